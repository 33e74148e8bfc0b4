/** Words of the rate tables in the settings. */
export const zh = {
  title: 'LPR 资料',
  known: '已知至 {{on}} 的公布：一年期 {{oneYear}}%，五年期以上 {{fiveYear}}%。',
  stale: '此后应已有新的公布。计算到此后的数字一律标为“待核实”，录入后自动重算。',
  paste: '录入新的公布',
  hint: '每行一次公布：日期、一年期、五年期以上；可粘贴多行或整张 CSV。逐行核对日期、月份和幅度后保存在本案卷中，来源记为“手工录入”和录入日期。公布见中国人民银行或全国银行间同业拆借中心网站。',
  empty: '请粘贴至少一行',
  add: '核对并录入',
  added: '已录入 {{n}} 次公布，各案应还总额正在重算',
  entered: '手工录入的公布',
  column: { publishedOn: '公布日', oneYear: '一年期', fiveYear: '五年期以上', source: '来源', act: '操作' },
  byHand: '手工录入（{{on}}）',
  superseded: '已由程序资料取代',
  withdraw: '撤回 {{on}}',
};

export const en: typeof zh = {
  title: 'LPR table',
  known: 'Known up to the publication of {{on}}: one year {{oneYear}}%, over five years {{fiveYear}}%.',
  stale:
    'A newer one must have been published. Sums that reach past it are marked unverified, and computed anew once it is entered.',
  paste: 'Enter a publication',
  hint: 'A row for each: day, one year, over five years; several rows or a whole CSV can be pasted. Days, months and moves are checked row by row; they are kept in this case file with the source 手工录入 and the day. See the websites of the PBOC or the National Interbank Funding Centre.',
  empty: 'Paste at least one row',
  add: 'Check and enter',
  added: 'Entered: {{n}}; what every case owes is being computed anew',
  entered: 'Entered by hand',
  column: { publishedOn: 'Published', oneYear: 'One year', fiveYear: 'Over five years', source: 'Source', act: 'Act' },
  byHand: 'by hand ({{on}})',
  superseded: 'superseded by the program',
  withdraw: 'Take back {{on}}',
};
