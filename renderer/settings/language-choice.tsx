import { Radio } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { speak } from '../words/words.ts';

/** The language of the window; papers stay Chinese. It takes effect at once. */
export function LanguageChoice(): ReactElement {
  const { t } = useTranslation('settings');
  const preferences = useAnswer('preferences-read', {});
  const save = useAct('preferences-save');
  return (
    <section className="sheet" aria-labelledby="language">
      <h2 id="language">{t('window.language')}</h2>
      <Radio.Group
        aria-labelledby="language"
        value={preferences.data?.language}
        options={[
          { value: 'zh-CN', label: t('window.zh') },
          { value: 'en', label: t('window.en') },
        ]}
        onChange={({ target: { value: language } }) => save.mutate({ language }, { onSuccess: () => speak(language) })}
      />
      <FailureAlert error={save.error} />
    </section>
  );
}
