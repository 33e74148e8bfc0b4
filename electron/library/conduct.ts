import { z } from 'zod';
import { plainDate } from '../contract/values.ts';
import { CHANNELS } from '../domain/case/log-entry.ts';
import type { ConductBasis } from '../domain/conduct/conduct.ts';
import type { ContactRules } from '../domain/conduct/contact.ts';
import { phrase } from '../domain/conduct/phrase.ts';
import { ADDRESSEES, MEDIA, type WordingRules } from '../domain/conduct/wording.ts';
import { findArticle, type Statutes } from '../domain/law/statute.ts';
import type { ResourceReader } from './resources.ts';
import { splitReference } from './statutes.ts';

const words = z.string().min(1);
const confidence = z.enum(['official', 'secondary', 'memory']);
const sourcesFile = z.strictObject({
  checkedOn: plainDate,
  sources: z.record(
    words,
    z.strictObject({
      law: words,
      article: words.exactOptional(),
      from: plainDate.nullable(),
      confidence,
      status: words,
      read: words,
    }),
  ),
});
const basis = z.union([
  z.strictObject({ statute: words, note: words.exactOptional() }),
  z.strictObject({
    source: words,
    article: words.exactOptional(),
    note: words.exactOptional(),
    confidence: confidence.exactOptional(),
  }),
]);
const common = {
  id: words,
  scope: z.enum(['all', 'financial-institutions', 'lawyers']),
  severity: z.enum(['block', 'warn']),
  advice: words,
  instead: z.string(),
  basis: z.array(basis).min(1),
};
const phrases = z.array(words).default([]);
const wordingFile = z.strictObject({
  checkedOn: plainDate,
  groups: z.record(words, words),
  negations: z.record(words, z.strictObject({ words, within: z.int() })),
  negationEnds: words,
  /** What only looks like a negation, and what turns one into a question or a taunt: 不得不, 以为我不会. */
  notNegations: words,
  notNegatedAfter: words,
  speakers: z.strictObject({
    other: words,
    ours: words,
    oursUnnamed: words,
    quoting: words,
    citing: words,
    quotedAfter: words,
    roles: words,
  }),
  rules: z.array(
    z.strictObject({
      ...common,
      media: z.array(z.enum(MEDIA)).default([...MEDIA]),
      addressees: z.array(z.enum(ADDRESSEES)).default([...ADDRESSEES]),
      negation: z.array(words),
      noteNegation: z.array(words).default([]),
      unlessBefore: phrases,
      unlessWithin: phrases,
      milderAfter: phrases,
      phrases,
      signs: phrases,
    }),
  ),
});
const charactersFile = z.strictObject({ title: words, source: words, readOn: plainDate, pairs: z.array(words) });

const clock = z.string().regex(/^\d\d:\d\d$/);
const count = z.int().min(1);
const contactFile = z.strictObject({
  checkedOn: plainDate,
  unanswered: z.array(words),
  replied: z.array(words),
  refusal: z.array(words),
  rules: z.strictObject({
    hours: z.strictObject({ ...common, from: clock, until: clock, channels: z.array(z.enum(CHANNELS)) }),
    calls: z.strictObject({ ...common, answered: count }),
    dials: z.strictObject({ ...common, unanswered: count }),
    visitors: z.strictObject({ ...common, people: count, unknown: words }),
    thirdParty: z.strictObject({ ...common, attempts: count, days: count, doubtful: words, unreachable: words }),
    refused: z.strictObject(common),
  }),
});

/** The rules of conduct, each based on named sources that, if statutes, are in the collection. */
export interface ConductRules {
  readonly wording: WordingRules;
  readonly contact: ContactRules;
}

