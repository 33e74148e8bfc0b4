import { ADVICE_NAMES, type Advice } from '../../electron/domain/path/stop-loss.ts';

/** Words of the stop-loss review. */
export const zh = {
  title: '止损评估', about: '逐案比较已回收、已花费和预计净回收，决定继续、和解还是止损。停止追讨前，先核对诉讼时效和保证期间。',
  advice: ADVICE_NAMES as Record<Advice, string>,
  table: '案件组合', case: '案件', owed: '今日应还', recovered: '已回收', spent: '已花费', expected: '预计净回收', decision: '决定', nextOn: '下次复核', quiet: '无回应天数', days: '{{n}} 天', weigh: '评估', sums: '合计', none: '—',
  save: { xlsx: '导出 Excel', csv: '导出 CSV', saved: '已保存：{{name}}' },
  review: '评估：{{title}}', known: '案卷所载', costs: '案件资料中的费用', yuan: '{{amount}} 元',
  spentMore: '另已花费', spentMoreHint: '律师费、差旅和所用时间的折价，累计数', chance: '收回的把握（%）', collectible: '预计可收', collectibleHint: '按债务人的财产和收入估计', furtherCosts: '后续费用', furtherCostsHint: '诉讼费、保全费、执行中的支出等',
  source: {
    own: '律师自填。', means: '程序按 {{on}} 录入的偿付能力估计：{{low}} 至 {{high}} 元', meansStated: '程序按 {{on}} 录入的偿付能力（仅为债务人自述）估计：{{low}} 至 {{high}} 元',
    fees: '程序估计：受理费、保全申请费共 {{amount}} 元，不含律师费、差旅。', take: '采用 {{amount}} 元',
  },
  result: '测算', adviceIs: '建议：{{advice}}', chosen: '决定', reason: '理由', reasonHint: '写明为什么；会记入协商记录', next: '下次复核日', decide: '记录决定', decided: '决定已记录', close: '关闭',
  history: '以往的评估', entry: '{{on}} 决定{{decision}}（建议{{advice}}），预计净回收 {{expected}} 元。{{reason}}',
  empty: { title: '还没有案件', hint: '建立案件后，在这里比较各案是否值得继续。' },
};

export const en: typeof zh = {
  title: 'Stop-loss review', about: 'What came in, what went out and what may still be expected, case by case: go on, settle or stop. Before stopping, look at limitation and guarantees.',
  advice: { continue: 'Go on', settle: 'Settle', stop: 'Stop' },
  table: 'Portfolio', case: 'Case', owed: 'Owed today', recovered: 'Recovered', spent: 'Spent', expected: 'Expected, net', decision: 'Decision', nextOn: 'Next review', quiet: 'Days of silence', days: '{{n}} days', weigh: 'Weigh', sums: 'Sums', none: '—',
  save: { xlsx: 'Save as Excel', csv: 'Save as CSV', saved: 'Saved: {{name}}' },
  review: 'Weigh: {{title}}', known: 'What the file knows', costs: 'Costs in the facts', yuan: '{{amount}} yuan',
  spentMore: 'Also spent', spentMoreHint: 'Fees, travel and time at its price, all told', chance: 'Chance to collect (%)', collectible: 'Collectible', collectibleHint: "By the debtor's assets and income", furtherCosts: 'Further costs', furtherCostsHint: 'Court fees, preservation, enforcement and the like',
  source: {
    own: 'Your own figure. ', means: 'By the means as recorded on {{on}}: {{low}} to {{high}} yuan.', meansStated: 'By the means as recorded on {{on}} (by the debtor’s own word only): {{low}} to {{high}} yuan.',
    fees: 'Court and preservation fees: {{amount}} yuan, without lawyers or travel.', take: 'Take {{amount}} yuan',
  },
  result: 'Result', adviceIs: 'Advice: {{advice}}', chosen: 'Decision', reason: 'Reason', reasonHint: 'Why; it goes into the log', next: 'Next review', decide: 'Record the decision', decided: 'Decision recorded', close: 'Close',
  history: 'Earlier reviews', entry: '{{on}}: {{decision}} (advice: {{advice}}), expected {{expected}} yuan. {{reason}}',
  empty: { title: 'No cases yet', hint: 'Once there are cases, compare here which of them are worth going on with.' },
};
