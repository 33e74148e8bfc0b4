import type { z } from 'zod';

/**
 * How a request is answered while a client is in the room. Required, so that a new operation does not compile until
 * somebody has decided; desk/room-table.test.ts lists the decision for every operation.
 *
 * Except for `free`: a request that names another case in a field `caseId`, at any depth, is refused; reads are
 * restricted to the client's case (casefile/narrowing.ts); and personal numbers are masked in the response
 * (desk/room.ts).
 */
export type WithClient =
  | 'shown'
  /** With `client-in-room`: it would name other cases, or export all of this one. */
  | 'refused'
  /** As if no client were there. */
  | 'free'
  | OwnCase
  | OwnForm;

/** Only for the client's own case, or assessment before lending. */
interface OwnCase {
  readonly own: 'case' | 'lending';
  /** The field of the request that names it. */
  readonly by?: 'id';
  /** Without a name it creates one, if the form for a new one is open; the response's `id` is then the client's. */
  readonly begins?: true;
}

/** Only for the forms of the client's own case or assessment. */
interface OwnForm {
  readonly own: 'form';
  readonly by: 'key';
  /** Hidden: the response for any other form, as if nothing were there. Without it such a request is refused. */
  readonly hidden?: object;
}

/** A request: how it is parsed on its way in and out, and how it is answered while a client is in the room. */
export interface Operation {
  readonly client: WithClient;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}
export type OperationTable = Readonly<Record<string, Operation>>;
