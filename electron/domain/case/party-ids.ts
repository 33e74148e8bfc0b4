import type { CaseFacts, Typed, TypedFacts } from './case-facts.ts';

/**
 * Gives every debtor and guarantor an id. A party keeps the id it has; one without, e.g. from a form started in an
 * older version, is matched by its exact name among the earlier parties in its role.
 * @param before the facts that these replace; null for a new case
 * @param fresh makes an unused id
 */
export function withPartyIds(facts: TypedFacts, before: CaseFacts | null, fresh: () => string): CaseFacts {
  const taken = new Set<string>();
  const given = [...facts.debtors, ...facts.guarantors].map(({ id }) => id);
  const identified = <Of extends { readonly id: string; readonly name: string }>(
    parties: readonly Typed<Of>[],
    known: readonly { readonly id: string; readonly name: string }[],
  ) =>
    parties.map((party) => {
      const id =
        [
          party.id,
          ...known.filter(({ name, id: its }) => name === party.name && !given.includes(its)).map(({ id: its }) => its),
        ].find((each) => each !== undefined && !taken.has(each)) ?? fresh();
      taken.add(id);
      return { ...party, id };
    });
  return {
    ...facts,
    debtors: identified(facts.debtors, before?.debtors ?? []),
    guarantors: identified(facts.guarantors, before?.guarantors ?? []),
  };
}
