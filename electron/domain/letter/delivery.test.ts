import { describe, expect, it } from 'vitest';
import { asId } from '../case/ids.ts';
import { date } from '../quantities/calendar.ts';
import { arrivalOf, type Dispatch, eventSentence, type Outcome, type RecordedEvent } from './delivery.ts';

const sent = (change: Partial<Dispatch> = {}): RecordedEvent => ({
  id: asId('s'),
  proofWithdrawn: false,
  event: {
    kind: 'dispatch',
    on: date('2026-11-20'),
    way: 'ems',
    number: '1000000000001',
    address: '示例市示例路3号',
    ...change,
  },
});
const outcome = (change: Partial<Outcome> = {}): RecordedEvent => ({
  id: asId('o'),
  proofWithdrawn: false,
  event: {
    kind: 'outcome',
    on: date('2026-11-23'),
    dispatchId: asId('s'),
    result: 'delivered',
    signer: '王测试',
    relation: 'self',
    recipient: 'person',
    unchangedAddress: false,
    proof: { note: '妥投回单', evidenceId: null },
    ...change,
  },
});
const reply = (written: boolean, note = '微信截图'): RecordedEvent => ({
  id: asId('r'),
  proofWithdrawn: false,
  event: {
    kind: 'reply',
    on: date('2026-11-25'),
    written,
    said: '已收到，请求分期。',
    proof: { note, evidenceId: null },
  },
});

describe('arrival of a letter (诉讼时效规定 8)', () => {
  it.each<[string, RecordedEvent[], string, string | null]>([
    ['nothing recorded', [], 'not-sent', null],
    ['sent, no result yet', [sent()], 'under-way', null],
    ['signed by himself, with proof', [sent(), outcome()], 'proven', '2026-11-23'],
    ['signed by a relative who lives with him', [sent(), outcome({ relation: 'household' })], 'proven', '2026-11-23'],
    ['signed by whom he authorised', [sent(), outcome({ relation: 'authorised' })], 'proven', '2026-11-23'],
    [
      'the mail room signs for a company, not for a person',
      [sent(), outcome({ relation: 'mailroom' })],
      'disputed',
      '2026-11-23',
    ],
    ['so of a company', [sent(), outcome({ relation: 'mailroom', recipient: 'company' })], 'proven', '2026-11-23'],
    [
      'a relative signs for a person, not for a company',
      [sent(), outcome({ relation: 'household', recipient: 'company' })],
      'disputed',
      '2026-11-23',
    ],
    ['signed by a neighbour or the gate', [sent(), outcome({ relation: 'other' })], 'disputed', '2026-11-23'],
    [
      'without a paper to show it',
      [sent(), outcome({ proof: { note: ' ', evidenceId: null } })],
      'disputed',
      '2026-11-23',
    ],
    [
      'an evidence item is a paper to show it',
      [sent(), outcome({ proof: { note: '', evidenceId: asId('e') } })],
      'proven',
      '2026-11-23',
    ],
    [
      'the evidence was withdrawn, whatever the note says',
      [sent(), { ...outcome({ proof: { note: '妥投回单', evidenceId: asId('e') } }), proofWithdrawn: true }],
      'disputed',
      '2026-11-23',
    ],
    [
      'it was withdrawn, but a second dispatch is shown',
      [
        sent(),
        { ...outcome({ proof: { note: '', evidenceId: asId('e') } }), proofWithdrawn: true },
        { ...sent(), id: asId('t') },
        outcome({ dispatchId: asId('t'), on: date('2026-11-26') }),
      ],
      'proven',
      '2026-11-26',
    ],
    [
      'a reply whose picture was withdrawn',
      [sent(), { ...reply(true), proofWithdrawn: true }],
      'disputed',
      '2026-11-25',
    ],
    ['a private courier is not always believed', [sent({ way: 'courier' }), outcome()], 'disputed', '2026-11-23'],
    [
      'refused at the unchanged address: courts differ',
      [sent(), outcome({ result: 'refused', unchangedAddress: true })],
      'disputed',
      '2026-11-23',
    ],
    [
      'returned from the unchanged address: likewise',
      [sent(), outcome({ result: 'returned', relation: 'unknown', unchangedAddress: true })],
      'disputed',
      '2026-11-23',
    ],
    ['returned from another', [sent(), outcome({ result: 'returned', relation: 'unknown' })], 'failed', null],
    ['refused by somebody else elsewhere', [sent(), outcome({ result: 'refused', relation: 'other' })], 'failed', null],
    ['a written reply proves arrival by its day', [sent(), reply(true)], 'proven', '2026-11-25'],
    ['a spoken one does not', [sent(), reply(false)], 'under-way', null],
    [
      'of two addresses the one that reached him counts',
      [
        sent(),
        outcome({ result: 'returned' }),
        { ...sent({ on: date('2026-11-24') }), id: asId('t') },
        outcome({ dispatchId: asId('t'), on: date('2026-11-26') }),
      ],
      'proven',
      '2026-11-26',
    ],
    [
      'one came back, the other is still under way',
      [sent(), outcome({ result: 'returned' }), { ...sent(), id: asId('t') }],
      'under-way',
      null,
    ],
  ])('%s', (_, events, state, on) => {
    expect(arrivalOf(events)).toMatchObject({ state, on });
  });
});

it('says that the evidence was withdrawn', () => {
  expect(
    arrivalOf([sent(), { ...outcome({ proof: { note: '', evidenceId: asId('e') } }), proofWithdrawn: true }]).reason,
  ).toBe('2026年11月23日由本人签收，用作凭证的证据已撤回，不再视为已证明；另有凭证的，请更正送达记录');
});

it('describes each event in the words of a record', () => {
  expect(
    [sent(), outcome({ result: 'refused', unchangedAddress: true }), reply(true)].map(({ event }) =>
      eventSentence(event),
    ),
  ).toEqual([
    '2026年11月20日以EMS寄出，邮件号1000000000001，寄往示例市示例路3号',
    '2026年11月23日拒收，拒收人王测试（本人），寄往的地址为收件人登记或者提供而未变更的地址，凭证：妥投回单',
    '2026年11月25日收件人书面答复：“已收到，请求分期。”，凭证：微信截图',
  ]);
});
