import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import * as caseList from './case-list.ts';
import * as parts from './parts.ts';
import * as settings from './settings.ts';
import * as shell from './shell.ts';
import * as terms from './terms.ts';
import * as unlock from './unlock.ts';

/**
 * All text of the window, a file for each screen. `en` has the type of `zh`, so that a word missing from either does not
 * compile. A component reads its own screen's words: `const { t } = useTranslation('caseList')`, then `t('empty.title')`.
 */
const zh = {
  caseList: caseList.zh, parts: parts.zh, settings: settings.zh, shell: shell.zh, terms: terms.zh, unlock: unlock.zh,
};
const en: typeof zh = {
  caseList: caseList.en, parts: parts.en, settings: settings.en, shell: shell.en, terms: terms.en, unlock: unlock.en,
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
