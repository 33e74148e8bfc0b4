/** Words of the window around the screens. */
export const zh = {
  product: '追偿案卷',
  navigation: '主导航',
  cases: '案件',
  deadlines: '期限',
  guide: '指引',
  statutes: '法条',
  calculators: '计算器',
  settings: '设置',
  lock: '锁定',
  lockHint: '锁定案卷（Ctrl+L）',
  toContent: '跳到正文',
  copyProblem: '今天的备份没有做成。{{problem}}',
  copyNow: '立即备份',
  broken: { title: '这个页面出现意外错误', hint: '已保存的内容不受影响。请返回案件列表后再试。', back: '返回案件列表' },
};

export const en: typeof zh = {
  product: 'Recovery Casebook',
  navigation: 'Main navigation',
  cases: 'Cases',
  deadlines: 'Deadlines',
  guide: 'Guide',
  statutes: 'Statutes',
  calculators: 'Calculators',
  settings: 'Settings',
  lock: 'Lock',
  lockHint: 'Lock the case file (Ctrl+L)',
  toContent: 'Skip to content',
  copyProblem: "Today's copy could not be made. {{problem}}",
  copyNow: 'Copy now',
  broken: { title: 'This page met an unexpected error', hint: 'What was saved is not affected. Go back to the list of cases and try again.', back: 'Back to the cases' },
};
