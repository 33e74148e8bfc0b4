import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCopy } from '../parts/use-copy.ts';

/** Phrases to use; without `onTake` they are copied. */
export function PhraseList({
  phrases,
  onTake,
}: {
  readonly phrases: readonly { readonly text: string }[];
  readonly onTake?: (text: string) => void;
}): ReactElement {
  const { t } = useTranslation('path');
  const copy = useCopy();
  if (phrases.length === 0) return <p className="quiet">{t('playbook.noPhrase')}</p>;
  return (
    <ul className="phrases">
      {phrases.map(({ text }) => (
        <li key={text}>
          <q>{text}</q>
          <Button
            size="small"
            type="text"
            icon={<CopyOutlined aria-hidden />}
            aria-label={t(onTake ? 'playbook.takeThis' : 'playbook.copyThis', { text })}
            onClick={() => (onTake ?? copy)(text)}
          >
            {t(onTake ? 'playbook.take' : 'playbook.copy')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
