import type { Output } from '../../electron/contract/operations.ts';

/** A case file as the window knows it: by a token, never by a path to open. */
export type KnownFile = Output<'casefile-state'>['recent'][number];
