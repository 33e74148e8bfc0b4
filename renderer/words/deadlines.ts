import { CAUTION_NAMES, DEADLINE_NAMES, type Caution, type DeadlineKind } from '../../electron/domain/deadlines/deadline.ts';

interface Words {
  kind: Record<DeadlineKind, string>;
  caution: Record<Caution, string>;
  [key: string]: unknown;
}

/** Words of the deadlines. */
export const zh = {
  title: '期限',
  kind: DEADLINE_NAMES,
  caution: CAUTION_NAMES,
  kinds: '种类', allKinds: '全部种类',
  show: '显示', list: '列表', month: '日历',
  within: '范围',
  withins: { all: '全部', overdue: '已过期 {{n}}', '7': '7 日内 {{n}}', '30': '30 日内 {{n}}', '90': '90 日内 {{n}}', done: '已了结 {{n}}' },
  nearness: { overdue: '已过期', '7': '7 日内', '30': '8 至 30 日', '90': '31 至 90 日', later: '90 日以后' },
  done: '已了结',
  state: { met: '已完成', answered: '已跟进' },
  daysLeft: '还有 {{n}} 天', lastDay: '今天截止', daysPast: '已过 {{n}} 天',
  rows: '期限列表。上下方向键移动，回车打开案件。',
  yuan: '{{amount}} 元',
  arguable: '如能证明，可主张至 {{on}}',
  oneCase: '只看 {{title}}', allCases: '看全部案件',
  none: { title: '没有期限', hint: '案件录入到期日后，诉讼时效、保证期间、付款期限、承诺、分期和下一步都会列在这里。', open: '去案件列表' },
  noMatch: { title: '这个范围内没有期限', hint: '换一个范围或种类再看。', clear: '看全部期限' },
  today: '今天', before: '上个月', after: '下个月', chosenDay: '{{on}} 的期限', dayHint: '{{on}}：{{what}}', chooseDay: '选择有标记的日期，查看当天的期限。',
  short: { limitation: '时效', guarantee: '保证', 'guarantor-limitation': '保证时效', instalment: '分期', promise: '承诺', 'pay-by': '函件', 'next-step': '下一步', enforcement: '执行', preservation: '保全', appeal: '上诉', 'payment-order': '支付令', hearing: '开庭', performance: '履行', 'follow-up': '再联系', review: '评估' } satisfies Record<DeadlineKind, string>,
  export: {
    act: '导出日历', title: '导出到日历', hint: '按现在的范围导出，可用手机或电脑的日历打开。诉讼时效、保证期间、保证债务时效、申请执行时效、保全和上诉期提前 90、30、7 天提醒，其他提前 7 天。日历文件不加密。', withNames: '含当事人姓名',
    withNamesHint: '不勾选时，不写姓名、函件编号和下一步的内容，案件以编号前八位表示。', save: '选择位置并导出', cancel: '取消', saved: '已导出 {{n}} 个期限：{{name}}',
  },
  warning: { urgent: '{{n}} 个期限已过期或 7 日内到期', rights: '{{n}} 个期限 90 日内届满，届满后权利可能丧失' },
  course: {
    title: '诉讼时效的起算与中断', hint: '每一次中断都要有证据。没有送达证明的函件不能中断时效（诉讼时效规定第八条），不计入稳妥届满日。',
    safe: '稳妥届满日', arguable: '全部能证明时', longStop: '最长二十年', expired: '已届满',
    on: '日期', event: '事由', effect: '效果', proof: '证据', until: '此后届满日', weak: '证据薄弱',
    events: { due: '履行期限届满', demand: '催收', acknowledgement: '债务人承诺还款', 'part-payment': '部分还款', suit: '起诉', 'payment-order': '申请支付令', plan: '约定分期偿还' },
    effects: { starts: '次日起算', interrupts: '中断，重新计算', revives: '不得再以届满抗辩', none: '不影响' },
    proofs: { receipt: '收款凭证', arrival: '送达证明', none: '缺送达证明', log: '仅有协商记录，须另有录音或者书面材料', agreement: '分期协议', court: '法院收件或者立案材料' },
  },
  overview: { title: '期限', all: '全部期限', none: '没有未了结的期限。' },
} satisfies Words;

