import type { Input } from '../../electron/contract/operations.ts';

/** Which message is to be written: to whom, how and in what tone. */
export type Wanted = Omit<Input<'message-write'>, 'caseId'>;
