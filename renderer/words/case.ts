import { PROCEDURE_DAY_NAMES } from '../../electron/domain/case/procedure.ts';

/** Words of the page of one case and of the form for its facts. */
export const zh = {
  newTitle: '新建案件',
  newHint: '带 * 的必须填写，其余可以以后补充。填写的内容随时自动暂存。',
  newFromLending: '已填入借前评估的内容。请按实际签订的合同和实际付款逐项核对后再建立案件。',
  back: '返回案件列表',
  owedToday: '今日应还总额',
  yuan: '元',
  overdue: '已逾期',
  notYetDue: '尚未到期',
  overdueDays: '{{n}} 天',
  planNext: '去安排',
  whyNoFigure: '暂不能计算',
  sections: { overview: '概览', path: '推进', facts: '当事人与债权', ledger: '台账', log: '协商记录', evidence: '证据', means: '偿付能力', plan: '分期', letters: '函件', papers: '文书' },

  stage: {
    change: '变更阶段', now: '当前阶段', to: '变更为', note: '说明', noteHint: '写明为什么变更；说明会记入协商记录。',
    save: '变更', cancel: '取消', reopen: '恢复案件',
  },
  remove: {
    act: '移除案件', title: '移除案件',
    text: '案件将从列表中移除，不再计入合计。案卷中的记录和函件都会保留，需要时可以恢复。',
  },
  undo: { act: '撤销上次修改', done: '已恢复到上一次修改之前的内容' },
  more: '更多操作',

  overview: {
    parties: '当事人', claim: '债权', recent: '最近的协商记录', allRecent: '全部记录',
    noRecent: { title: '还没有协商记录', hint: '每次联系债务人后立即记下时间、方式和对方的话。' },
    addEntry: '记一次联系', edit: '修改', law: '适用法律', openLedger: '查看计算过程',
    show: '显示完整号码', hide: '隐藏号码',
    agreement: '依据', lent: '出借', price: '价款', dueOn: '到期日', termRate: '期内利率', overdueRate: '逾期利率', penalty: '违约金', costs: '费用', lawyers: '承办律师',
    none: '无', notAgreed: '未约定', yearly: '年利率 {{rate}}%', dailyPenalty: '每日 {{rate}}%', fixedPenalty: '{{amount}} 元', unknown: '未填写',
    reason: '未还款原因', means: '偿还能力', notes: '备注',
  },

  procedure: {
    title: '程序', hint: '按法院文书上的日期填写，期限由此推算；没有的留空。',
    groups: { order: '支付令', preservation: '财产保全', sealing: '已采取的查封、扣押、冻结', suit: '诉讼', firstInstance: '一审判决', ruling: '可以上诉的裁定', judgment: '判决与执行' },
    days: PROCEDURE_DAY_NAMES,
  },

  facts: {
    account: '收款账户', accountHint: '印在本案的函件和文书上，债务人据此付款。不填的，用“设置”里的账户。',
    creditor: '债权人', debtors: '债务人', debtorN: '债务人 {{n}}', guarantors: '保证人', guarantorN: '保证人 {{n}}',
    addDebtor: '添加共同债务人', addGuarantor: '添加保证人', removeParty: '删除{{name}}',
    kind: '类型', personName: '姓名', orgName: '名称', nameHint: '与身份证或营业执照完全一致，不用简称',
    personId: '公民身份号码', orgId: '统一社会信用代码', idValid: '校验通过',
    idFaults: { shape: '应为 18 位，请核对', region: '前两位不是有效的地区代码，请核对', date: '其中的出生日期不存在，请核对', checksum: '校验码不符，请核对是否有一位写错' },
    honorific: '称谓', noHonorific: '不用称谓', mr: '先生', ms: '女士',
    representative: '法定代表人／负责人', address: '住所／通讯地址', phone: '联系电话',
    period: '保证期间', periods: { unknown: '尚未核对', 'not-agreed': '没有约定', unclear: '约定不明（如至本息还清）', until: '约定至某日' }, periodUntil: '保证期间最后一日',
    periodHint: '没有约定或者约定不明的，为主债务到期后六个月（民法典第六百九十二条）',
    mode: '保证方式', modes: { general: '一般保证', joint: '连带责任保证', unspecified: '未约定或约定不明' },

    agreement: '合同与出借', agreementOfPrice: '合同与价款', kindOfDebt: '债权类型',
    kinds: { private: '民间借贷', financial: '金融机构借款', sale: '货款、报酬等价款', sme: '中小企业款项' },
    kindHint: '小额贷款、典当、融资租赁、保理等公司的借款按金融机构借款（法释〔2020〕27号）；机关、事业单位、大型企业拖欠中小企业的货款、工程款、服务费按中小企业款项',
    agreementName: '合同名称', agreementHint: '如：借款合同、借条', agreementNumber: '合同编号', purpose: '借款用途', deliveredBy: '交付方式', deliveredHint: '如：银行转账',
    formedOn: '合同成立日', disbursedOn: '出借日期', disbursed: '出借金额', withheld: '预先扣除的利息', withheldHint: '预扣利息不计入本金（民法典第六百七十条）',
    addDisbursement: '再加一笔出借', removeDisbursement: '删除第 {{n}} 笔出借', disbursementN: '第 {{n}} 笔',
    dueOn: '还款到期日', dueHint: '当天还款不算逾期，次日起算',
    filedOn: '起诉日期', filedHint: '未起诉留空；影响 2020 年 8 月 20 日前成立的合同的利率上限',

    termRate: '期内利率', overdueRate: '逾期利率', penalty: '违约金', agreed: '有约定', notAgreed: '未约定',
    termNone: '未约定利息的，视为没有利息（民法典第六百八十条）', 
    overdueNones: {
      private: '未约定的，按期内利率或一年期 LPR 计（民间借贷规定第二十八条）', financial: '未约定的，按期内利率或一年期 LPR 计（民法典第六百七十六条）',
      sale: '未约定利率和违约金的，按违约时一年期 LPR 加计 30% 至 50% 计（买卖合同解释第十八条）', sme: '未约定的，每日万分之五（保障中小企业款项支付条例第十七条）',
    },
    multiple: '加计幅度', multiples: 'LPR 加计 {{percent}}%（{{multiple}} 倍）', multipleHint: '由法院在 30% 至 50% 之间确定',
    priceOn: '价款发生日', price: '价款金额', addPrice: '再加一笔价款', priceDueOn: '付款到期日', priceFor: '标的（货物、工程、服务）', priceDeliveredHint: '如：送货上门，签收单',
   
    rateValue: '{{name}}的年利率', penaltyKinds: { none: '未约定', daily: '按日计', fixed: '固定金额' }, penaltyDaily: '每日违约金比例', penaltyFixed: '违约金金额',

    costs: '实现债权的费用', costsHint: '已经发生并且有约定或者依法应由债务人负担的费用', costOn: '发生日期', costAmount: '金额', costLabel: '项目', costLabelHint: '如：律师费',
    costCap: '利率上限', costUnderCap: '计入上限', costCapHint: '服务费、咨询费、手续费等“其他费用”与利息、违约金合计受上限约束（民间借贷规定第二十九条）；诉讼费、保全费、律师费一般不计入',
    addCost: '添加费用', removeCost: '删除第 {{n}} 项费用',

    basis: '计算口径', basisHint: '各地法院做法不同的，由您选择；选择会写在债务计算明细表上。',
    dayCount: '每年天数', dayCounts: { 'actual/365': '365 天', 'actual/360': '360 天' }, dayCountHint: '法律没有规定；法院多用 365 天，合同写明 360 天的从约定',
    overdueLpr: '“当时”LPR', overdueLprs: { fixed: '逾期开始时的 LPR，固定不变', floating: '随每次公布分段计算' }, overdueLprHint: '民间借贷规定第二十八条“当时”的理解，各地法院不一致',
    allocation: '还款抵充顺序', allocations: { statutory: '费用、利息、本金（民法典第五百六十一条）', 'principal-first': '约定先还本金', custom: '按约定的其他顺序' },

    situation: '情况', reason: '未还款原因', reasonHint: '尚不清楚', means: '偿还能力', meansHint: '如：名下有房产一套，现金紧张；工作单位；其他债务', notes: '备注',
    lawyers: '承办律师', lawyersHint: '从设置中的律师选择；未接受委托时留空',

    save: '保存', create: '建立案件', saved: '已保存', check: '有 {{n}} 处需要修改，已标出。',
    reload: '放弃我的修改，载入最新内容', keepMine: '保留我的修改（再按保存）',
    errors: {
      dueBeforeLent: '到期日不能早于出借日期', withheldTooMuch: '预扣利息须小于出借金额',
    },
  },
};

