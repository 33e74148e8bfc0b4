/** A type without `readonly` and with its intersections merged, all the way down: what its values look like. */
type Plain<T> = T extends string | number | boolean | null | undefined | Uint8Array
  ? T
  : T extends readonly (infer Each)[]
    ? Plain<Each>[]
    : { -readonly [Key in keyof T]: Plain<T[Key]> };

/** Whether two types have the same values: every field of one is in the other with the same type, optional in both or in neither. */
export type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;

/**
 * Holds what the contract says to the type of the domain that it mirrors: `assertSame<z.output<typeof working>, Working>()` does not
 * compile once either has a field that the other lacks. It asks for an argument then, and does nothing when it runs.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- the types are the whole of it
export function assertSame<A, B>(..._differ: Same<A, B> extends true ? [] : [mirrored: A, domain: B]): void {}
