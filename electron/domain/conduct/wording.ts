import { type AttributionPhrases, notOurWords, type Span } from './attribution.ts';
import { type ConductFinding, type ConductRule, findingOf } from './conduct.ts';
import { type Characters, type NormalizedText, normalizeText, placeOf } from './normalized-text.ts';

/** `call-note`: our own record of a conversation, reporting what both sides said. */
export const MEDIA = ['letter', 'sms', 'call-note'] as const;
export type Medium = (typeof MEDIA)[number];

/** `third-party`: anybody who owes nothing: family, colleagues, friends, an employer. */
export const ADDRESSEES = ['debtor', 'guarantor', 'third-party'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

export interface WordingRule extends ConductRule {
  readonly phrases: readonly RegExp[];
  /** What is found by its signs, in the text character by character: ！！, ¥100. */
  readonly signs: readonly RegExp[];
  readonly media: readonly Medium[];
  readonly addressees: readonly Addressee[];
  /** Words that negate a match when they end right before it: 我方不会｜公开您的信息. In a note, others may do so too. */
  readonly denials: readonly RegExp[];
  readonly denialsInNotes: readonly RegExp[];
  /** What makes a match lawful when it precedes it in the sentence, or is part of it. */
  readonly unlessBefore: readonly RegExp[];
  readonly unlessWithin: readonly RegExp[];
  /** What turns a block into a warning when it precedes the match in the sentence. */
  readonly milderAfter: readonly RegExp[];
}

export interface WordingRules {
  readonly rules: readonly WordingRule[];
  readonly speakers: AttributionPhrases;
  readonly characters: Characters;
}

export interface Message {
  readonly text: string;
  readonly medium: Medium;
  readonly addressee: Addressee;
}

/**
 * Findings on what a text may not say to its reader, in text order. Only words are examined: the program cannot know
 * whether a statement is true, nor find a threat that uses none of the usual words.
 */
export function checkWording(
  { rules, speakers, characters }: WordingRules,
  { text, medium, addressee }: Message,
): ConductFinding[] {
  const reading = normalizeText(text, characters);
  const foreign = notOurWords(reading, medium === 'call-note', speakers);
  return rules
    .filter((rule) => rule.media.includes(medium) && rule.addressees.includes(addressee))
    .flatMap((rule) =>
      [...byWords(rule, reading, medium, foreign), ...bySigns(rule, reading)].map((place) => ({ rule, ...place })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ rule, start, end, mild }) => findingOf(rule, text.slice(start, end), mild ? { severity: 'warn' } : {}));
}

/** Where a rule is broken, as positions in the original text. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly mild: boolean;
}

/** Of overlapping places only the first is kept. */
function byWords(rule: WordingRule, reading: NormalizedText, medium: Medium, foreign: readonly Span[]): Place[] {
  const { words } = reading;
  const denials = medium === 'call-note' ? [...rule.denials, ...rule.denialsInNotes] : rule.denials;
  const places = rule.phrases
    .flatMap((phrase) => [...words.matchAll(phrase)])
    .flatMap((match): Place[] => {
      const lead = LEADING.exec(match[0])?.[0].length ?? 0;
      const [start, end] = [match.index + lead, match.index + match[0].length];
      const before = words.slice(words.lastIndexOf('。', start - 1) + 1, start);
      const lawful =
        matches(denials, before) || matches(rule.unlessBefore, before) || matches(rule.unlessWithin, match[0]);
      if (end <= start || lawful || foreign.some((span) => span.start <= start && end <= span.end)) return [];
      return [{ ...placeOf(reading, start, end), mild: matches(rule.milderAfter, before) }];
    });
  return places
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .reduce<Place[]>((kept, place) => (place.start < (kept.at(-1)?.end ?? 0) ? kept : [...kept, place]), []);
}

function bySigns(rule: WordingRule, { signs }: NormalizedText): Place[] {
  return rule.signs
    .flatMap((pattern) => [...signs.matchAll(pattern)])
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length, mild: false }));
}

const LEADING = /^[ ,:。]+/;

function matches(phrases: readonly RegExp[], text: string): boolean {
  return phrases.some((phrase) => text.search(phrase) !== -1);
}
