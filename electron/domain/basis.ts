import { formatArticleNumber } from './article-number.ts';

/** Sources of law that figures rest on: the name a lawyer uses, and the full title for paper. */
export const LAW_TITLES = {
  民法典: '中华人民共和国民法典',
  民诉法: '中华人民共和国民事诉讼法',
  民诉法解释: '最高人民法院关于适用《中华人民共和国民事诉讼法》的解释（法释〔2022〕11号修正）',
  律师法: '中华人民共和国律师法',
  担保法: '中华人民共和国担保法（已废止）',
  民间借贷规定: '最高人民法院关于审理民间借贷案件适用法律若干问题的规定（法释〔2020〕6号，经法释〔2020〕17号修正）',
  '2015年民间借贷规定': '最高人民法院关于审理民间借贷案件适用法律若干问题的规定（法释〔2015〕18号，原规定）',
  '1991年借贷意见': '最高人民法院关于人民法院审理借贷案件的若干意见（已废止）',
  民间借贷适用范围批复: '最高人民法院关于新民间借贷司法解释适用范围问题的批复（法释〔2020〕27号）',
  金融审判意见: '最高人民法院关于进一步加强金融审判工作的若干意见（法发〔2017〕22号）',
  罚息利率通知: '中国人民银行关于人民币贷款利率有关问题的通知（银发〔2003〕251号）',
  买卖合同解释: '最高人民法院关于审理买卖合同纠纷案件适用法律问题的解释（法释〔2012〕8号，经法释〔2020〕17号修正）',
  中小企业款项支付条例: '保障中小企业款项支付条例（国务院令第802号修订）',
  迟延履行利息解释: '最高人民法院关于执行程序中计算迟延履行期间的债务利息适用法律若干问题的解释（法释〔2014〕8号）',
  诉讼费用交纳办法: '诉讼费用交纳办法（国务院令第481号）',
  诉讼时效规定: '最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定（法释〔2008〕11号，经法释〔2020〕17号修正）',
  民法总则诉讼时效解释: '最高人民法院关于适用《中华人民共和国民法总则》诉讼时效制度若干问题的解释（法释〔2018〕12号）',
  时间效力规定: '最高人民法院关于适用《中华人民共和国民法典》时间效力的若干规定（法释〔2020〕15号）',
  担保制度解释: '最高人民法院关于适用《中华人民共和国民法典》有关担保制度的解释（法释〔2020〕28号）',
  担保法解释: '最高人民法院关于适用《中华人民共和国担保法》若干问题的解释（法释〔2000〕44号，已废止）',
  证据规定: '最高人民法院关于民事诉讼证据的若干规定（法释〔2001〕33号，经法释〔2019〕19号修正）',
  律师收费意见: '司法部、国家发展改革委、市场监管总局关于进一步规范律师服务收费的意见（司发通〔2021〕87号）',
} as const;
export type LawName = keyof typeof LAW_TITLES;

/** What a figure rests on. `article` is as the law prints it (第五百六十一条); empty for a document without articles. */
export interface Basis {
  readonly law: LawName;
  readonly article: string;
  readonly note?: string;
}

export function basis(law: LawName, article: number | null, note?: string | undefined): Basis {
  const printed = article === null ? '' : formatArticleNumber({ main: article, sub: 0 });
  return note === undefined ? { law, article: printed } : { law, article: printed, note };
}
