import type { CaseFacts } from '../case/case-facts.ts';
import type { Channel, ContactDetails, Direction } from '../case/log-entry.ts';
import { namesIn, type Party } from '../case/party.ts';
import { type ConductFinding, type ConductRule, findingOf } from './conduct.ts';
import type { Addressee } from './wording.ts';

/** One contact, made or planned. `party` tells people apart: a kind alone, or a kind and a name: third-party:王某之姐. */
export interface Contact {
  /** Civil time in China, to the minute: 2026-01-05T14:30. */
  readonly at: string;
  readonly channel: Channel;
  readonly party: string;
  /** How many of us go on a visit. */
  readonly people?: number;
  /**
   * Who initiated it. `in` (the other side) counts towards no limit, but shows that they can be reached. `out` when
   * omitted.
   */
  readonly direction?: Direction;
}

export interface PastContact extends Contact {
  /** Whether the person was reached. */
  readonly answered: boolean;
  /** Whether the person asked not to be contacted again. */
  readonly refused?: boolean;
}

export interface PlannedContact extends Contact {
  /** Whether the debtor agreed in advance to be contacted at this time. */
  readonly agreed?: boolean;
  /** Whether it was answered, if already known: a contact that is being recorded. */
  readonly answered?: boolean;
}

/** The limits as data, one rule each. */
export interface ContactRules {
  /** From `from` of one day until `until` of the next, both exclusive: 22:00 is too late, 08:00 is not too early. */
  readonly hours: ConductRule & {
    readonly from: string;
    readonly until: string;
    readonly channels: readonly Channel[];
  };
  readonly calls: ConductRule & { readonly answered: number };
  readonly dials: ConductRule & { readonly unanswered: number };
  readonly visitors: ConductRule & { readonly people: number; readonly unknown: string };
  /**
   * After `attempts` unanswered attempts over `days` days since the debtor was last reached, he counts as unreachable.
   */
  readonly thirdParty: ConductRule & {
    readonly attempts: number;
    readonly days: number;
    readonly doubtful: string;
    readonly unreachable: string;
  };
  readonly refused: ConductRule;
  /**
   * Words in a note showing that nobody was reached, that a message was answered, or that somebody does not want to be
   * contacted.
   */
  readonly unanswered: readonly RegExp[];
  readonly replied: readonly RegExp[];
  readonly refusal: readonly RegExp[];
}

/** The kind at the start of a party: `third-party:王某之姐` is a third party. */
export function kindOf(party: string): Addressee {
  const [kind] = party.split(':');
  return kind === 'guarantor' || kind === 'third-party' ? kind : 'debtor';
}

/** The name in a party; empty when there is none. */
function nameOf(party: string): string {
  return party.slice(party.indexOf(':') + 1 || party.length);
}

/** 王测试之妻 names the debtor but is somebody else. */
const ANOTHER = /[之的](?:妻|夫|父|母|子|女|兄|弟|姐|妹|配偶|家|朋友|同事|单位|亲)/;

/** The party that a name in the log refers to. An empty name is the first debtor's: notes leave out the obvious. */
export function partyOf({ debtors, guarantors }: Pick<CaseFacts, 'debtors' | 'guarantors'>, person: string): string {
  const name = person.replace(/\s/g, '');
  const namesOf = (party: Pick<Party, 'name' | 'representative'>): string[] => [party.name, party.representative];
  const spoken = ANOTHER.test(name) ? new Set<string>() : namesIn(name, [...debtors, ...guarantors].flatMap(namesOf));
  const named = (parties: readonly Pick<Party, 'name' | 'representative'>[]): string | undefined =>
    parties.find((party) => namesOf(party).some((each) => spoken.has(each)))?.name;
  const debtor = name === '' || name === '债务人' ? (debtors[0]?.name ?? '') : named(debtors);
  if (debtor !== undefined) return `debtor:${debtor}`;
  const guarantor = named(guarantors);
  return guarantor === undefined ? `third-party:${name}` : `guarantor:${guarantor}`;
}

/**
 * The party of an entry: a recorded party takes precedence over the name. 老王, recorded as the debtor, is the first
 * debtor.
 */
