import { z } from 'zod';
import { type GoverningLaw, MATTERS } from '../domain/case/law-of-facts.ts';
import type { Replacement, Verdict } from '../domain/law/citation-check.ts';
import type { EditorsNote, Law } from '../domain/law/law.ts';
import { basis, standing } from './basis.ts';
import type { OperationTable } from './operation.ts';
import { assertSame } from './same.ts';
import { caseId, letterId, line, logEntryId, nothing, plainDate, prose } from './values.ts';

const version = z.strictObject({ label: z.string(), from: plainDate, to: plainDate.nullable(), document: z.string() });
const editorsNote = z.strictObject({ quote: z.string(), note: z.string(), checked: z.boolean() });
assertSame<z.output<typeof editorsNote>, EditorsNote>();
/**
 * Another location of a matter; `why` also says whether the text changed and what was not checked. `article` may name
 * several.
 */
const place = z.strictObject({ law: z.string(), article: z.string(), subject: z.string(), why: z.string() });

const article = z.strictObject({
  law: z.string(),
  article: z.string(),
  text: z.string(),
  purpose: z.string(),
  effectiveFrom: plainDate,
  effectiveTo: plainDate.nullable(),
  state: standing,
  /** Where the matter stands on the day asked about, when this text is not law that day. */
  successor: place.nullable(),
  source: z.string(),
  checkedOn: plainDate,
  shortName: z.string(),
  /** 2017年修正 */
  version: z.string(),
  topics: z.array(z.string()),
  dateConfidence: z.enum(['verified', 'unverified']),
  /** Old numbers printed in the text itself, to be followed by 〔note〕 on display. */
  notes: z.array(editorsNote),
  /** Earlier meanings of the number, and where those matters stand on that day. */
  formerly: z.array(place),
  /** A doubt about the whole law. */
  caution: z.string().nullable(),
  /** Added by the lawyer. */
  own: z.boolean(),
});
export type ArticleView = z.infer<typeof article>;

/** One text of a matter; `text` is null where the collection knows the number but not the text. */
const stage = z.strictObject({
  law: z.string(),
  shortName: z.string(),
  article: z.string(),
  version: z.string(),
  document: z.string(),
  effectiveFrom: plainDate,
  effectiveTo: plainDate.nullable(),
  text: z.string().nullable(),
});
export type ArticleStage = z.infer<typeof stage>;

const verdict = z.enum([...standing.options, 'renumbered', 'printed-so', 'not-held', 'unknown-law']);
assertSame<z.output<typeof verdict>, Verdict>();

const citation = z.strictObject({
  /**
   * Position in the text of the article's own words, and of its phrase (law and list of articles): UTF-16 units, end
   * exclusive.
   */
  start: z.int(),
  end: z.int(),
  phraseStart: z.int(),
  phraseEnd: z.int(),
  verdict,
  /** A sentence for the lawyer; empty when there is nothing to say. */
  message: z.string(),
  /** The article meant, when the collection holds it. */
  held: z.strictObject({ law: z.string(), article: z.string(), effectiveFrom: plainDate }).nullable(),
});
export type CitationView = z.infer<typeof citation>;

const replacement = z.strictObject({ start: z.int(), end: z.int(), text: z.string() });
assertSame<z.output<typeof replacement>, Replacement>();

/** Distinguishes articles: one number of one law may have several texts. */
export const articleKey = z.strictObject({ law: line, article: line, effectiveFrom: plainDate });

/** Where a case cites an article: in a letter, or in a log entry. */
const use = z.strictObject({
  caseId,
  caseTitle: z.string(),
  kind: z.enum(['draft', 'issued', 'log']),
  id: z.union([letterId, logEntryId]),
  /** The letter's title, or the words around the citation in the entry. */
  title: z.string(),
  /** The number of an issued letter. */
  number: z.string().nullable(),
  on: plainDate,
});
export type StatuteUse = z.infer<typeof use>;

/** The citations of a paper; `held` where the collection has the text. */
const cited = z.strictObject({ law: z.string(), article: z.string(), held: articleKey.nullable() });

const governing = z.strictObject({
  matter: z.enum(MATTERS),
  whose: z.string(),
  regime: z.enum(['current', 'earlier', 'both']),
  reason: z.string(),
  basis: z.array(basis),
  cites: z.array(cited),
  texts: z.array(articleKey),
});
assertSame<Omit<z.output<typeof governing>, 'cites' | 'texts'>, Omit<GoverningLaw, 'cites' | 'texts'>>();

const lawKind = z.enum(['statute', 'interpretation', 'regulation']);
assertSame<z.output<typeof lawKind>, Law['kind']>();

export const statuteOperations = {
  /** Every article of the collection, as of `on`. */
  'statute-list': {
    client: 'shown',
    input: z.strictObject({ on: plainDate }),
    output: z.strictObject({
      laws: z.array(
        z.strictObject({
          law: z.string(),
          shortName: z.string(),
          aliases: z.array(z.string()),
          organ: z.string(),
          kind: lawKind,
          replaces: z.array(z.string()),
          knownUntil: plainDate,
          versions: z.array(version),
        }),
      ),
      articles: z.array(article),
      topics: z.array(z.string()),
    }),
  },
  /** By number, words, pinyin initials, or a question; best matches first, at most fifty. */
  'statute-search': {
    client: 'shown',
    input: z.strictObject({ query: line, on: plainDate }),
    output: z.strictObject({ articles: z.array(article) }),
  },
  /** Every text that has carried the matter of an article, in date order. */
  'statute-history': {
    client: 'shown',
    input: articleKey,
    output: z.strictObject({ stages: z.array(stage) }),
  },
  /**
   * Letters and log entries of the case file that cite an article, newest first, at most a hundred; removed cases are
   * left out.
   */
  'statute-uses': { client: 'shown', input: articleKey, output: z.strictObject({ uses: z.array(use) }) },
  /** The citations of a text, checked as of a day; `replacements` rewrite whole phrases and do not overlap. */
  'citation-check': {
    client: 'shown',
    input: z.strictObject({ text: prose, on: plainDate }),
    output: z.strictObject({
      citations: z.array(citation),
      replacements: z.array(replacement),
    }),
  },
  /**
   * Which law governs each matter of a case by its dates, as of today; `regime` is `both` where each period has its own
   * law.
   */
  'case-law': {
    client: 'shown',
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      title: z.string(),
      matters: z.array(governing),
    }),
  },
  /** `knownUntil` is the earliest day after which a change of some law could not be looked up; `unknown` says what is not known. */
  'statute-collection': {
    client: 'shown',
    input: nothing,
    output: z.strictObject({ articles: z.int(), laws: z.int(), knownUntil: plainDate, unknown: z.array(z.string()) }),
  },
} satisfies OperationTable;
