import type { Stage } from '../case/case-facts.ts';
import { type Channel, CHANNEL_NAMES } from '../case/log-entry.ts';
import type { DeadlineState } from '../deadlines/deadline.ts';
import type { LetterKind } from '../letter/letter.ts';
import type { PlainDate } from '../quantities/calendar.ts';
import { formatGrouped } from '../quantities/money.ts';
import type { PathContact, PathFacts } from './path-facts.ts';

/** A past action in a case, by its rung. */
export interface Deed {
  readonly stage: Stage;
  readonly on: PlainDate;
  /** A few Chinese words; contains no names. */
  readonly text: string;
  /** Number of its log entry. */
  readonly entry: number | null;
  /** Amount of a promise or an instalment. */
  readonly state: DeadlineState | null;
}

const LETTERS: Record<LetterKind, readonly [Stage, string]> = {
  reminder: ['remind', '还款提醒函'],
  demand: ['demand', '催款函'],
  'lawyers-letter': ['lawyers-letter', '律师函'],
};

/**
 * The rung of a contact that is not a letter: messages are reminders, conversations are talks, and court contacts are
 * described there.
 */
const CONTACTS: Record<Channel, Stage | null> = {
  sms: 'remind',
  wechat: 'remind',
  email: 'remind',
  call: 'call',
  visit: 'call',
  meeting: 'negotiate',
  letter: 'demand',
  court: 'suit',
  office: null,
};

/** Past actions in a case according to its file, oldest first. */
export function deedsOf({
  stage,
  openedOn,
  contacts,
  letters,
  payments,
  deadlines,
  planAgreedOn,
  decisions,
  filedOn,
}: PathFacts): Deed[] {
  const deed = (of: Stage, on: PlainDate, text: string, more: Partial<Pick<Deed, 'entry' | 'state'>> = {}): Deed => ({
    stage: of,
    on,
    text,
    entry: null,
    state: null,
    ...more,
  });
  const court: Stage = stage === 'payment-order' ? 'payment-order' : 'suit';
  const found = [
    deed('verify', openedOn, '立案，录入案情'),
    ...contacts
      .filter(({ withDebtor }) => withDebtor)
      .flatMap((contact) => {
        const of = CONTACTS[contact.channel];
        return of === null
          ? []
          : [deed(of === 'suit' ? court : of, contact.on, contactText(contact), { entry: contact.seq })];
      }),
    ...letters.map(({ kind, number, issuedOn, arrivedOn, toDebtor }) => {
      const [of, name] = LETTERS[kind];
      return deed(
        of,
        issuedOn,
        `${name}${number}${toDebtor ? '' : '（致保证人）'}，${arrivedOn === null ? '尚无送达证明' : `${arrivedOn} 送达`}`,
      );
    }),
    ...deadlines
      .filter(({ kind }) => kind === 'promise' || kind === 'instalment')
      .map(({ kind, on, amount, state }) =>
        deed(
          'negotiate',
          on,
          `${kind === 'promise' ? '承诺还款' : '分期应付'}${amount === null || amount === 0 ? '' : ` ${formatGrouped(amount)} 元`}`,
          { state },
        ),
      ),
    ...(planAgreedOn === null ? [] : [deed('negotiate', planAgreedOn, '约定分期还款')]),
    ...(filedOn === null ? [] : [deed(court, filedOn, court === 'suit' ? '提交起诉状' : '提交支付令申请')]),
    ...payments.map(({ on, amount }) => deed('settled', on, `还款 ${formatGrouped(amount)} 元`)),
    ...decisions.flatMap(({ stage: to, on, seq }) =>
      to === null || to === 'removed' ? [] : [deed(to, on, '决定进入本阶段', { entry: seq })],
    ),
  ];
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function contactText({ channel, reached }: PathContact): string {
  const spoken = channel === 'call' || channel === 'visit' || channel === 'meeting';
  return `${CHANNEL_NAMES[channel]}${spoken && !reached ? '，未联系上' : !spoken && reached ? '，已回复' : ''}`;
}