export const en: typeof zh = {
  newTitle: 'New case',
  newHint: 'Fields marked * are required; the rest can follow. What you type is kept as you go.',
  newFromLending: 'Filled in from the assessment. Hold every field against the contract as signed and the money as paid before opening the case.',
  back: 'Back to the cases',
  owedToday: 'Owed today',
  yuan: 'yuan',
  overdue: 'Overdue',
  notYetDue: 'Not yet due',
  overdueDays: '{{n}} days',
  planNext: 'Plan one',
  whyNoFigure: 'Cannot be computed',
  sections: { overview: 'Overview', path: 'Path', facts: 'Parties and claim', ledger: 'Ledger', log: 'Negotiation log', evidence: 'Evidence', means: 'Ability to pay', plan: 'Instalments', letters: 'Letters', papers: 'Papers' },

  stage: {
    change: 'Change stage', now: 'Stage now', to: 'Change to', note: 'Note', noteHint: 'Say why; the note is entered in the negotiation log.',
    save: 'Change', cancel: 'Cancel', reopen: 'Bring the case back',
  },
  remove: {
    act: 'Remove case', title: 'Remove the case',
    text: 'The case leaves the list and its totals. Its log and letters stay in the file, and it can be brought back.',
  },
  undo: { act: 'Undo last change', done: 'The facts are again as they were before the last change' },
  more: 'More',

  overview: {
    parties: 'Parties', claim: 'Claim', recent: 'Latest log entries', allRecent: 'All entries',
    noRecent: { title: 'Nothing in the log yet', hint: 'After each contact, write down the time, the means and what was said.' },
    addEntry: 'Note a contact', edit: 'Edit', law: 'Governing law', openLedger: 'See the working',
    show: 'Show full numbers', hide: 'Hide numbers',
    agreement: 'Basis', lent: 'Lent', price: 'Price', dueOn: 'Due on', termRate: 'Rate during the term', overdueRate: 'Overdue rate', penalty: 'Penalty', costs: 'Costs', lawyers: 'Lawyers',
    none: 'None', notAgreed: 'Not agreed', yearly: '{{rate}}% a year', dailyPenalty: '{{rate}}% a day', fixedPenalty: '{{amount}} yuan', unknown: 'Not given',
    reason: 'Reason for default', means: 'Means', notes: 'Notes',
  },

  procedure: {
    title: 'Proceedings', hint: "As the court's papers tell them; periods run from these days. Leave empty what there is not.",
    groups: { order: 'Payment order', preservation: 'Preservation', sealing: 'Sealed, seized or frozen', suit: 'Suit', firstInstance: 'Judgment of first instance', ruling: 'Ruling open to appeal', judgment: 'Judgment and enforcement' },
    days: {
      orderAppliedOn: 'Applied for', orderAcceptedOn: 'Accepted by the court', orderIssuedOn: 'Issued', orderServedOn: 'Served on the debtor', orderObjectedOn: 'Objection in writing', orderEndedOn: 'Ruling that ends it received',
      preservedOn: 'Preserved before suit', preservedUntil: 'Preservation ends', depositsFrozenOn: 'Deposits frozen (or renewed)', movablesSealedOn: 'Movables sealed (or renewed)', immovablesSealedOn: 'Immovables sealed (or renewed)', hearingOn: 'Hearing',
      judgmentServedOn: 'Judgment served', judgmentAppealedOn: 'Appealed', rulingServedOn: 'Ruling served', rulingAppealedOn: 'Appealed',
      judgmentEffectiveOn: 'Judgment (settlement) effective', performUntil: 'Last day to perform', enforcementAppliedOn: 'Enforcement applied for', enforcementEndedOn: 'Ruling that ends this enforcement received',
    },
  },

  facts: {
    account: 'Account for payment', accountHint: 'Printed in the letters and papers of this case for the debtor to pay into. Left empty, the account in the settings is used.',
    creditor: 'Creditor', debtors: 'Debtors', debtorN: 'Debtor {{n}}', guarantors: 'Guarantors', guarantorN: 'Guarantor {{n}}',
    addDebtor: 'Add a co-debtor', addGuarantor: 'Add a guarantor', removeParty: 'Remove {{name}}',
    kind: 'Kind', personName: 'Name', orgName: 'Name', nameHint: 'Exactly as on the identity card or business licence',
    personId: 'Identity number', orgId: 'Unified social credit code', idValid: 'Checksum is right',
    idFaults: { shape: 'Must have 18 characters', region: 'The first two digits are no region', date: 'It holds a day of birth that does not exist', checksum: 'The check character does not fit; one digit may be wrong' },
    honorific: 'Form of address', noHonorific: 'None', mr: '先生 (Mr)', ms: '女士 (Ms)',
    representative: 'Legal representative', address: 'Address', phone: 'Telephone',
    period: 'Period of the guarantee', periods: { unknown: 'Not looked at yet', 'not-agreed': 'Not agreed', unclear: 'Unclear (until all is paid)', until: 'Until a day' }, periodUntil: 'Last day of the guarantee',
    periodHint: 'Not agreed or unclear: six months after the debt falls due (Civil Code 692)',
    mode: 'Guarantee', modes: { general: 'General', joint: 'Joint and several', unspecified: 'Not or unclearly agreed' },

    agreement: 'Agreement and loan', agreementOfPrice: 'Agreement and price', kindOfDebt: 'Kind of debt',
    kinds: { private: 'Private loan', financial: 'Loan by an institution', sale: 'Price or remuneration', sme: 'Price owed to an SME' },
    kindHint: 'Loans by micro-loan, pawn, leasing and factoring companies count as loans by institutions (Fa Shi [2020] 27); prices that authorities, institutions and large enterprises owe to small and medium enterprises as the last',
    agreementName: 'Name of the agreement', agreementHint: 'e.g. 借款合同, 借条', agreementNumber: 'Number', purpose: 'Purpose', deliveredBy: 'Paid out by', deliveredHint: 'e.g. 银行转账',
    formedOn: 'Agreed on', disbursedOn: 'Lent on', disbursed: 'Amount lent', withheld: 'Interest withheld', withheldHint: 'Withheld interest is not principal (Civil Code 670)',
    addDisbursement: 'Add another payout', removeDisbursement: 'Remove payout {{n}}', disbursementN: 'Payout {{n}}',
    dueOn: 'Due on', dueHint: 'Payment on this day is in time; overdue from the next',
    filedOn: 'Suit filed on', filedHint: 'Empty if not filed; affects the rate cap of agreements before 20 August 2020',

    termRate: 'Rate during the term', overdueRate: 'Overdue rate', penalty: 'Penalty', agreed: 'Agreed', notAgreed: 'Not agreed',
    termNone: 'None agreed means no interest (Civil Code 680)', 
    overdueNones: {
      private: 'None agreed: the term rate or one-year LPR applies (Private Lending Provisions 28)', financial: 'None agreed: the term rate or one-year LPR applies (Civil Code 676)',
      sale: 'No rate and no penalty agreed: the one-year LPR of the breach raised by 30 to 50% (Sale Interpretation 18)', sme: 'None agreed: 0.05% a day (SME Payment Regulation 17)',
    },
    multiple: 'Raised by', multiples: 'LPR raised by {{percent}}% ({{multiple}} times)', multipleHint: 'The court chooses between 30% and 50%',
    priceOn: 'Owed since', price: 'Price', addPrice: 'Add another price', priceDueOn: 'Payable until', priceFor: 'For (goods, works, services)', priceDeliveredHint: 'e.g. 送货上门',
   
    rateValue: '{{name}}, a year', penaltyKinds: { none: 'Not agreed', daily: 'By the day', fixed: 'Fixed sum' }, penaltyDaily: 'Penalty a day', penaltyFixed: 'Penalty',

    costs: 'Costs of recovery', costsHint: 'Costs incurred that the debtor bears by agreement or by law', costOn: 'On', costAmount: 'Amount', costLabel: 'Item', costLabelHint: 'e.g. 律师费',
    costCap: 'Rate cap', costUnderCap: 'Counts towards it', costCapHint: 'Service and handling fees share the cap with interest and penalty (Private Lending Provisions 29); court, preservation and lawyers’ fees mostly do not',
    addCost: 'Add a cost', removeCost: 'Remove cost {{n}}',

    basis: 'Method', basisHint: 'Where courts differ the choice is yours; it is printed on the calculation sheet.',
    dayCount: 'Days in a year', dayCounts: { 'actual/365': '365 days', 'actual/360': '360 days' }, dayCountHint: 'No rule of law; courts mostly use 365; 360 where the agreement says so',
    overdueLpr: 'LPR “at that time”', overdueLprs: { fixed: 'LPR when default began, fixed', floating: 'By segments, as published' }, overdueLprHint: 'Courts read “at that time” in article 28 in both ways',
    allocation: 'Order of payment', allocations: { statutory: 'Costs, interest, principal (Civil Code 561)', 'principal-first': 'Agreed: principal first', custom: 'Another agreed order' },

    situation: 'Situation', reason: 'Reason for default', reasonHint: 'Not known yet', means: 'Means', meansHint: 'e.g. owns a flat, cash is short; employer; other debts', notes: 'Notes',
    lawyers: 'Lawyers', lawyersHint: 'From the lawyers in the settings; empty without a mandate',

    save: 'Save', create: 'Create the case', saved: 'Saved', check: '{{n}} fields need attention and are marked.',
    reload: 'Discard mine and load the latest', keepMine: 'Keep my changes (then save again)',
    errors: {
      dueBeforeLent: 'Cannot be before the money was lent', withheldTooMuch: 'Must be less than the amount lent',
    },
  },
};
