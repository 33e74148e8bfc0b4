/** Words of the guide to recovery; its own text is among the resources. */
export const zh = {
  title: '指引',
  about: '从逾期到回款的每一步：做什么、依据哪一条、在哪里办。',
  contents: '目录',
  case: '对照一个案件',
  noCase: '没有找到案件',
  stage: '阶段：{{stage}}',
  throughout: '全程',
  now: '本案现处此阶段',
  note: '注意',
  statutes: '依据',
  screen: {
    within: { overview: '查看本案概览', facts: '填写本案事实', ledger: '打开本案台账', log: '记录一次接触', plan: '制定还款计划', letters: '写函件', lending: '做借前评估', statutes: '查法条', settings: '打开设置' },
    without: { overview: '到案件列表', facts: '新建案件', ledger: '选择案件后看台账', log: '选择案件后记录', plan: '选择案件后定计划', letters: '选择案件后写函件', lending: '做借前评估', statutes: '查法条', settings: '打开设置' },
  },
};

export const en: typeof zh = {
  title: 'Guide',
  about: 'Every step from default to payment: what to do, on which article it rests, and where it is done.',
  contents: 'Contents',
  case: 'Hold against a case',
  noCase: 'No case found',
  stage: 'Stage: {{stage}}',
  throughout: 'Throughout',
  now: 'Where this case stands',
  note: 'Note',
  statutes: 'Statutes',
  screen: {
    within: { overview: 'Overview of the case', facts: 'Facts of the case', ledger: 'Ledger of the case', log: 'Record a contact', plan: 'Propose instalments', letters: 'Write a letter', lending: 'Assess before lending', statutes: 'Statutes', settings: 'Settings' },
    without: { overview: 'To the cases', facts: 'New case', ledger: 'Choose a case for its ledger', log: 'Choose a case to record', plan: 'Choose a case to plan', letters: 'Choose a case to write', lending: 'Assess before lending', statutes: 'Statutes', settings: 'Settings' },
  },
};
