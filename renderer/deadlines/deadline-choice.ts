import type { Input } from '../../electron/contract/operations.ts';

/** Which deadlines are shown, listed or exported. */
export type DeadlineChoice = Omit<Input<'deadline-list'>, 'offset' | 'limit'>;
