/** A run of characters common to two texts, or found in only one of them. */
export interface Difference {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * The deletions and insertions that turn one text into another, character by character, by the longest common
 * subsequence (Wagner and Fischer, "The String-to-String Correction Problem", 1974). For articles of a few hundred
 * characters.
 */
export function differences(before: string, after: string): Difference[] {
  const [a, b] = [[...before], [...after]];
  /** common[i][j]: length of the longest common subsequence of a from i on and b from j on. */
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = common[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: { kind: Difference['kind']; text: string }[] = [];
  const put = (kind: Difference['kind'], text = ''): void => {
    const last = found.at(-1);
    if (last?.kind === kind) last.text += text;
    else found.push({ kind, text });
  };
  for (let [i, j] = [0, 0]; i < a.length || j < b.length;) {
    if (i < a.length && a[i] === b[j]) {
      put('same', a[i++]);
      j++;
    } else if (j === b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) put('removed', a[i++]);
    else put('added', b[j++]);
  }
  return found;
}
