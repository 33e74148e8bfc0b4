import { CLAIM_ELEMENT_NAMES, EVIDENCE_FORM_NAMES, type ClaimElement, type EvidenceForm } from '../../electron/domain/case/evidence.ts';

/** Words of the evidence of a case. */
export const zh = {
  title: '证据', add: '添加证据', check: '核对完整性', bundle: '装订证据',
  hint: '可以把文件拖到这里。文件在收入时计算 SHA-256，逐个加密保存，不在磁盘上留下明文。',
  empty: { title: '还没有证据', hint: '添加合同、转账凭证、聊天截图、录音等文件，并写明证明什么。原件和原始载体请另行妥善保管。' },
  running: '正在收入的文件', stop: '取消', dismiss: '知道了',
  gaps: '证明缺口', noGaps: '各项要件都有证据支持。', gapKind: { missing: '缺', 'copies-only': '弱' },
  element: CLAIM_ELEMENT_NAMES as Record<ClaimElement, string>, form: EVIDENCE_FORM_NAMES as Record<EvidenceForm, string>,
  medium: { image: '图片', pdf: 'PDF', audio: '录音', text: '文本', other: '其他文件' },
  column: { no: '编号', name: '证据名称和来源', elements: '要件和形式', proves: '证明对象', file: '文件', acts: '操作' },
  piece: '证据 {{n}}', noElement: '未归入要件', sameAs: '与证据 {{n}} 内容相同', linked: '关联 {{n}} 处', copyHash: '复制 {{name}} 的哈希值',
  fault: { none: '完好', lost: '文件缺失', altered: '已损坏或者被改动' },
  checkedGood: '已核对 {{n}} 份，全部完好。', checkedBad: '有 {{n}} 份文件缺失、损坏或者被改动，已在下面标出。重新添加相同的原文件即可修复。',
  bundleSaved: '已保存为“{{name}}”，共 {{pages}} 页', save: '另存', saved: '已另存为“{{name}}”，这份副本没有加密',
  describe: '说明', describeN: '说明证据 {{n}}', described: '已保存', keep: '保存', cancel: '取消',
  provesDelivery: '证明送达：',
  effect: {
    title: '撤回后，下列送达不再视为已证明', arrival: '函件{{number}}，{{on}}送达：因此发生的时效中断失去证明', moved: '{{kind}}{{subject}}：由 {{before}} 改为 {{after}}', lost: '{{kind}}{{subject}}（{{on}}）：不再视为已在期间内主张',
    none: '本证据用作函件送达的凭证；该函件另有凭证，或者送达本来尚未证明，撤回不影响期限。',
  },
  withdraw: '撤回', withdrawN: '撤回证据 {{n}}', withdrawWhy: '理由', withdrawHint: '撤回后不再计入证明缺口、证据目录和装订。文件和以前的说明都会保留，可以恢复。', withdrawn: '已撤回：{{why}}',
  reinstate: '恢复', reinstateN: '恢复证据 {{n}}', reinstateHint: '恢复后重新计入证明缺口、证据目录和装订。',
  account: {
    title: '证据名称', source: '来源', sourceHint: '谁、何时、从哪里、怎样取得，如：债权人 2026 年 11 月 1 日从手机银行导出',
    form: '形式', formHint: '直接来源于电子数据的打印件、制作者制作的与原件一致的副本视为电子数据的原件（证据规定第十五条）', elements: '支持的要件',
    proves: '证明对象', provesHint: '如：2025 年 5 月 20 日向债务人转账 100,000 元',
  },
  cut: '文件较长，这里只显示开头部分，另存后可看全文。',
  unreadable: { unknown: '程序不显示这种文件，也不解压或者运行它；文件按原样保存，可以另存。', 'too-large': '文件过大，不在程序内显示；文件按原样保存，可以另存。', broken: '这个文件无法显示，可能已损坏或者格式不受支持；文件按原样保存，可以另存。' },
  attach: '附证据', attachHint: '录音、截图等文件添加后即成为本案证据，并与这条记录关联', attachNone: '从本案证据中选择', attachFile: '添加文件',
};

