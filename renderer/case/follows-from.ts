import { honorificOf } from '../../electron/domain/case/identity.ts';
import type { FactsValues } from './facts-values.ts';

/** What antd reports as just typed: only the changed fields, in their places. */
export interface TypedPart {
  readonly claim?: { readonly formedOn?: FactsValues['claim']['formedOn'] };
  readonly debtors?: readonly ({ readonly idNumber?: string } | undefined)[];
}

type Filled = readonly [name: readonly (string | number)[], value: string];

/**
 * Empty fields that the latest typing fills in: money is mostly paid out on the day of the agreement, and an identity
 * number gives its holder's form of address.
 */
export function followsFrom(typed: TypedPart, all: FactsValues): readonly Filled[] {
  const filled: Filled[] = [];
  const { formedOn } = typed.claim ?? {};
  if (formedOn && all.claim.disbursements[0]?.on === null) filled.push([['claim', 'disbursements', 0, 'on'], formedOn]);
  typed.debtors?.forEach((part, index) => {
    const debtor = all.debtors[index];
    const honorific = debtor?.kind === 'person' && debtor.honorific === '' ? honorificOf(part?.idNumber ?? '') : '';
    if (honorific) filled.push([['debtors', index, 'honorific'], honorific]);
  });
  return filled;
}
