import type { UpdateDifference } from '../contract/updates.ts';
import type { WorkingCalendar } from '../domain/deadlines/period.ts';
import type { StatuteArticle } from '../domain/law/law.ts';
import type { Statutes } from '../domain/law/statute.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { LegalSources } from '../library/legal-sources.ts';

/** What an update would change, for the lawyer to review before accepting it. */
export function differenceBetween(before: LegalSources, after: LegalSources): UpdateDifference {
  return {
    articles: articlesBetween(before.statutes, after.statutes),
    rates: [
      ...rowsBetween(
        'lpr',
        before.rates.lpr.map((row) => [row.publishedOn, `一年期 ${row.oneYear}%，五年期以上 ${row.fiveYear}%`]),
        after.rates.lpr.map((row) => [row.publishedOn, `一年期 ${row.oneYear}%，五年期以上 ${row.fiveYear}%`]),
      ),
      ...rowsBetween(
        'benchmark',
        before.rates.benchmark.map((row) => [row.from, `${row.oneYear}%`]),
        after.rates.benchmark.map((row) => [row.from, `${row.oneYear}%`]),
      ),
    ],
    holidays: yearsBetween(before.calendar, after.calendar),
    parts: (['laws', 'renumberings', 'topics', 'questions', 'unknown'] as const).filter(
      (part) => JSON.stringify(partOf(before.statutes, part)) !== JSON.stringify(partOf(after.statutes, part)),
    ),
  };
}

type Part = UpdateDifference['parts'][number];

/** A part in the form in which it is compared; for laws, everything but their articles. */
function partOf(statutes: Statutes, part: Part): unknown {
  return part === 'laws'
    ? statutes.laws.map((law) => ({ ...law, versions: law.versions.map((version) => ({ ...version, articles: [] })) }))
    : statutes[part];
}

function articlesBetween(before: Statutes, after: Statutes): UpdateDifference['articles'] {
  const [old, now] = [byKey(before), byKey(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const either = is ?? was;
    if (!either || (was && is && JSON.stringify(was.held) === JSON.stringify(is.held))) return [];
    const kind = !was ? 'added' : !is ? 'removed' : was.held.text === is.held.text ? 'retold' : 'reworded';
    const {
      law,
      shortName,
      held: { article, effectiveFrom },
    } = either;
    return [
      { law, shortName, article, effectiveFrom, kind, before: was?.held.text ?? null, after: is?.held.text ?? null },
    ];
  });
}

function byKey({ laws }: Statutes): Map<string, { law: string; shortName: string; held: StatuteArticle }> {
  return new Map(
    laws.flatMap(({ law, shortName, versions }) =>
      versions.flatMap(({ articles, effectiveFrom }) =>
        articles.map(
          (held) =>
            [`${law}|${effectiveFrom}|${held.article}|${held.effectiveFrom}`, { law, shortName, held }] as const,
        ),
      ),
    ),
  );
}

function rowsBetween(
  table: 'lpr' | 'benchmark',
  before: [PlainDate, string][],
  after: [PlainDate, string][],
): UpdateDifference['rates'] {
  const [old, now] = [new Map(before), new Map(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .filter((on) => old.get(on) !== now.get(on))
    .map((on) => ({ table, on, before: old.get(on) ?? null, after: now.get(on) ?? null }));
}

function yearsBetween(before: WorkingCalendar, after: WorkingCalendar): UpdateDifference['holidays'] {
  const [first, last] = [
    Math.min(before.years.first, after.years.first),
    Math.max(before.years.last, after.years.last),
  ];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((year) => {
    const [was, is] = [knows(before, year), knows(after, year)];
    if (was === is && daysOf(before, year) === daysOf(after, year)) return [];
    return [{ year, kind: was === is ? ('changed' as const) : is ? ('added' as const) : ('removed' as const) }];
  });
}

function knows({ years }: WorkingCalendar, year: number): boolean {
  return years.first <= year && year <= years.last;
}

function daysOf({ off, worked }: WorkingCalendar, year: number): string {
  return [off, worked]
    .map((days) =>
      [...days]
        .filter((day) => day.startsWith(`${year}-`))
        .sort()
        .join(),
    )
    .join(';');
}
