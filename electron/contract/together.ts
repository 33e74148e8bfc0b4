/** The keys of every table, each with what it has there. */
type Together<Tables extends readonly object[]> = (
  Tables[number] extends infer Table ? (Table extends unknown ? (table: Table) => void : never) : never
) extends (tables: infer All) => void
  ? { readonly [Key in keyof All]: All[Key] }
  : never;

/**
 * Tables that share no key as one: operations of the contract, handlers.
 * @throws Error naming a key that stands in two of them, of which a spread would quietly keep the later
 */
export function together<const Tables extends readonly object[]>(...tables: Tables): Together<Tables> {
  const all = new Map<string, unknown>();
  for (const [key, value] of tables.flatMap((table) => Object.entries(table))) {
    if (all.has(key)) throw new Error(`${key} stands in two tables`);
    all.set(key, value);
  }
  return Object.fromEntries(all) as Together<Tables>;
}
