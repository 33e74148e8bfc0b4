import type { ReactElement } from 'react';
import type { Settings } from '../../electron/contract/settings.ts';
import { useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { useFormDraft } from '../parts/use-form-draft.ts';
import { RatesSection } from '../rates/rates-section.tsx';
import { GlyphPictures } from './glyph-pictures.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { LetterNumbers } from './letter-numbers.tsx';
import { Security } from './security.tsx';
import { SettingsForm } from './settings-form.tsx';
import './settings.css';

/** What the firm prints and how the program protects the file. */
export function SettingsPage(): ReactElement {
  const { data, error } = useAnswer('settings-read', {});
  const draft = useFormDraft<Settings>('settings');
  return (
    <div className="settings">
      <FailureAlert error={error} />
      {data && draft.known ? <SettingsForm saved={data} draft={draft} /> : !error && <Loading />}
      <LetterNumbers />
      <GlyphPictures />
      <RatesSection />
      <Security />
      <LanguageChoice />
    </div>
  );
}
