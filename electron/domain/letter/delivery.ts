import type { EvidenceId, LetterEventId } from '../case/ids.ts';
import type { PartyKind } from '../case/party.ts';
import { type Basis, basis } from '../law/basis.ts';
import { formatChinese, type PlainDate } from '../quantities/calendar.ts';

/** How a letter goes out: 邮政特快专递, 挂号信, another courier, by hand, or as a data message. */
export const WAYS = ['ems', 'registered', 'courier', 'hand', 'electronic'] as const;
export type Way = (typeof WAYS)[number];

export const WAY_NAMES: Record<Way, string> = {
  ems: 'EMS',
  registered: '挂号信',
  courier: '其他快递',
  hand: '当面送交',
  electronic: '短信、微信或者电子邮件',
};

/** What happened to it: signed for, refused, or returned. */
export const RESULTS = ['delivered', 'refused', 'returned'] as const;
export type DeliveryResult = (typeof RESULTS)[number];

export const RESULT_NAMES: Record<DeliveryResult, string> = { delivered: '签收', refused: '拒收', returned: '退回' };

/** Who signed or refused: the persons listed in 诉讼时效规定 8, or anyone else. */
export const RELATIONS = ['self', 'household', 'authorised', 'head', 'mailroom', 'other', 'unknown'] as const;
export type Relation = (typeof RELATIONS)[number];

export const RELATION_NAMES: Record<Relation, string> = {
  self: '本人',
  household: '同住的具有完全行为能力的亲属',
  authorised: '被授权主体',
  head: '法定代表人或者主要负责人',
  mailroom: '负责收发信件的部门',
  other: '其他人',
  unknown: '未查明',
};

const OF_A_PERSON: readonly Relation[] = ['self', 'household', 'authorised'];
const OF_AN_ORGANISATION: readonly Relation[] = ['head', 'mailroom', 'authorised'];

/**
 * Whose signature counts as the recipient's (诉讼时效规定 8). A sole trader is a person trading under a name: either list
 * applies.
 */
export function signersOf(kind: PartyKind): readonly Relation[] {
  if (kind === 'person') return OF_A_PERSON;
  return kind === 'sole-trader' ? [...OF_A_PERSON, 'mailroom'] : OF_AN_ORGANISATION;
}

/** The proof: a note of the paper that is kept, and the evidence item that holds it, if any. */
export interface Proof {
  readonly note: string;
  readonly evidenceId: EvidenceId | null;
}

export interface Dispatch {
  readonly kind: 'dispatch';
  readonly on: PlainDate;
  readonly way: Way;
  /** Tracking number, e.g. of the EMS waybill; empty where there is none. */
  readonly number: string;
  /** Where it was sent: the address, the telephone number, the account. */
  readonly address: string;
}

export interface Outcome {
  readonly kind: 'outcome';
  /** Day of signing, refusal or return. */
  readonly on: PlainDate;
  /** Id of the dispatch that it belongs to. */
  readonly dispatchId: LetterEventId;
  readonly result: DeliveryResult;
  /** Name of the person who signed or refused, as the carrier recorded it; empty while unknown. */
  readonly signer: string;
  readonly relation: Relation;
  /** What kind of party the recipient was when this was recorded. */
  readonly recipient: PartyKind;
  /** Sent to the address that the recipient registered or gave and has not changed since. */
  readonly unchangedAddress: boolean;
  readonly proof: Proof;
}

export interface Reply {
  readonly kind: 'reply';
  readonly on: PlainDate;
  /** In writing, and so provable: a letter, a message. */
  readonly written: boolean;
  readonly said: string;
  readonly proof: Proof;
}

/** What happened to an issued letter. */
export type LetterEvent = Dispatch | Outcome | Reply;

/** An event in force, under an id that it keeps when corrected. */
export interface RecordedEvent {
  readonly id: LetterEventId;
  readonly event: LetterEvent;
  /** Whether the evidence given as its proof has since been withdrawn. */
  readonly proofWithdrawn: boolean;
}

/** `disputed`: there are grounds for arguing that it arrived on the day, but a court may not accept them. */
export const ARRIVALS = ['not-sent', 'under-way', 'proven', 'disputed', 'failed'] as const;
export interface Arrival {
  readonly state: (typeof ARRIVALS)[number];
  /** Day of arrival, proved or arguable; null otherwise. */
  readonly on: PlainDate | null;
  /** The reason, as a Chinese sentence without its full stop. */
  readonly reason: string;
  readonly basis: readonly Basis[];
}

const ORDER: readonly Arrival['state'][] = ['proven', 'disputed', 'under-way', 'failed', 'not-sent'];
const GROUND = [basis('诉讼时效规定', 8)];

/**
 * Whether and when a letter arrived (诉讼时效规定 8). The best-proved arrival counts, and of two equally proved the earlier.
 * A written reply proves arrival no later than its own day.
 * @param standing events that were neither corrected nor withdrawn
 */
