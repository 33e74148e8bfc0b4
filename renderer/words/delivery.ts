import { RELATION_NAMES, RESULT_NAMES, WAY_NAMES, type Arrival, type DeliveryResult, type LetterEvent, type Relation, type Way } from '../../electron/domain/letter/delivery.ts';

interface Words {
  way: Record<Way, string>;
  result: Record<DeliveryResult, string>;
  relation: Record<Relation, string>;
  state: Record<Arrival['state'], string>;
  record: Record<LetterEvent['kind'], string>;
  [key: string]: unknown;
}

/** Words of what became of an issued letter. */
export const zh = {
  title: '寄送与送达',
  way: WAY_NAMES,
  result: RESULT_NAMES,
  relation: RELATION_NAMES,
  state: { 'not-sent': '未登记寄送', 'under-way': '已寄出', proven: '已送达，有凭证', disputed: '可主张送达', failed: '未送达' },
  record: { dispatch: '登记寄送', outcome: '登记投递结果', reply: '登记答复' },
  kind: { dispatch: '寄送', outcome: '投递结果', reply: '答复' },
  payBy: '付款期限届满日', payByHint: '自收到的次日起计',
  empty: '还没有登记。寄出后请登记邮件号；妥投、拒收或者退回后登记结果和凭证，诉讼时效和保证期间随之更新。',
  correct: '更正', withdraw: '撤销', withdrawTitle: '撤销这条送达记录', withdrawHint: '原记录保留，并记入协商记录。', superseded: '已更正', withdrawn: '已撤销：', correction: '更正：',
  save: '登记', cancel: '取消', saved: '已登记，并记入协商记录',
  on: '日期', wayLabel: '方式', number: '邮件号', numberHint: '详情单上的号码', address: '寄往地址', electronicAddress: '号码或者账号',
  dispatch: '哪一次寄送', resultLabel: '结果', signer: '签收人', refuser: '拒收人', relationLabel: '与收件人的关系', relationHint: '依《诉讼时效规定》第八条区分',
  unchanged: '寄往的地址是收件人登记或者提供、未曾变更的地址', unchangedHint: '拒收或者退回时，是否视为到达，各地法院做法不一：时效先按未到达的较早日期计，另列可主张的日期。',
  proof: '凭证', proofHint: '例如：妥投回单、加盖邮戳的全程跟踪记录、签收截图；不写明的，不作为送达证明',
  evidence: '对应的证据', evidenceN: '证据 {{no}} {{title}}', evidenceWithdrawn: '证据已撤回，不再视为已证明',
  written: '书面答复（信函、短信、微信等，可以出示）', said: '答复内容',
  proofNote: '凭证：{{note}}', notShown: '未记凭证',
} satisfies Words;

export const en: typeof zh = {
  title: 'Dispatch and delivery',
  way: { ems: 'EMS', registered: 'Registered post', courier: 'Other courier', hand: 'By hand', electronic: 'Text message, WeChat or email' },
  result: { delivered: 'Signed for', refused: 'Refused', returned: 'Returned' },
  relation: {
    self: 'The recipient', household: 'A capable relative living with him', authorised: 'Somebody he authorised', head: 'Legal representative or head', mailroom: 'The office that takes the post',
    other: 'Somebody else', unknown: 'Not known',
  },
  state: { 'not-sent': 'Dispatch not recorded', 'under-way': 'Sent', proven: 'Arrived, with proof', disputed: 'Arrival arguable', failed: 'Did not arrive' },
  record: { dispatch: 'Record dispatch', outcome: 'Record outcome', reply: 'Record reply' },
  kind: { dispatch: 'Dispatch', outcome: 'Outcome', reply: 'Reply' },
  payBy: 'Last day for payment', payByHint: 'counted from the day after receipt',
  empty: 'Nothing recorded yet. Record the number of the item once it is posted, then the outcome and its proof: limitation and guarantee periods follow.',
  correct: 'Correct', withdraw: 'Withdraw', withdrawTitle: 'Withdraw this record', withdrawHint: 'The record stays and the withdrawal is entered in the log.', superseded: 'Corrected', withdrawn: 'Withdrawn: ', correction: 'Correction: ',
  save: 'Record', cancel: 'Cancel', saved: 'Recorded and entered in the log',
  on: 'Day', wayLabel: 'Way', number: 'Item number', numberHint: 'As on the waybill', address: 'Sent to', electronicAddress: 'Number or account',
  dispatch: 'Which dispatch', resultLabel: 'Outcome', signer: 'Signed by', refuser: 'Refused by', relationLabel: 'Relation to the recipient', relationHint: 'As article 8 of the limitation provisions tells them apart',
  unchanged: 'Sent to the address that the recipient registered or gave and has not changed', unchangedHint: 'Whether a refused or returned letter counts as arrived differs from court to court: limitation counts from the earlier day, the arguable day is shown beside it.',
  proof: 'Proof', proofHint: 'E.g. delivery slip, stamped tracking record, screenshot; without it nothing is proved',
  evidence: 'Evidence that shows it', evidenceN: 'Evidence {{no}}: {{title}}', evidenceWithdrawn: 'Evidence withdrawn: no longer counts as proof',
  written: 'In writing (letter, text message, WeChat: it can be shown)', said: 'What it says',
  proofNote: 'Proof: {{note}}', notShown: 'No proof noted',
};
