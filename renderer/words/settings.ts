export const zh = {
  title: '设置',
  save: '保存设置',
  saveHint: '保存（Ctrl+S）',
  saved: '设置已保存',
  firm: {
    title: '律师事务所', name: '名称', letterCode: '函件字号', letterCodeHint: '用于律师函编号，例如填“正”，编号为〔{{year}}〕正律函字第1号',
    licence: '执业许可证号', address: '地址', phone: '电话', email: '电子邮箱',
  },
  lawyers: {
    title: '律师', name: '姓名', licence: '执业证号', phone: '电话', add: '添加律师', remove: '移除律师 {{name}}', removeShort: '移除',
    none: '还没有律师。添加后，可以在案件中选择由谁署名。',
  },
  logo: { title: '所徽', hint: '印在律师函信头名称的左侧，高 12 毫米。用白底或者透明的图片，选好即保存。', choose: '选择图片', replace: '更换图片', remove: '移除所徽', preview: '所徽', saved: '所徽已保存', unreadable: '这个文件不是可以读取的图片，请换 PNG 或 JPEG。' },
  account: { title: '收款账户', hint: '案件没有填写自己的收款账户时用这个账户，印在函件上，债务人据此付款。请核对账号。', holder: '户名', bank: '开户行', number: '账号' },
  letters: {
    title: '函件', show: '打印信头', showHint: '用印有信头的纸打印时，请关闭', foot: '页脚文字', bodySize: '正文字号', points: '{{name}}（{{pt}} 磅）',
    payWithinDays: '付款期限', days: '天', payHint: '自成文次日起算',
  },
  numbers: {
    title: '函件编号', hint: '编号按年度和种类连续给出，不重复使用。启用本程序之前已经手工编过号的，请跳过这些编号；跳过的编号和原因印在登记簿上，不能撤销。', skip: '跳过编号', skipOf: '跳过{{kind}}的编号',
    skipped: '没有使用', skipHint: '下一个编号是{{number}}。从它起跳过，直到：', last: '跳过到第几号', reason: '原因', reasonFirst: '启用本程序前已手工编号', needed: '请填写此项', done: '已跳过',
  },
  window: { title: '自动锁定', autoLock: '无操作多久后锁定', minutes: '分钟', autoLockHint: '电脑休眠或屏幕锁定时，总会立即锁定', language: '界面语言', zh: '中文', en: 'English' },
  security: {
    title: '密码与副本',
    password: '修改密码', passwordHint: '恢复单不变，仍然有效。', sheet: '查看恢复单', sheetHint: '忘记密码时用它打开案卷。查看前需再次输入密码。',
    copy: '立即备份', copyHint: '副本保存在案卷的 copies 文件夹里，写好后会打开检验一遍。', lastCopy: '最近的副本：{{at}}', noCopy: '还没有副本', copied: '副本“{{name}}”已写好并通过检验',
  },
  backup: {
    act: '备份到其他磁盘', hint: '整个案卷连同证据复制到您选择的位置，仍然加密，用同一个密码打开。再次备份到同一位置时，只复制新的证据；在备份里办过案的，不会被覆盖。',
    none: '还没有备份到其他磁盘', last: '上次备份：{{at}}，{{place}}', made: '已备份为“{{name}}”，新复制证据 {{added}} 件（{{size}}），写好后已检验',
    sameDisk: '这个位置与案卷在同一个磁盘上：磁盘损坏或者电脑丢失时会一起失去。请再备份到移动硬盘或者 U 盘。', lost: '下列证据在案卷中已经损坏，没有备份；其余已备份：',
  },
  change: { title: '修改密码', current: '当前密码', fresh: '新密码', repeat: '再输入一次新密码', submit: '修改密码', done: '密码已修改', cancel: '取消' },
  sheet: { title: '恢复单', password: '密码', show: '显示恢复单' },
};

