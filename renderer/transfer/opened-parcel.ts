import type { Output } from '../../electron/contract/operations.ts';
import type { ParcelContents } from '../../electron/contract/transfer.ts';

/** A parcel that was chosen in main's dialog. */
export type ChosenParcel = NonNullable<Output<'transfer-choose'>>;

/** A parcel that was read to its end. The password is asked for once and held while the parcel is looked at. */
export interface OpenedParcel {
  readonly token: string;
  readonly password: string;
  readonly contents: ParcelContents;
}
