import { honorificOf } from '../../electron/domain/case/identity.ts';
import type { FactsValues } from './facts-values.ts';

/** What antd says has just been typed: the changed fields alone, in their places. */
export interface TypedPart {
  readonly claim?: { readonly formedOn?: FactsValues['claim']['formedOn'] };
  readonly debtors?: readonly ({ readonly idNumber?: string } | undefined)[];
}

type Filled = readonly [name: readonly (string | number)[], value: string];

/** Fields still empty that what was just typed fills in: the money mostly goes out on the day of the agreement, and an identity number tells how to address its holder. */
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
