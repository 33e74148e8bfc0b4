import type { Output } from '../../electron/contract/operations.ts';
import type { ParcelContents } from '../../electron/contract/transfer.ts';

/** A parcel chosen in main's dialog. */
export type ChosenParcel = NonNullable<Output<'transfer-choose'>>;

/** A parcel that was read completely. The password is asked for once and held while the parcel is open. */
export interface OpenedParcel {
  readonly token: string;
  readonly password: string;
  readonly contents: ParcelContents;
}
