/** Names of the rules by which the gate before issue finds fault with a letter. */
export const zh = {
  missing: '必备内容', unprintable: '可打印字符', unfilled: '填写完整', 'words-not-figures': '大小写一致', 'figures-not-ledger': '金额与台账一致', 'no-day': '金额截止日', 'several-days': '金额截止日',
  'no-figure': '金额与台账一致', 'nothing-owed': '尚有欠款', 'not-due': '已经到期', 'not-today': '金额截止日', 'rate-not-checked': '利率已核实', 'deadline-past': '付款期限', 'deadline-absent': '付款期限',
  'deadline-rest-day': '付款期限为工作日', 'days-not-facts': '天数与案情一致', 'date-not-facts': '日期与案情一致', 'no-such-day': '日期真实', 'name-abbreviated': '名称为全称', 'addressee-abbreviated': '收函人为全称',
  'party-changed': '当事人一致', 'addressee-not-debtor': '收函人为债务人', 'no-mandate': '委托手续', 'mandate-not-attached': '委托手续', 'attachment-absent': '附件一致', 'attachment-empty': '附件一致',
  'attachment-not-mentioned': '附件一致', 'account-changed': '收款账户', 'account-holder': '收款账户', honorific: '称谓', 'replacement-absent': '替代前函', 'limitation-expired': '诉讼时效', 'guarantee-expired': '保证期间', 'rate-above-cap': '利率上限',
  citation: '法条现行有效', wording: '措辞', tone: '语气',
};

export const en: typeof zh = {
  missing: 'Nothing missing', unprintable: 'Printable characters', unfilled: 'Filled in', 'words-not-figures': 'Words equal figures', 'figures-not-ledger': 'Figures equal the ledger', 'no-day': 'Day of account', 'several-days': 'Day of account',
  'no-figure': 'Figures equal the ledger', 'nothing-owed': 'Something is owed', 'not-due': 'It is due', 'not-today': 'Day of account', 'rate-not-checked': 'Rates verified', 'deadline-past': 'Last day', 'deadline-absent': 'Last day',
  'deadline-rest-day': 'Last day is a working day', 'days-not-facts': 'Day counts equal the facts', 'date-not-facts': 'Dates equal the facts', 'no-such-day': 'Dates exist', 'name-abbreviated': 'Full names', 'addressee-abbreviated': 'Full names',
  'party-changed': 'Same parties', 'addressee-not-debtor': 'Addressed to the debtor', 'no-mandate': 'Mandate', 'mandate-not-attached': 'Mandate', 'attachment-absent': 'Enclosures', 'attachment-empty': 'Enclosures',
  'attachment-not-mentioned': 'Enclosures', 'account-changed': 'Account', 'account-holder': 'Account', honorific: 'Form of address', 'replacement-absent': 'Names what it replaces', 'limitation-expired': 'Limitation', 'guarantee-expired': 'Guarantee period', 'rate-above-cap': 'Cap on rates',
  citation: 'Law in force', wording: 'Wording', tone: 'Tone',
};
