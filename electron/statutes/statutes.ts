import type { Handlers, Output } from '../contract/operations.ts';
import type { ArticleView, statuteOperations } from '../contract/statutes.ts';
import { checkCitations, replacements } from '../domain/law/citation-check.ts';
import type { StatuteArticle } from '../domain/law/law.ts';
import { explanation, type Where } from '../domain/law/renumbering.ts';
import { articleAsOf, everyArticle, type FoundArticle, historyOf, type Statutes } from '../domain/law/statute.ts';
import { statuteSearch } from '../domain/law/statute-search.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { Failure } from '../failure.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { lawOfCase } from './case-law.ts';
import { usesOf } from './statute-uses.ts';

export type HeldArticle = FoundArticle & { readonly held: StatuteArticle };

/** The article with a given key, as it stands on a day. @throws Failure not-found */
export function articleOf(
  statutes: Statutes,
  key: { law: string; article: string; effectiveFrom: PlainDate; on: PlainDate },
): HeldArticle {
  const law = statutes.laws.find((each) => each.law === key.law);
  const version = law?.versions.find(({ articles }) => articles.some((each) => isKey(each, key)));
  const held = version?.articles.find((each) => isKey(each, key));
  if (!law || !version || !held) throw new Failure('not-found', NOT_HELD);
  return { ...articleAsOf(statutes, law, version, held.article, key.on, held), held };
}

const NOT_HELD = '法条库中没有这一条。';

function isKey(each: StatuteArticle, key: { article: string; effectiveFrom: PlainDate }): boolean {
  return each.article === key.article && each.effectiveFrom === key.effectiveFrom;
}

/** The search index of each collection, built once. */
const searches = new WeakMap<Statutes, ReturnType<typeof statuteSearch>>();
function searchOf(statutes: Statutes): ReturnType<typeof statuteSearch> {
  const search = searches.get(statutes) ?? statuteSearch(statutes);
  searches.set(statutes, search);
  return search;
}

export function statuteHandlers({
  clock,
  reading,
  viewOf,
  lawOf,
}: Pick<Workspace, 'clock' | 'reading' | 'viewOf' | 'lawOf'>): Pick<Handlers, keyof typeof statuteOperations> {
  const current = (): Statutes => reading((file) => lawOf(file).statutes);
  return {
    'statute-list': ({ on }) => listOf(current(), on),
    'statute-search': ({ query, on }) => ({ articles: searchOf(current())(query, on).map(articleView) }),
    'statute-history': ({ law, article, effectiveFrom }) => {
      const stages = historyOf(current(), law, article, effectiveFrom);
      if (stages.length === 0) throw new Failure('not-found', NOT_HELD);
      return {
        stages: stages.map((each) => ({
          law: each.law.law,
          shortName: each.law.shortName,
          article: each.article,
          version: each.version.label,
          document: each.version.documentNumber,
          effectiveFrom: (each.held ?? each.version).effectiveFrom,
          effectiveTo: (each.held ?? each.version).effectiveTo,
          text: each.held?.text ?? null,
        })),
      };
    },
    'statute-uses': (key) => ({
      uses: reading((file) => usesOf(file, lawOf(file).statutes, key, clock.today())),
    }),
    'citation-check': ({ text, on }) => citationsOf(current(), text, on),
    'case-law': ({ caseId }) => reading((file) => lawOfCase(viewOf(file, caseId))),
    'statute-collection': () => collectionOf(current()),
  };
}

function listOf(statutes: Statutes, on: PlainDate): Output<'statute-list'> {
  return {
    laws: statutes.laws.map(({ law, shortName, aliases, organ, kind, replaces, knownUntil, versions }) => ({
      law,
      shortName,
      aliases: [...aliases],
      organ,
      kind,
      replaces: [...replaces],
      knownUntil,
      versions: versions.map((each) => ({
        label: each.label,
        from: each.effectiveFrom,
        to: each.effectiveTo,
        document: each.documentNumber,
      })),
    })),
    articles: everyArticle(statutes, on).map(articleView),
    topics: statutes.topics.map(({ topic }) => topic),
  };
}

function citationsOf(statutes: Statutes, text: string, on: PlainDate): Output<'citation-check'> {
  return {
    citations: checkCitations(statutes, text, on).map(({ start, end, phrase, verdict, message, found }) => ({
      start,
      end,
      phraseStart: phrase.start,
      phraseEnd: phrase.end,
      verdict,
      message,
      held: found?.held
        ? { law: found.law.law, article: found.article, effectiveFrom: found.held.effectiveFrom }
        : null,
    })),
    replacements: replacements(statutes, text, on),
  };
}

function collectionOf({ laws, unknown }: Statutes): Output<'statute-collection'> {
  return {
    articles: laws.flatMap(({ versions }) => versions).reduce((sum, { articles }) => sum + articles.length, 0),
    laws: laws.length,
    knownUntil: laws.map(({ knownUntil }) => knownUntil).reduce((a, b) => (a < b ? a : b)),
    unknown: [...unknown],
  };
}

function articleView({ law, version, held, standing, elsewhere, formerMeanings }: HeldArticle): ArticleView {
  const [successor] = elsewhere;
  return {
    law: law.law,
    article: held.article,
    text: held.text,
    purpose: held.purpose,
    effectiveFrom: held.effectiveFrom,
    effectiveTo: held.effectiveTo,
    state: standing,
    successor: successor ? placeOf(successor) : null,
    source: held.source,
    checkedOn: held.checkedOn,
    shortName: law.shortName,
    version: version.label,
    topics: [...held.topics],
    dateConfidence: held.dateConfidence,
    notes: [...held.notes],
    formerly: formerMeanings.map(placeOf),
    caution: law.caution,
    own: held.own ?? false,
  };
}

function placeOf(where: Where): NonNullable<ArticleView['successor']> {
  return { law: where.law, article: where.articles.join('、'), subject: where.subject, why: explanation(where) };
}