export function arrivalOf(standing: readonly RecordedEvent[]): Arrival {
  const outcomes = standing.flatMap(({ event, proofWithdrawn }) =>
    event.kind === 'outcome' ? [{ ...event, proofWithdrawn }] : [],
  );
  const dispatches = standing.flatMap(({ id, event }) => (event.kind === 'dispatch' ? [{ id, event }] : []));
  const found = [
    ...outcomes.map((outcome) => arrivalBy(outcome, dispatches.find(({ id }) => id === outcome.dispatchId)?.event.way)),
    ...standing.flatMap(({ event, proofWithdrawn }) =>
      event.kind === 'reply' && event.written ? [arrivalByReply(event, proofWithdrawn)] : [],
    ),
    ...dispatches
      .filter(({ id }) => outcomes.every(({ dispatchId }) => dispatchId !== id))
      .map(({ event }): Arrival => ({
        state: 'under-way',
        on: null,
        reason: `${formatChinese(event.on)}以${WAY_NAMES[event.way]}寄出，尚无投递结果`,
        basis: GROUND,
      })),
  ];
  return (
    found.sort(
      (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || ((a.on ?? '') < (b.on ?? '') ? -1 : 1),
    )[0] ?? { state: 'not-sent', on: null, reason: '没有寄送记录', basis: GROUND }
  );
}

/** The note of the paper stays on record but no longer counts: the earlier day is the safe one. */
const WITHDRAWN = '用作凭证的证据已撤回，不再视为已证明；另有凭证的，请更正送达记录';

function arrivalBy(outcome: Outcome & Pick<RecordedEvent, 'proofWithdrawn'>, way: Way | undefined): Arrival {
  const { on, result, relation, recipient, unchangedAddress } = outcome;
  const fit = signersOf(recipient).includes(relation);
  const what = `${formatChinese(on)}${result === 'delivered' ? `由${RELATION_NAMES[relation]}签收` : RESULT_NAMES[result]}`;
  const as = (state: Arrival['state'], why: string): Arrival => ({
    state,
    on: state === 'failed' ? null : on,
    reason: `${what}，${why}`,
    basis: GROUND,
  });
  if (result !== 'delivered') {
    if (unchangedAddress)
      return as(
        'disputed',
        '寄往收件人未变更的地址，可主张视为到达（据转载的（2020）最高法民再253号，引用前请核对），各地法院做法不一',
      );
    if (result === 'refused' && fit)
      return as('disputed', '可主张应当到达，但地址并非登记或者约定的地址，各地法院做法不一');
    return as('failed', '未到达，须改寄登记地址或者约定的送达地址');
  }
  if (!fit) return as('disputed', '签收人不在司法解释所列之内，须另行证明函件到达收件人');
  if (outcome.proofWithdrawn) return as('disputed', WITHDRAWN);
  if (!isShown(outcome.proof)) return as('disputed', '没有记明凭证，尚不能证明到达');
  if (way === 'courier') return as('disputed', '非邮政快递的签收记录，有的法院不予采信，宜另以EMS补寄');
  return as('proven', '有凭证');
}

function arrivalByReply({ on, proof }: Reply, proofWithdrawn: boolean): Arrival {
  const reason = `收件人于${formatChinese(on)}书面答复，函件至迟于该日到达`;
  if (proofWithdrawn) return { state: 'disputed', on, reason: `${reason}；${WITHDRAWN}`, basis: GROUND };
  return isShown(proof)
    ? { state: 'proven', on, reason, basis: GROUND }
    : { state: 'disputed', on, reason: `${reason}；答复的原件或者截图没有记明，尚不能证明`, basis: GROUND };
}

function isShown({ note, evidenceId }: Proof): boolean {
  return note.trim() !== '' || evidenceId !== null;
}

/** An event as worded in the log and the register, without its full stop. */
export function eventSentence(event: LetterEvent): string {
  switch (event.kind) {
    case 'dispatch':
      return `${formatChinese(event.on)}以${WAY_NAMES[event.way]}寄出${event.number === '' ? '' : `，邮件号${event.number}`}${event.address === '' ? '' : `，寄往${event.address}`}`;
    case 'outcome': {
      const who =
        event.result === 'returned'
          ? ''
          : `，${event.result === 'delivered' ? '签收人' : '拒收人'}${event.signer === '' ? '' : event.signer}（${RELATION_NAMES[event.relation]}）`;
      return `${formatChinese(event.on)}${RESULT_NAMES[event.result]}${who}${event.result === 'delivered' ? '' : `，寄往的地址${event.unchangedAddress ? '为' : '并非'}收件人登记或者提供而未变更的地址`}${proofSentence(event.proof)}`;
    }
    case 'reply':
      return `${formatChinese(event.on)}收件人${event.written ? '书面' : '口头'}答复：“${event.said.trim()}”${proofSentence(event.proof)}`;
  }
}

function proofSentence({ note }: Proof): string {
  return note.trim() === '' ? '' : `，凭证：${note.trim()}`;
}
