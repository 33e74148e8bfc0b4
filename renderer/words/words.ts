import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import * as batch from './batch.ts';
import * as calculators from './calculators.ts';
import * as caseWords from './case.ts';
import * as caseImport from './case-import.ts';
import * as caseList from './case-list.ts';
import * as citationCheck from './citation-check.ts';
import * as collection from './collection.ts';
import * as deadlines from './deadlines.ts';
import * as delivery from './delivery.ts';
import * as evidence from './evidence.ts';
import * as guide from './guide.ts';
import * as ledger from './ledger.ts';
import * as lending from './lending.ts';
import * as letter from './letter.ts';
import * as letterRules from './letter-rules.ts';
import * as means from './means.ts';
import * as message from './message.ts';
import * as negotiation from './negotiation.ts';
import * as ownStatutes from './own-statutes.ts';
import * as papers from './papers.ts';
import * as parts from './parts.ts';
import * as path from './path.ts';
import * as plan from './plan.ts';
import * as rates from './rates.ts';
import * as room from './room.ts';
import * as settings from './settings.ts';
import * as shell from './shell.ts';
import * as statutes from './statutes.ts';
import * as stopLoss from './stop-loss.ts';
import * as terms from './terms.ts';
import * as transfer from './transfer.ts';
import * as typefaces from './typefaces.ts';
import * as unlock from './unlock.ts';

/**
 * All text of the window, a file for each screen. `en` has the type of `zh`, so that a word missing from either does not
 * compile. A component reads its own screen's words: `const { t } = useTranslation('caseList')`, then `t('empty.title')`.
 */
const zh = {
  batch: batch.zh,
  calculators: calculators.zh,
  case: caseWords.zh,
  caseImport: caseImport.zh,
  caseList: caseList.zh,
  citationCheck: citationCheck.zh,
  collection: collection.zh,
  deadlines: deadlines.zh,
  delivery: delivery.zh,
  evidence: evidence.zh,
  guide: guide.zh,
  ledger: ledger.zh,
  lending: lending.zh,
  letter: letter.zh,
  letterRules: letterRules.zh,
  means: means.zh,
  message: message.zh,
  negotiation: negotiation.zh,
  ownStatutes: ownStatutes.zh,
  papers: papers.zh,
  parts: parts.zh,
  path: path.zh,
  plan: plan.zh,
  rates: rates.zh,
  room: room.zh,
  settings: settings.zh,
  shell: shell.zh,
  statutes: statutes.zh,
  stopLoss: stopLoss.zh,
  terms: terms.zh,
  transfer: transfer.zh,
  typefaces: typefaces.zh,
  unlock: unlock.zh,
};
const en: typeof zh = {
  batch: batch.en,
  calculators: calculators.en,
  case: caseWords.en,
  caseImport: caseImport.en,
  caseList: caseList.en,
  citationCheck: citationCheck.en,
  collection: collection.en,
  deadlines: deadlines.en,
  delivery: delivery.en,
  evidence: evidence.en,
  guide: guide.en,
  ledger: ledger.en,
  lending: lending.en,
  letter: letter.en,
  letterRules: letterRules.en,
  means: means.en,
  message: message.en,
  negotiation: negotiation.en,
  ownStatutes: ownStatutes.en,
  papers: papers.en,
  parts: parts.en,
  path: path.en,
  plan: plan.en,
  rates: rates.en,
  room: room.en,
  settings: settings.en,
  shell: shell.en,
  statutes: statutes.en,
  stopLoss: stopLoss.en,
  terms: terms.en,
  transfer: transfer.en,
  typefaces: typefaces.en,
  unlock: unlock.en,
};

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: typeof zh;
    defaultNS: 'shell';
  }
}

/** Must have been called before anything is rendered; the language follows the preferences once they are read. */
export function startWords(): void {
  void i18next.use(initReactI18next).init({
    resources: { 'zh-CN': zh, en },
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    defaultNS: 'shell',
    initAsync: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
  });
}

/** Changes the language of everything that is shown, and of the page for screen readers. */
export function speak(language: Language): void {
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}
