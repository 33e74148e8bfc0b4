/** Words of the mode for a client in the room. */
export const zh = {
  enter: '来客模式',
  leave: '退出来客模式',
  on: '来客模式：只显示本案，证件号码、电话、账号已隐去',
  onLending: '来客模式：只显示这份评估，证件号码、电话、账号已隐去',
  onWithoutCase: '来客模式：不显示任何案件，证件号码、电话、账号已隐去',
  enterHint: '当事人在场时按 F9：只显示打开的案件，其他案件、证件号码、电话和账号都不显示',
  leaveHint: '按 F9 退出，恢复显示全部案件',
  away: {
    title: '来客模式下不显示这一页',
    facts: '这里有完整的证件号码和电话。要查看或者修改，请先按 F9 退出来客模式。',
    settings: '设置中有收款账户等内容。要查看或者修改，请先按 F9 退出来客模式。',
    batches: '批量文书涉及其他案件。要查看或者办理，请先按 F9 退出来客模式。',
    import: '表格里有其他人的资料。要导入，请先按 F9 退出来客模式。',
  },
};

export const en: typeof zh = {
  enter: 'Client present',
  leave: 'Client has left',
  on: 'Client present: this case alone; identity, telephone and account numbers are masked',
  onLending: 'Client present: this assessment alone; identity, telephone and account numbers are masked',
  onWithoutCase: 'Client present: no case is shown; identity, telephone and account numbers are masked',
  enterHint: 'Press F9 when a client is in the room: only the open case is shown, no other case and no number in full',
  leaveHint: 'Press F9 to show all cases again',
  away: {
    title: 'Not shown while a client is present',
    facts: 'This page holds identity and telephone numbers in full. Press F9 first to see or change it.',
    settings: 'The settings hold accounts and the like. Press F9 first to see or change them.',
    batches: 'A batch is about other cases too. Press F9 first to see or make one.',
    import: 'A table holds other people’s facts. Press F9 first to import one.',
  },
};
