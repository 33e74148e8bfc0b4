import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ReadableFile } from '../casefile/transaction.ts';
import type { Handlers } from '../contract/operations.ts';
import {
  type templateOperations,
  type TemplateProblem,
  type TemplateQuestion,
  templateText,
} from '../contract/templates.ts';
import { CLAIM_ELEMENT_NAMES, CLAIM_ELEMENTS, EVIDENCE_FORM_NAMES } from '../domain/case/evidence.ts';
import type { EvidenceId } from '../domain/case/ids.ts';
import { CHANNEL_NAMES } from '../domain/case/log-entry.ts';
import type { Finding } from '../domain/finding.ts';
import { findingsOnCitations } from '../domain/law/citation-check.ts';
import { Failure } from '../failure.ts';
import { printedLetters, skippedInRegister } from '../letters/letter-register.ts';
import type { Library } from '../library/library.ts';
import { paperFacts, type PaperSources, type PrintedExhibit } from '../papers/facts/paper-facts.ts';
import { knownAnswers } from '../papers/facts/paper-known.ts';
import { examinePaper, requireChecks } from '../papers/gate/paper-checks.ts';
import { unprintable } from '../papers/gate/unprintable.ts';
import { TemplateFault } from '../papers/template/fault.ts';
import { PAPER_GROUPS, type Question } from '../papers/template/head.ts';
import { type Answers, fillTemplate, headOf } from '../papers/template/template.ts';
import { FILTERS, VOCABULARY } from '../papers/template/vocabulary.ts';
import { type EvidenceRecord } from '../records/evidence.ts';
import { readSetting, writeSetting } from '../records/settings.ts';
import { missingCharacters, textsOf } from '../typesetting/coverage.ts';
import type { PaperDocument, Text } from '../typesetting/document.ts';
import { renderPdf } from '../typesetting/render.ts';
import type { CaseView } from '../workspace/case-view.ts';
import { fontsFor } from '../workspace/fonts.ts';
import type { Workspace } from '../workspace/workspace.ts';

const KEY = 'templates';
const ownTemplates = z.record(z.string(), templateText).default({});

/** The lawyer's own templates, by name. One with a shipped name overrides the shipped one. */
function ownOf(file: ReadableFile): Record<string, string> {
  return ownTemplates.parse(readSetting(file, KEY));
}

/** @throws Failure not-found */
function textOf(file: ReadableFile, library: Library, id: string): string {
  const text = ownOf(file)[id] ?? library.templates.get(id);
  if (text === undefined) throw new Failure('not-found', '没有找到这份模板，可能已经删除。');
  return text;
}

/** @throws Failure not-found, template-fault */
export function templateTitle(file: ReadableFile, library: Library, id: string): string {
  const text = textOf(file, library, id);
  const fault = problemOf(() => void headOf(text));
  if (fault) throw failureOf(fault);
  return headOf(text).title;
}

export interface FilledPaper {
  readonly document: PaperDocument;
  readonly questions: readonly TemplateQuestion[];
  readonly blanks: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * The paper of a template for a case as of today.
 * @throws Failure not-found, template-fault, not-computable, figures-disagree
 */
export function filledPaper(
  file: ReadableFile,
  library: Library,
  view: CaseView,
  paper: { template: string; answers: Answers },
  pages: PagesOf = () => '',
): FilledPaper {
  try {
    return fill(file, library, view, textOf(file, library, paper.template), paper.answers, pages);
  } catch (error) {
    if (error instanceof TemplateFault) throw failureOf(error);
    throw error;
  }
}

/** @throws TemplateFault */
function fill(
  file: ReadableFile,
  library: Library,
  view: CaseView,
  text: string,
  answers: Answers,
  pages: PagesOf = () => '',
): FilledPaper {
  const { today } = view;
  const sources = { ...sourcesOf(file, view), evidence: exhibitsOf(view, pages) };
  const { head, document, blanks } = fillTemplate(text, paperFacts(sources, answers), answers, today);
  requireChecks(head.checks);
  const words = [document.title, ...document.blocks.flatMap(textsOf).map(plain)].join('\n');
  const findings = [
    ...examinePaper(head.checks, { ...sources, answers, text: words }, blanks),
    ...missingCharacters(document, fontsFor(file, library)).map(({ character }): Finding => ({
      severity: 'block',
      rule: 'unprintable',
      message: unprintable(character),
      excerpt: character,
    })),
    ...findingsOnCitations(view.law.statutes, words, today),
  ];
  return { document, questions: head.questions.map((question) => asked(question, sources)), blanks, findings };
}

function plain(text: Text): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}

/** A question as the window shows it: the guarantors of the case are offered as choices. */
function asked({ kind, options, ...question }: Question, { facts }: PaperSources): TemplateQuestion {
  const known = knownAnswers(facts)[question.name] ?? null;
  return kind === 'guarantor'
    ? { ...question, known, kind: 'choice', options: facts.guarantors.map(({ name }) => name), ofCase: true }
    : { ...question, known, kind, options: [...options] };
}

