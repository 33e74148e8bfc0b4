import type { z } from 'zod';

/**
 * How a question is answered while a client is in the room. It is required, so that a new operation does not compile until somebody has
 * decided; desk/room-table.test.ts holds the decision for every operation.
 *
 * Except for `free`: a question that names another case in a field `caseId`, however deep, is refused; what is read is narrowed to the
 * client's case (casefile/narrowing.ts); and numbers of persons are masked in the answer (desk/room.ts).
 */
export type WithClient =
  | 'shown'
  /** With `client-in-room`: it would name other cases, or take the whole of this one out of the house. */
  | 'refused'
  /** As if no client were there. */
  | 'free'
  | OwnCase
  | OwnForm;

/** Shown of the client's own case, or assessment before lending, alone. */
interface OwnCase {
  readonly own: 'case' | 'lending';
  /** The field of the question that names it. */
  readonly by?: 'id';
  /** Without a name it begins one, if the form for a new one stands open; its answer's `id` is then the client's. */
  readonly begins?: true;
}

/** Shown of the forms of the client's own case or assessment alone. */
interface OwnForm {
  readonly own: 'form';
  readonly by: 'key';
  /** Hidden: what is answered of another form, as if nothing were there. Without it another is refused. */
  readonly hidden?: object;
}

/** What may be asked: how it is parsed on its way in and out, and how it is answered while a client is in the room. */
export interface Operation {
  readonly client: WithClient;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}
export type OperationTable = Readonly<Record<string, Operation>>;