export function partyNoted(
  facts: Pick<CaseFacts, 'debtors' | 'guarantors'>,
  person: string,
  noted: ContactDetails['party'],
): string {
  const named = partyOf(facts, person);
  if (noted === null || kindOf(named) === noted) return named;
  const [first] = noted === 'debtor' ? facts.debtors : noted === 'guarantor' ? facts.guarantors : [];
  return `${noted}:${first?.name ?? person.replace(/\s/g, '')}`;
}

/**
 * The contact that an entry describes. Where it was not recorded whether anybody was reached, the words and who
 * initiated it decide.
 * @param words the entry's, as `normalizeText` gives them
 */
export function contactNoted(
  { unanswered, replied, refusal }: ContactRules,
  made: Contact,
  words: string,
  noted: Pick<ContactDetails, 'answered'>,
): PastContact {
  const tells = (phrases: readonly RegExp[]): boolean => phrases.some((phrase) => words.search(phrase) !== -1);
  const spoken = made.channel === 'call' || made.channel === 'visit' || made.channel === 'meeting';
  return {
    ...made,
    answered: noted.answered ?? (made.direction === 'in' || (!tells(unanswered) && (spoken || tells(replied)))),
    refused: tells(refusal),
  };
}

/** How often we called a party on the day of a contact: answered and unanswered. */
export function callsOn(
  log: readonly PastContact[],
  { at, party }: Pick<Contact, 'at' | 'party'>,
): { readonly answered: number; readonly unanswered: number } {
  const calls = log.filter(
    (past) =>
      past.party === party && past.channel === 'call' && past.direction !== 'in' && dayOf(past.at) === dayOf(at),
  );
  const answered = calls.filter((call) => call.answered).length;
  return { answered, unanswered: calls.length - answered };
}

/**
 * Findings on a contact, given those made before. Only contacts on the same calendar day count towards daily limits.
 */
export function checkContact(rules: ContactRules, log: readonly PastContact[], next: PlannedContact): ConductFinding[] {
  if (next.direction === 'in' || next.channel === 'court' || next.channel === 'office') return [];
  const { answered, unanswered } = callsOn(log, next);
  const isOwing = kindOf(next.party) !== 'third-party';
  const refused = log.some((past) => past.party === next.party && past.refused === true && past.at <= next.at);
  return [
    ...outOfHours(rules.hours, next),
    ...(next.channel === 'call' && next.answered !== false && isOwing && answered >= rules.calls.answered
      ? [findingOf(rules.calls, `${answered}次`)]
      : []),
    ...(next.channel === 'call' && unanswered >= rules.dials.unanswered
      ? [findingOf(rules.dials, `${unanswered}次`)]
      : []),
    ...visitors(rules.visitors, next),
    ...thirdParty(rules.thirdParty, log, next),
    ...(refused && !isOwing ? [findingOf(rules.refused, nameOf(next.party))] : []),
  ];
}

function outOfHours(rule: ContactRules['hours'], { at, channel, agreed }: PlannedContact): ConductFinding[] {
  const time = at.slice(11);
  const quiet = time >= rule.from || time < rule.until;
  return quiet && agreed !== true && rule.channels.includes(channel) ? [findingOf(rule, time)] : [];
}

function visitors(rule: ContactRules['visitors'], { channel, people }: PlannedContact): ConductFinding[] {
  if (channel !== 'visit') return [];
  if (people === undefined) return [findingOf(rule, '', { severity: 'warn', advice: rule.unknown })];
  return people < rule.people ? [findingOf(rule, `${people}人`)] : [];
}

/** Third parties may be asked to pass on a message, and only once the debtor cannot be reached. */
function thirdParty(
  rule: ContactRules['thirdParty'],
  log: readonly PastContact[],
  next: PlannedContact,
): ConductFinding[] {
  if (kindOf(next.party) !== 'third-party') return [];
  const toDebtor = log.filter(({ party, at }) => kindOf(party) === 'debtor' && at <= next.at);
  const lastReached =
    toDebtor
      .filter((contact) => contact.answered || contact.direction === 'in')
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? '';
  const inVain = toDebtor.filter(({ answered, at }) => !answered && at > lastReached);
  if (inVain.length < rule.attempts) return [findingOf(rule, nameOf(next.party))];
  const days = new Set(inVain.map(({ at }) => dayOf(at))).size;
  return [
    findingOf(rule, nameOf(next.party), {
      severity: 'warn',
      advice: days < rule.days ? rule.doubtful : rule.unreachable,
    }),
  ];
}

function dayOf(at: string): string {
  return at.slice(0, 10);
}
