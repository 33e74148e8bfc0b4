import { join } from 'node:path';
import { sampleSettings } from '../cases/article-case.sample.ts';
import { NO_DETAILS } from '../domain/case/log-entry.ts';
import { findArticle } from '../domain/law/statute.ts';
import { assess } from '../domain/lending/assessment.ts';
import { sampleLending } from '../domain/lending/lending.sample.ts';
import { addDays, date } from '../domain/quantities/calendar.ts';
import { subtract } from '../domain/quantities/money.ts';
import { lendingView } from '../lending/lending.ts';
import { readLending } from '../library/lending.ts';
import { loadRates } from '../library/rates.ts';
import { resourcesIn } from '../library/resources.ts';
import { loadStatutes } from '../library/statutes.ts';
import { loadTemplates } from '../library/templates.ts';
import { termsOf } from '../records/plans.ts';
import type { PaperDocument } from '../typesetting/document.ts';
import { articleSources, awkwardSources } from './awkward-case.sample.ts';
import { paperFacts, type PaperSources } from './facts/paper-facts.ts';
import { logPaper } from './handover/log-paper.ts';
import { calculationSheet } from './ledger/calculation-sheet.ts';
import { lendingPaper } from './lending/paper.ts';
import { writeLetter } from './letter/body.ts';
import { letterPaper } from './letter/paper.ts';
import { recoverySheet } from './recovery-sheet.ts';
import { planPaper } from './settlement/plan-paper.ts';
import { statuteCard } from './statute-card.ts';
import { type Answers, fillTemplate, headOf } from './template/template.ts';

const resources = join(import.meta.dirname, '..', '..', 'resources');
const TODAY = date('2026-11-20');
const rates = loadRates(resources, TODAY);
const statutes = loadStatutes(resources);
const templates = loadTemplates(resources);

/** A valid answer to every question of a template, the first choice if it has choices. */
export function answersTo(source: string, { facts }: PaperSources): Answers {
  return Object.fromEntries(
    headOf(source).questions.map(({ name, kind, options }) => [
      name,
      kind === 'choice'
        ? options[0]!
        : kind === 'guarantor'
          ? (facts.guarantors[1]?.name ?? '')
          : kind === 'date'
            ? '2026-06-30'
            : kind === 'amount'
              ? '6000.00'
              : name.includes('利率') || name.includes('比例')
                ? '6'
                : `示例${name}`,
    ]),
  );
}

/** Every paper that the program prints for one case, by name. */
function papersOf(sources: PaperSources): [string, PaperDocument][] {
  const { facts, payments, sender, statement: owed, today } = sources;
  const article = findArticle(statutes, { law: '民法典', article: '第六百七十六条', on: today });
  const quotations = article?.held
    ? [{ citation: '《中华人民共和国民法典》第六百七十六条', text: article.held.text }]
    : [];
  const letters = (['reminder', 'demand', 'lawyers-letter'] as const).map((kind): [string, PaperDocument] => {
    const draft = writeLetter(kind, {
      facts,
      owed,
      payments,
      sender,
      writtenOn: today,
      payBy: addDays(today, 10),
      quotations,
      recipient: null,
      payWithin: null,
      replaces: null,
    });
    return [
      kind,
      letterPaper(draft, {
        sender,
        creditor: facts.creditor,
        number: '〔2026〕示律函字第2号',
        writtenOn: today,
        bodySize: sampleSettings.bodySize,
        letterhead: sampleSettings.letterhead,
        logo: null,
      }),
    ];
  });
  const filled = [...templates].flatMap(([name, source]): [string, PaperDocument][] => {
    if (name === 'guarantor-demand' && facts.guarantors.length === 0) return [];
    const answers = answersTo(source, sources);
    return [[name, fillTemplate(source, paperFacts(sources, answers), answers, today).document]];
  });
  const entry = {
    ...NO_DETAILS,
    seq: 1,
    at: '2026-08-01T10:00',
    channel: 'call',
    kind: 'note',
    person: facts.debtors[0]!.name,
    said: '表示现金紧张，愿意分六期归还；约定下周一再谈。',
    reason: 'hardship',
    promise: null,
    corrects: null,
    hash: 'a'.repeat(64),
  } as const;
  const { waived, ...agreed } = sources.plan ?? {
    agreedOn: today,
    owed: owed.total,
    waived: owed.penalty,
    total: subtract(owed.total, owed.penalty),
    instalments: [{ no: 1, dueOn: addDays(today, 30), amount: subtract(owed.total, owed.penalty) }],
  };
  const terms = termsOf({
    ...agreed,
    waived,
    waivable: waived,
    count: agreed.instalments.length,
    firstDueOn: agreed.instalments[0]!.dueOn,
    bookedBefore: [],
  });
  return [
    ...letters,
    ...filled,
    ['calculation', calculationSheet({ facts, title: '示例案件', statement: owed, printedOn: today })],
    [
      'log',
      logPaper({
        title: '示例案件',
        only: null,
        printedOn: today,
        entries: Array.from({ length: 30 }, (_, index) => ({ ...entry, seq: index + 1 })),
      }),
    ],
    ['plan', planPaper({ ...agreed, waivedTotal: waived, owedParts: null, terms }, facts, sender)],
    ['lending', lendingOf(sources)],
    [
      'recovery-sheet',
      recoverySheet({
        caseFile: '示例.casebook',
        madeOn: today,
        code: Array.from({ length: 8 }, () => 'ABCD-EFGH-JKLM NPQR-STUV-WXYZ 7K2M'),
      }),
    ],
    ...(article?.held
      ? [
          [
            'statute',
            statuteCard({
              article: { ...article, held: article.held },
              firm: sender.firm.name,
              on: today,
              printedOn: today,
            }),
          ] satisfies [string, PaperDocument],
        ]
      : []),
  ];
}

/** An assessment with findings, for the parties of a case. */
function lendingOf({ facts: { creditor, debtors }, sender }: PaperSources): PaperDocument {
  const { kind, name } = debtors[0]!;
  const facts = {
    ...sampleLending,
    client: creditor.name,
    borrower: { kind, name },
    funds: 'bank-loan',
    payment: 'cash',
    spouse: 'unknown',
    securities: [],
    notes: '借款人另有房产一处，已设抵押。',
  } as const;
  const found = assess(facts, rates);
  const { findings, clauses } = lendingView({ lending: readLending(resourcesIn(resources), statutes) }, facts, found);
  return lendingPaper({ facts, figures: found.figures, opinion: found.opinion, findings, clauses, sender });
}

/** Every paper for the articles' case and for the awkward one: case name, paper name, paper. */
export const ALL_PAPERS: readonly (readonly [string, string, PaperDocument])[] = Object.entries({
  article: articleSources(rates),
  awkward: awkwardSources(rates),
}).flatMap(([name, sources]) => papersOf(sources).map(([paper, document]) => [name, paper, document] as const));