/** @throws Error naming the rule, if a file is malformed, an article is missing or a block is based on memory alone */
export function readConduct(resources: ResourceReader, statutes: Statutes): ConductRules {
  const read = <T>(shape: z.ZodType<T>, name: string): T => {
    const parsed = shape.safeParse(resources(`conduct/${name}`));
    if (!parsed.success) throw new Error(`conduct/${name}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  };
  const { sources, checkedOn } = read(sourcesFile, 'sources.json');
  const file = read(wordingFile, 'wording.json');
  const contact = read(contactFile, 'contact.json');

  const basisOf = (written: z.output<typeof basis>): ConductBasis => {
    const note = written.note === undefined ? {} : { note: written.note };
    if ('statute' in written) {
      const named = splitReference(statutes.laws, written.statute);
      const found = findArticle(statutes, { ...named, on: checkedOn });
      if (!found?.held || found.standing !== 'in-force')
        throw new Error(`conduct: ${written.statute} is not held as in force`);
      return { ...named, ...note, from: found.held.effectiveFrom, confidence: 'official' };
    }
    const source = sources[written.source];
    if (!source) throw new Error(`conduct: source ${written.source} is not described`);
    return {
      law: source.law,
      article: written.article ?? source.article ?? '',
      ...note,
      from: source.from,
      confidence: written.confidence ?? source.confidence,
    };
  };
  const resolved = <
    T extends { readonly id: string; readonly severity: string; readonly basis: readonly z.output<typeof basis>[] },
  >(
    rule: T,
  ) => {
    const grounds = rule.basis.map(basisOf);
    if (rule.severity === 'block' && grounds.every(({ confidence: how }) => how === 'memory'))
      throw new Error(`conduct: ${rule.id} blocks from memory`);
    return { ...rule, basis: grounds };
  };

  const { pairs } = read(charactersFile, 'characters.json');
  const characters = new Map([...pairs.join('').matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]));
  /**
   * Some characters are both simplified and the traditional form of another (藉): phrases are normalized as texts are.
   */
  const plain = (written: string): string =>
    Array.from(written, (character) => characters.get(character) ?? character).join('');
  const groups = Object.fromEntries(Object.entries(file.groups).map(([name, group]) => [name, plain(group)]));
  const one = (written: string): RegExp => phrase(plain(written), groups);
  const compiled = (written: readonly string[]): RegExp[] => written.map(one);
  const denials = (names: readonly string[]): RegExp[] =>
    names.map((name) => {
      const negation = file.negations[name];
      if (!negation) throw new Error(`conduct: negation ${name} is not described`);
      return new RegExp(
        `(?<!(?:${file.notNegatedAfter})[^,:。]{0,6})(?!${file.notNegations})(?:${negation.words})(?:(?!${file.negationEnds})[^,:。]){0,${negation.within}}$`,
        'u',
      );
    });
  const { speakers } = file;
  return {
    wording: {
      rules: file.rules.map(({ negation, noteNegation, ...rule }) => ({
        ...resolved(rule),
        phrases: compiled(rule.phrases),
        signs: rule.signs.map((each) => new RegExp(each, 'gu')),
        denials: denials(negation),
        denialsInNotes: denials(noteNegation),
        unlessBefore: compiled(rule.unlessBefore),
        unlessWithin: compiled(rule.unlessWithin),
        milderAfter: compiled(rule.milderAfter),
      })),
      speakers: {
        other: one(speakers.other),
        ours: one(speakers.ours),
        oursUnnamed: one(speakers.oursUnnamed),
        roles: one(speakers.roles),
        quoting: one(`(${speakers.quoting})$`),
        citing: one(`(${speakers.citing})$`),
        quotedAfter: one(`^(${speakers.quotedAfter})`),
      },
      characters,
    },
    contact: {
      hours: resolved(contact.rules.hours),
      calls: resolved(contact.rules.calls),
      dials: resolved(contact.rules.dials),
      visitors: resolved(contact.rules.visitors),
      thirdParty: resolved(contact.rules.thirdParty),
      refused: resolved(contact.rules.refused),
      unanswered: compiled(contact.unanswered),
      replied: compiled(contact.replied),
      refusal: compiled(contact.refusal),
    },
  };
}
