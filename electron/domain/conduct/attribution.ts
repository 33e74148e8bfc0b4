import type { NormalizedText } from './normalized-text.ts';

/** Phrases by which a text attributes words to a speaker, matched against a `NormalizedText`'s words. */
export interface AttributionPhrases {
  /** In a note: somebody else starts to speak (债务人称), we do (我方告知), or we do without being named (告知其). */
  readonly other: RegExp;
  readonly ours: RegExp;
  readonly oursUnnamed: RegExp;
  /** Immediately before an opening quotation mark: the reader is quoted, or a law or contract. */
  readonly quoting: RegExp;
  readonly citing: RegExp;
  /** In a note, after the closing mark: ……”，债务人如是说. */
  readonly quotedAfter: RegExp;
  /** How a note refers to people by their role in the debt; that alone is not mentioning the debt. */
  readonly roles: RegExp;
}

/** A range of a `NormalizedText`'s words, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const OPENING = '“「『‘';
const CLOSING = '”」』’';
/** How many characters around a quotation mark show who is quoted. */
const AROUND = 40;

/**
 * The parts of a text that are not the writer's own words: what the reader said, quoted back to him; quoted law; and in
 * a note, what the other side said, with or without quotation marks. In a note a sentence without a speaker is ours.
 */
export function notOurWords(reading: NormalizedText, isNote: boolean, speakers: AttributionPhrases): Span[] {
  const { words } = reading;
  const quotes = quotationsIn(reading);
  const quoted = quotes.filter(({ start }) => {
    const before = words.slice(Math.max(0, start - AROUND), start);
    return before.search(speakers.quoting) !== -1 || before.search(speakers.citing) !== -1;
  });
  if (!isNote) return quoted;
  const roles = [...words.matchAll(speakers.roles)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const namedAfter = quotes.filter(({ end }) => words.slice(end, end + AROUND).search(speakers.quotedAfter) !== -1);
  return [...reported(words, quotes, speakers), ...quoted, ...namedAfter, ...roles];
}

/** Text in quotation marks, the outermost where nested. */
function quotationsIn({ signs, places }: NormalizedText): Span[] {
  const spans: Span[] = [];
  let [depth, start, straight] = [0, 0, false];
  let at = 0;
  const positionIn = (original: number): number => {
    while (at < places.length && (places[at] ?? 0) < original) at += 1;
    return at;
  };
  for (let original = 0; original < signs.length; original += 1) {
    const sign = signs.charAt(original);
    const opens = sign === '"' ? !straight : OPENING.includes(sign);
    const closes = sign === '"' ? straight : CLOSING.includes(sign);
    if (sign === '"') straight = !straight;
    if (opens) {
      if (depth === 0) start = positionIn(original);
      depth += 1;
    } else if (closes && depth > 0) {
      depth -= 1;
      if (depth === 0) spans.push({ start, end: positionIn(original) });
    }
  }
  return spans;
}

/**
 * What a note reports others as saying: from where they start to speak to the end of the sentence, or until we speak.
 */
function reported(words: string, quotes: readonly Span[], { other, ours, oursUnnamed }: AttributionPhrases): Span[] {
  const turns = [
    ...[...words.matchAll(other)].map(({ index }) => ({ at: index, isOther: true })),
    ...[...words.matchAll(ours), ...words.matchAll(oursUnnamed), ...words.matchAll(/。/g)].map(({ index }) => ({
      at: index,
      isOther: false,
    })),
  ]
    .filter(({ at }) => !quotes.some(({ start, end }) => start < at && at < end - 1))
    .sort((a, b) => a.at - b.at)
    .filter(({ isOther }, index, all) => isOther !== (all[index - 1]?.isOther ?? false));
  return turns.flatMap(({ at, isOther }, index) =>
    isOther ? [{ start: at, end: turns[index + 1]?.at ?? words.length }] : [],
  );
}
