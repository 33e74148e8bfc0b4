import type { Found } from '../casefile/narrowing.ts';
import type { Operation, WithClient } from '../contract/operation.ts';
import { type Handlers, type OperationName, operations } from '../contract/operations.ts';
import type { roomOperations } from '../contract/room.ts';
import { maskIdNumber, maskPhone } from '../domain/case/identity.ts';
import type { CaseId, LendingId } from '../domain/case/ids.ts';
import { Failure } from '../failure.ts';
import { lendingOf } from '../lending/lending.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What is visible while a client is in the room. */
interface Seen extends Found {
  readonly caseId: CaseId | null;
  readonly lendingId: LendingId | null;
  readonly newCase: boolean;
  readonly newLending: boolean;
}

/** Whether a client is in the room: session state, held only in memory. */
export interface Room {
  /** Null if nobody is. */
  readonly seen: Seen | null;
  set(seen: Seen | null): void;
}

export function room(): Room {
  let seen: Seen | null = null;
  return {
    get seen() {
      return seen;
    },
    set: (now) => {
      seen = now;
    },
  };
}

export function roomHandlers(
  { reading, viewOf }: Pick<Workspace, 'reading' | 'viewOf'>,
  room: Room,
): Pick<Handlers, keyof typeof roomOperations> {
  const state = () => ({
    on: room.seen !== null,
    caseId: room.seen?.caseId ?? null,
    lendingId: room.seen?.lendingId ?? null,
  });
  return {
    'room-read': state,
    'room-enter': ({ caseId, newCase, lendingId, newLending }) => {
      // Once in the room with one case, you cannot switch to another without leaving.
      if (room.seen === null) {
        reading((file) => [caseId !== null && viewOf(file, caseId), lendingId !== null && lendingOf(file, lendingId)]);
        room.set({ caseId, newCase, lendingId, newLending });
      }
      return state();
    },
    // Not from the unlock screen: the file must be open.
    'room-leave': () => {
      reading(() => room.set(null));
      return state();
    },
  };
}

/**
 * The operations as they behave while a client is in the room, each as the contract says (contract/operation.ts). Reads
 * are narrowed to the one case before they get here (casefile/narrowing.ts); the rest is refused or hidden here, and
 * numbers are masked.
 */
export function inTheRoom(handlers: Handlers, room: Room): Handlers {
  const guarded = Object.entries(handlers).map(([operation, handler]) => {
    const { client }: Operation = operations[operation as OperationName];
    return [
      operation,
      (input: never) =>
        room.seen === null || client === 'free' ? handler(input) : withClient(client, handler, input, room.seen, room),
    ];
  });
  return Object.fromEntries(guarded) as Handlers;
}

async function withClient(
  client: Exclude<WithClient, 'free'>,
  handler: Handlers[OperationName],
  input: never,
  seen: Seen,
  room: Room,
): Promise<unknown> {
  if (!isTheirs(client, input, seen)) {
    if (typeof client === 'object' && client.own === 'form' && client.hidden) return client.hidden;
    throw refused();
  }
  if (everyCase(input).some((id) => id !== seen.caseId) || holdsMask(input)) throw refused();
  const answer = await handler(input);
  if (typeof client === 'object' && client.own !== 'form' && client.begins)
    room.set({ ...seen, [SEEN_AS[client.own].id]: (answer as { readonly id: string }).id });
  return masked(answer);
}

const refused = (): Failure => new Failure('client-in-room', '来客模式下不能进行这项操作，请先按 F9 退出。');

/** Which field of `Seen` holds the visible item of a kind, and which says whether a new one may be created. */
const SEEN_AS = {
  case: { id: 'caseId', fresh: 'newCase' },
  lending: { id: 'lendingId', fresh: 'newLending' },
} as const;

/** Whether what a request asks for is the client's own, judging by its field. */
function isTheirs(client: Exclude<WithClient, 'free'>, input: Readonly<Record<string, unknown>>, seen: Seen): boolean {
  if (typeof client === 'string') return client === 'shown';
  if (client.own === 'form') return isOfForm(input[client.by], seen);
  const { id, fresh } = SEEN_AS[client.own];
  const named = client.by === undefined ? null : input[client.by];
  return named === null ? client.begins === true && seen[fresh] : named === seen[id];
}

/** Whether a form is a draft of the visible case or assessment; never of its facts, which hold numbers in full. */
function isOfForm(key: unknown, { caseId, newCase, lendingId, newLending }: Seen): boolean {
  if (typeof key !== 'string') return false;
  if (key === 'case:new') return newCase;
  if (key === 'lending:new') return newLending;
  if (key.startsWith('lending:')) return key === `lending:${lendingId}`;
  return caseId !== null && key.includes(caseId) && !key.endsWith(':facts');
}

/** A record or list of the contract, unlike e.g. the bytes of a PDF. */
function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype)
  );
}

/** Every case that a request names, at any depth. */
function everyCase(input: unknown): unknown[] {
  if (!isPlain(input)) return [];
  return Object.entries(input).flatMap(([key, value]) =>
    key === 'caseId' ? (value === null ? [] : [value]) : everyCase(value),
  );
}

const MASKS: Readonly<Record<string, (number: string) => string>> = { idNumber: maskIdNumber, phone: maskPhone };

/** The same answer with only the ends of identity, telephone and bank account numbers shown. Papers stay as printed. */
function masked(answer: unknown, of = ''): unknown {
  if (!isPlain(answer)) return answer;
  if (Array.isArray(answer)) return answer.map((each) => masked(each, of));
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => {
      const mask = of === 'account' && key === 'number' ? maskIdNumber : MASKS[key];
      return [key, mask && typeof value === 'string' ? mask(value) : masked(value, key)];
    }),
  );
}

/** Whether a masked number would be saved as the number. */
function holdsMask(input: unknown, of = ''): boolean {
  if (!isPlain(input)) return false;
  return Object.entries(input).some(([key, value]) =>
    key in MASKS || (of === 'account' && key === 'number')
      ? typeof value === 'string' && value.includes('**')
      : holdsMask(value, Array.isArray(input) ? of : key),
  );
}
