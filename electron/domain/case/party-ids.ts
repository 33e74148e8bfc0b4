import type { CaseFacts, Typed, TypedFacts } from './case-facts.ts';

/**
 * The facts with an id for every debtor and guarantor. A party keeps the id that it comes with; one that comes without, such as out of
 * a form that was begun in an older version, is known again by its exact name among those of its role before.
 * @param before the facts that these take the place of; null for a new case
 * @param fresh makes an id that nobody has
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
