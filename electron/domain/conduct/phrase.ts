/**
 * Phrases to be found in a `NormalizedText`'s words, however they are disguised there by spaces, signs or emoji between the characters. They
 * are written in a small language:
 *
 *     坐牢        these characters; a sign of any kind may stand between two of them
 *     [坐做座]牢   any one of several
 *     (a|b) x?    choice; what may be left out. Between these parts no sentence may end
 *     …           up to eight characters, within the sentence; …<14> up to fourteen
 *     ‥           the same, within the clause: no comma or colon on the way
 *     {kin}       a group of words that the rules share
 *     (?!x) (?<!x) what must not follow or come before
 *     \d ^ $      a digit, the beginning and the end, as in any expression
 */
const between = '[ ,:。]?';
/** A sign that does not end the sentence, and one that does not end the clause either. */
const within = '[ ,:]?';
const withinClause = ' ?';
const GAP = 8;

const TOKEN =
  /(?<look>\(\?<?[!=](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))|(?<open>\()|(?<close>\))|(?<or>\|)|(?<gap>[…‥])(?:<(?<size>\d+)>)?|\{(?<group>\w+)\}|(?<atom>\[(?:\\.|[^\]\\])+\]|\\.|[^?+*])|(?<times>[?+*])/gu;

/** Compiles a phrase. @throws Error for an undefined group */
export function phrase(written: string, groups: Readonly<Record<string, string>> = {}): RegExp {
  return new RegExp(sourceOf(written, groups), 'gu');
}

function sourceOf(written: string, groups: Readonly<Record<string, string>>): string {
  const tokens = [...written.matchAll(TOKEN)].map((match) => match.groups ?? {});
  let source = '';
  /**
   * What came last: `start` takes no separator, `run` allows any sign before the next character, `part` only those
   * within the sentence.
   */
  let last: 'start' | 'run' | 'part' = 'start';
  tokens.forEach(({ look, open, close, or, gap, size, group, atom }, index) => {
    const times = tokens[index + 1]?.['times'] ?? '';
    const lead = last === 'start' ? '' : last === 'run' && atom !== undefined ? between : within;
    if (look !== undefined) {
      const sign = look.slice(0, look.startsWith('(?<') ? 4 : 3);
      const inner = `(?:${sourceOf(look.slice(sign.length, -1), groups)})`;
      source += `${sign}${sign.length === 4 ? inner + within : within + inner})`;
    } else if (open !== undefined) [source, last] = [`${source}(?:${lead}(?:`, 'start'];
    else if (or !== undefined) [source, last] = [`${source}|`, 'start'];
    else if (close !== undefined) [source, last] = [`${source}))${times}`, 'part'];
    else if (gap !== undefined) {
      const signs = gap === '…' ? within : withinClause;
      [source, last] = [`${source}${signs}(?:[^ ,:。]${signs}){0,${size ?? GAP}}?`, 'start'];
    } else if (group !== undefined) {
      const words = groups[group];
      if (words === undefined) throw new Error(`no group ${group}`);
      [source, last] = [`${source}(?:${lead}(?:${sourceOf(words, groups)}))${times}`, 'part'];
    } else if (atom !== undefined) [source, last] = [`${source}(?:${lead}${atom})${times}`, 'run'];
  });
  return source;
}
