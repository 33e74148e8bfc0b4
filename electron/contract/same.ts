/** A type without `readonly` and with its intersections merged, recursively: the structure of its values. */
type Plain<T> = T extends string | number | boolean | null | undefined | Uint8Array
  ? T
  : T extends readonly (infer Each)[]
    ? Plain<Each>[]
    : { -readonly [Key in keyof T]: Plain<T[Key]> };

/** Whether two types have the same values: every field of one is in the other with the same type, optional in both or in neither. */
export type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;

/**
 * Checks a contract type against the domain type that it mirrors: `assertSame<z.output<typeof working>, Working>()`
 * does not compile once either has a field that the other lacks. It then requires an argument; at run time it does
 * nothing.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- the types are the whole of it
export function assertSame<A, B>(..._differ: Same<A, B> extends true ? [] : [mirrored: A, domain: B]): void {}