export const en: typeof zh = {
  title: 'Deadlines',
  kind: {
    limitation: 'Limitation ends', guarantee: 'Guarantee period ends', 'guarantor-limitation': 'Limitation against the guarantor ends', instalment: 'Instalment due', promise: 'Promised payment', 'pay-by': 'Letter: pay by', 'next-step': 'Next step', enforcement: 'Time to enforce ends', preservation: 'Preservation', appeal: 'Time to appeal ends', 'payment-order': 'Payment order', hearing: 'Hearing', performance: 'Time to perform ends', 'follow-up': 'Try again', review: 'Stop-loss review',
  },
  caution: {
    'no-proof-of-arrival': 'No proof of arrival', 'log-alone': 'Log alone', 'period-assumed': 'As if not agreed', 'no-filing-day': 'Day of filing missing',
    'instalments-disputed': 'Start after plan disputed', 'not-extended': 'Not lengthened by the plan', 'article-not-held': 'Article not held, unverified',
  },
  kinds: 'Kind', allKinds: 'All kinds',
  show: 'Show', list: 'List', month: 'Calendar',
  within: 'Span',
  withins: { all: 'All', overdue: 'Overdue {{n}}', '7': '7 days {{n}}', '30': '30 days {{n}}', '90': '90 days {{n}}', done: 'Done {{n}}' },
  nearness: { overdue: 'Overdue', '7': 'Within 7 days', '30': 'In 8 to 30 days', '90': 'In 31 to 90 days', later: 'After 90 days' },
  done: 'Done',
  state: { met: 'Done', answered: 'Followed up' },
  daysLeft: '{{n}} days left', lastDay: 'Last day', daysPast: '{{n}} days ago',
  rows: 'List of deadlines. Arrow keys move, Enter opens the case.',
  yuan: '{{amount}} yuan',
  arguable: 'If proved, until {{on}}',
  oneCase: 'Only {{title}}', allCases: 'All cases',
  none: { title: 'No deadlines', hint: 'Once a case has its due date, limitation, guarantee periods, letters, promises, instalments and next steps are listed here.', open: 'Go to the cases' },
  noMatch: { title: 'No deadline in this span', hint: 'Choose another span or kind.', clear: 'Show all deadlines' },
  today: 'Today', before: 'Month before', after: 'Month after', chosenDay: 'Deadlines of {{on}}', dayHint: '{{on}}: {{what}}', chooseDay: 'Choose a marked day to see its deadlines.',
  short: { limitation: 'Limitation', guarantee: 'Guarantee', 'guarantor-limitation': 'Guarantor', instalment: 'Instalment', promise: 'Promise', 'pay-by': 'Letter', 'next-step': 'Step', enforcement: 'Enforce', preservation: 'Preserve', appeal: 'Appeal', 'payment-order': 'Order', hearing: 'Hearing', performance: 'Perform', 'follow-up': 'Follow up', review: 'Review' },
  export: {
    act: 'Export', title: 'Export to a calendar (.ics)', hint: 'The span that is shown, for the calendar of a telephone or computer. Limitation, guarantees, enforcement and preservation remind 90, 30 and 7 days before, the others 7 days. The file is not encrypted.', withNames: "With the parties' names",
    withNamesHint: "Otherwise names, letter numbers and next steps are left out, and a case is told by the first eight signs of its id.", save: 'Choose a place and export', cancel: 'Cancel', saved: 'Deadlines exported: {{n}}, {{name}}',
  },
  warning: { urgent: 'Deadlines past or within 7 days: {{n}}', rights: 'Rights that end within 90 days: {{n}}' },
  course: {
    title: 'How limitation has run', hint: 'Every interruption needs its proof. A letter that cannot be shown to have arrived interrupts nothing, and is left out of the safe day.',
    safe: 'Safe last day', arguable: 'If all is proved', longStop: 'At most twenty years', expired: 'Over',
    on: 'Day', event: 'What', effect: 'Effect', proof: 'Proof', until: 'Then ends', weak: 'Weak proof',
    events: { due: 'Fell due', demand: 'Demand', acknowledgement: 'Promise to pay', 'part-payment': 'Part payment', suit: 'Suit', 'payment-order': 'Payment order', plan: 'Instalments agreed' },
    effects: { starts: 'Runs from the next day', interrupts: 'Interrupts, runs anew', revives: 'Defence is lost', none: 'None' },
    proofs: { receipt: 'Receipt', arrival: 'Proof of arrival', none: 'No proof of arrival', log: 'Log alone; needs a recording or writing', agreement: 'Agreement', court: "Court's receipt" },
  },
  overview: { title: 'Deadlines', all: 'All deadlines', none: 'No open deadlines.' },
};
