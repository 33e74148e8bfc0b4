/** Words of the window around the screens. */
export const zh = {
  product: '追偿案卷',
  navigation: '主导航',
  cases: '案件',
  deadlines: '期限',
  stopLoss: '止损评估',
  lending: '借前评估',
  guide: '指引',
  statutes: '法条',
  calculators: '计算器',
  settings: '设置',
  lock: '锁定',
  lockHint: '锁定案卷（Ctrl+L）',
  toContent: '跳到正文',
  reopened: '窗口刚才意外中断，已经重新打开。没有保存的输入还在。',
  copyProblem: '今天的备份没有做成。{{problem}}',
  copyNow: '立即备份',
  backupDue: '已有 {{days}} 天没有把案卷备份到其他磁盘。电脑丢失或者损坏时，只有那份备份能找回案卷。',
  backupNever: '案卷还没有备份到其他磁盘。电脑丢失或者损坏时，只有那份备份能找回案卷。',
  backupNow: '去备份',
  clockBehind:
    '电脑的日期早于程序所收的最新利率（{{on}}），应是电脑时间有误。请先校正日期：期限和截至今天的金额都不可靠，已标为待核实。',
  broken: { title: '这个页面出现意外错误', hint: '已保存的内容不受影响。请返回案件列表后再试。', back: '返回案件列表' },
};

export const en: typeof zh = {
  product: 'Recovery Casebook',
  navigation: 'Main navigation',
  cases: 'Cases',
  deadlines: 'Deadlines',
  stopLoss: 'Stop-loss',
  lending: 'Before lending',
  guide: 'Guide',
  statutes: 'Statutes',
  calculators: 'Calculators',
  settings: 'Settings',
  lock: 'Lock',
  lockHint: 'Lock the case file (Ctrl+L)',
  toContent: 'Skip to content',
  reopened: 'The window broke off and was opened again. Unsaved typing is still there.',
  copyProblem: "Today's copy could not be made. {{problem}}",
  copyNow: 'Copy now',
  backupDue:
    'For {{days}} days the case file has not been backed up to another disk. When the computer is lost, only that backup brings it back.',
  backupNever:
    'The case file has never been backed up to another disk. When the computer is lost, only that backup brings it back.',
  backupNow: 'Back up',
  clockBehind:
    "The computer's date lies before the newest rate of the program ({{on}}), so its clock must be wrong. Set it right first: deadlines and sums up to today are not sure, and are marked so.",
  broken: {
    title: 'This page met an unexpected error',
    hint: 'What was saved is not affected. Go back to the list of cases and try again.',
    back: 'Back to the cases',
  },
};
