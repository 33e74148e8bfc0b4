import type { CaseId, LetterId } from '../domain/case/ids.ts';
import type { Handlers, Input, Output } from './operations.ts';

/** An id of one kind is none of another, on its way in and out. Checked by tsc alone; nothing runs. */
declare const caseId: CaseId;
declare const letterId: LetterId;
export const asked: Input<'letter-read'> = { id: letterId };
// @ts-expect-error -- a case's id where a letter's is asked for
export const mistaken: Input<'letter-read'> = { id: caseId };
// @ts-expect-error -- any text
export const typed: Input<'letter-read'> = { id: 'a letter' };
// @ts-expect-error -- an answer's id of another kind
export const told: LetterId = ({} as Output<'case-create'>).id;
// @ts-expect-error -- a handler that answers with the wrong one
export const handler: Handlers['case-create'] = () => ({ id: letterId });