export const en: typeof zh = {
  title: 'Settings',
  save: 'Save settings',
  saveHint: 'Save (Ctrl+S)',
  saved: 'Settings saved',
  firm: {
    title: 'Law firm', name: 'Name', letterCode: 'Letter code', letterCodeHint: 'For letter numbers: “正” gives 〔{{year}}〕正律函字第1号',
    licence: 'Licence number', address: 'Address', phone: 'Telephone', email: 'Email',
  },
  lawyers: {
    title: 'Lawyers', name: 'Name', licence: 'Licence number', phone: 'Telephone', add: 'Add a lawyer', remove: 'Remove {{name}}', removeShort: 'Remove',
    none: 'No lawyers yet. Once added, they can be chosen to sign in a case.',
  },
  logo: { title: 'Firm’s sign', hint: 'Printed left of the name in the letterhead of a lawyer’s letter, 12 mm high. Take a picture on white or transparent ground; it is kept at once.', choose: 'Choose a picture', replace: 'Choose another picture', remove: 'Remove the sign', preview: 'Firm’s sign', saved: 'Sign kept', unreadable: 'This file is no picture that can be read; take a PNG or JPEG.' },
  account: { title: 'Account for payment', hint: 'Used where a case names no account of its own, and printed in its letters for the debtor to pay into. Check the number.', holder: 'Account holder', bank: 'Bank', number: 'Account number' },
  letters: {
    title: 'Letters', show: 'Print the letterhead', showHint: 'Turn off for paper that carries a printed one', foot: 'Foot of the page', bodySize: 'Body size', points: '{{name}} ({{pt}} pt)',
    payWithinDays: 'Time for payment', days: 'days', payHint: 'From the day after the letter is written',
  },
  numbers: {
    title: 'Letter numbers', hint: 'Numbers run on by year and kind and are never used twice. Skip those that were given by hand before this program was used; they and the reason are printed in the register, and skipping cannot be taken back.', skip: 'Skip numbers', skipOf: 'Skip numbers: {{kind}}',
    skipped: 'Not used', skipHint: 'The next number is {{number}}. Skip from it up to:', last: 'Up to number', reason: 'Reason', reasonFirst: '启用本程序前已手工编号', needed: 'Fill this in', done: 'Skipped',
  },
  window: { title: 'Automatic lock', autoLock: 'Lock when idle for', minutes: 'minutes', autoLockHint: 'Sleep and screen lock always lock at once', language: 'Language', zh: '中文', en: 'English' },
  security: {
    title: 'Password and copies',
    password: 'Change password', passwordHint: 'The recovery sheet stays the same and stays valid.', sheet: 'Show recovery sheet', sheetHint: 'Opens the case file when the password is forgotten. The password is asked for first.',
    copy: 'Make a copy now', copyHint: 'Copies are kept in the folder “copies” of the case file, and opened and checked when written.', lastCopy: 'Newest copy: {{at}}', noCopy: 'No copy yet', copied: 'The copy “{{name}}” was written and checked',
  },
  backup: {
    act: 'Back up to another disk', hint: 'The whole case file with its evidence, encrypted as it is, in a place of your choice; the same password opens it. Backed up there again, only new evidence is copied; a backup that was worked in is not written over.',
    none: 'Not yet backed up to another disk', last: 'Last backup: {{at}}, {{place}}', made: 'Backed up as “{{name}}”, with {{added}} new pieces of evidence ({{size}}), checked when written',
    sameDisk: 'This place is on the same disk as the case file: both are lost together. Back up to a removable disk as well.', lost: 'These pieces of evidence are damaged in the case file and were not backed up; the rest was:',
  },
  change: { title: 'Change password', current: 'Current password', fresh: 'New password', repeat: 'New password again', submit: 'Change password', done: 'The password was changed', cancel: 'Cancel' },
  sheet: { title: 'Recovery sheet', password: 'Password', show: 'Show the sheet' },
};
