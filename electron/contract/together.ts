/** The intersection of all tables. */
type Together<Tables extends readonly object[]> = (
  Tables[number] extends infer Table ? (Table extends unknown ? (table: Table) => void : never) : never
) extends (tables: infer All) => void
  ? { readonly [Key in keyof All]: All[Key] }
  : never;

/**
 * Merges tables that share no key: operations of the contract, handlers.
 * @throws Error naming a key found in two of them, where a spread would silently keep the later
 */
export function together<const Tables extends readonly object[]>(...tables: Tables): Together<Tables> {
  const all = new Map<string, unknown>();
  for (const [key, value] of tables.flatMap((table) => Object.entries(table))) {
    if (all.has(key)) throw new Error(`${key} stands in two tables`);
    all.set(key, value);
  }
  return Object.fromEntries(all) as Together<Tables>;
}