export const en: typeof zh = {
  title: 'Evidence', add: 'Add evidence', check: 'Check integrity', bundle: 'Make a bundle',
  hint: 'Files may be dragged here. Each is hashed (SHA-256) as it comes in and encrypted by itself; nothing lies on the disk in plain text.',
  empty: { title: 'No evidence yet', hint: 'Add the contract, payment receipts, screenshots of chats, recordings, and say what each proves. Keep the originals safe.' },
  running: 'Files on their way in', stop: 'Cancel', dismiss: 'Understood',
  gaps: 'Gaps in the proof', noGaps: 'Every element has its evidence.', gapKind: { missing: 'Missing', 'copies-only': 'Weak' },
  element: {
    identity: 'Identity', contract: 'Contract', delivery: 'Delivery of money or goods', interest: 'Interest or penalty agreed', 'due-date': 'Due date', guarantee: 'Guarantee',
    demand: 'Demand and limitation', acknowledgement: 'Acknowledgement', repayment: 'Repayments', cost: 'Costs', means: 'Assets', other: 'Other',
  },
  form: { original: 'Original', electronic: 'Electronic data', copy: 'Copy' },
  medium: { image: 'Image', pdf: 'PDF', audio: 'Recording', text: 'Text', other: 'Other file' },
  column: { no: 'No.', name: 'Name and source', elements: 'Elements and form', proves: 'Proves', file: 'File', acts: 'Acts' },
  piece: 'Exhibit {{n}}', noElement: 'No element yet', sameAs: 'Same content as {{n}}', linked: '{{n}} links', copyHash: 'Copy the hash of {{name}}',
  fault: { none: 'Intact', lost: 'File lost', altered: 'Damaged or altered' },
  checkedGood: '{{n}} checked, all intact.', checkedBad: '{{n}} lost, damaged or altered, marked below. Adding the same original file again mends it.',
  bundleSaved: 'Saved as “{{name}}”, {{pages}} pages', save: 'Save a copy', saved: 'Saved as “{{name}}”; this copy is not encrypted',
  describe: 'Describe', describeN: 'Describe exhibit {{n}}', described: 'Saved', keep: 'Save', cancel: 'Cancel',
  provesDelivery: 'Shows arrival: ',
  effect: {
    title: 'Once withdrawn, these arrivals no longer count as proved', arrival: 'Letter {{number}}, arrived {{on}}: the interruption of limitation loses its proof', moved: '{{kind}} {{subject}}: from {{before}} to {{after}}', lost: '{{kind}} {{subject}} ({{on}}): no longer counts as claimed in time',
    none: 'It is named as proof of an arrival that has other proof, or was not proved anyway: no deadline changes.',
  },
  withdraw: 'Withdraw', withdrawN: 'Withdraw exhibit {{n}}', withdrawWhy: 'Reason', withdrawHint: 'It no longer counts for gaps, list and bundle. File and descriptions stay, and it can be taken up again.', withdrawn: 'Withdrawn: {{why}}',
  reinstate: 'Take up again', reinstateN: 'Take up exhibit {{n}} again', reinstateHint: 'It counts again for gaps, list and bundle.',
  account: {
    title: 'Name', source: 'Source', sourceHint: 'Who obtained it, when, where and how',
    form: 'Form', formHint: 'A print taken straight from electronic data, or a copy by its maker, counts as the original (Evidence Provisions 15)', elements: 'Elements it supports',
    proves: 'Proves', provesHint: 'e.g. 100,000 yuan transferred to the debtor on 20 May 2025',
  },
  cut: 'A long file: only its beginning is shown. Save a copy to read all.',
  unreadable: { unknown: 'The program does not show, unpack or run this kind of file. It is kept as it is and can be saved.', 'too-large': 'Too large to be shown here. It is kept as it is and can be saved.', broken: 'This file cannot be shown; it may be damaged. It is kept as it is and can be saved.' },
  attach: 'Evidence', attachHint: 'Files added here become evidence of the case and are tied to this entry', attachNone: 'Choose from the evidence of the case', attachFile: 'Add files',
};