/** The pages of a piece of evidence in a bundle, by its id. */
export type PagesOf = (id: EvidenceId) => string;

/**
 * Evidence not withdrawn, by the first element that it supports, then by number: the order of the list and of the
 * bundle.
 */
export function standingEvidence({ evidence }: CaseView): EvidenceRecord[] {
  const place = ({ account }: EvidenceRecord): number =>
    Math.min(CLAIM_ELEMENTS.length, ...account.elements.map((element) => CLAIM_ELEMENTS.indexOf(element)));
  return evidence.filter(({ withdrawn }) => withdrawn === null).sort((a, b) => place(a) - place(b) || a.no - b.no);
}

function exhibitsOf(view: CaseView, pages: PagesOf): PrintedExhibit[] {
  return standingEvidence(view).map(({ id, no, account }) => ({
    no,
    title: account.title,
    source: account.source,
    form: EVIDENCE_FORM_NAMES[account.form],
    pages: pages(id),
    proves:
      account.proves.trim() ||
      account.elements
        .filter((element) => element !== 'other')
        .map((element) => CLAIM_ELEMENT_NAMES[element])
        .join('、'),
  }));
}

function sourcesOf(file: ReadableFile, view: CaseView): Omit<PaperSources, 'evidence'> {
  const { facts, today, plan, payments, sender, log } = view;
  return {
    facts,
    today,
    statement: view.statementOn(today),
    payments,
    sender,
    plan: plan === null ? null : { agreedOn: plan.agreed_on, ...plan.terms },
    log: log.map((entry) => ({ ...entry, channel: CHANNEL_NAMES[entry.channel] })),
    letters: printedLetters(file, view.id),
    register: printedLetters(file, null),
    skipped: skippedInRegister(file),
  };
}

function failureOf({ message, line, column }: TemplateProblem): Failure {
  return new Failure('template-fault', `模板第 ${line} 行第 ${column} 列：${message}`, {
    field: 'text',
    details: { line, column },
  });
}

function problemOf(work: () => void): TemplateProblem | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof TemplateFault) return { line: error.line, column: error.column, message: error.message };
    throw error;
  }
}

export function templateHandlers({
  library,
  reading,
  writing,
  viewOf,
}: Workspace): Pick<Handlers, keyof typeof templateOperations> {
  const listed = (id: string, text: string, own: boolean) => {
    const fault = problemOf(() => requireChecks(headOf(text).checks));
    const { title, group, about } = fault === null ? headOf(text) : { title: id, group: PAPER_GROUPS[0], about: '' };
    return { id, title, group, about, own, fault };
  };

  return {
    'template-list': () => {
      const own = reading(ownOf);
      const all = [...library.templates].map(([id, text]) => listed(id, own[id] ?? text, id in own));
      const more = Object.entries(own)
        .filter(([id]) => !library.templates.has(id))
        .map(([id, text]) => listed(id, text, true));
      return {
        templates: [...all, ...more].sort((a, b) => PAPER_GROUPS.indexOf(a.group) - PAPER_GROUPS.indexOf(b.group)),
      };
    },
    'template-read': ({ id }) =>
      reading((file) => ({
        text: textOf(file, library, id),
        own: id in ownOf(file),
        shipped: library.templates.has(id),
      })),
    'template-save': ({ id, text, caseId }) => {
      const fault = reading((file) => problemOf(() => void fill(file, library, viewOf(file, caseId), text, {})));
      if (fault) throw failureOf(fault);
      const name = id ?? `own-${randomUUID()}`;
      writing((file) => {
        if (id !== null) textOf(file, library, id);
        writeSetting(file, KEY, { ...ownOf(file), [name]: text });
      });
      return { id: name };
    },
    'template-drop': ({ id }) => {
      writing((file) => {
        const { [id]: dropped, ...rest } = ownOf(file);
        if (dropped === undefined) throw new Failure('not-found', '没有找到这份模板，可能已经删除。');
        writeSetting(file, KEY, rest);
      });
      return {};
    },
    'template-check': async ({ caseId, text, answers }) => {
      let filled: FilledPaper | null = null;
      const fault = reading((file) =>
        problemOf(() => {
          filled = fill(file, library, viewOf(file, caseId), text, answers);
        }),
      );
      const paper = filled as FilledPaper | null;
      if (paper === null) return { fault, questions: [], blanks: [], findings: [], pdf: null };
      const fonts = reading((file) => fontsFor(file, library));
      const printable = missingCharacters(paper.document, fonts).length === 0;
      return { fault, ...answerOf(paper), pdf: printable ? await renderPdf(paper.document, fonts) : null };
    },
    'template-variables': () => ({ variables: [...VOCABULARY], filters: [...FILTERS] }),
    'paper-check': ({ caseId, template, answers }) =>
      reading((file) => answerOf(filledPaper(file, library, viewOf(file, caseId), { template, answers }))),
  };
}

function answerOf({ questions, blanks, findings }: FilledPaper) {
  return { questions: [...questions], blanks: [...blanks], findings: [...findings] };
}
