import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../client.ts';
import { writeInstant } from '../parts/instant.tsx';
import type { KnownFile } from './known-file.ts';

interface Props {
  readonly files: readonly KnownFile[];
  readonly chosen: KnownFile | null;
  readonly onChoose: (file: KnownFile) => void;
}

/** The case files opened on this computer. Removing one from the list leaves its files where they are. */
export function RecentFiles({ files, chosen, onChoose }: Props): ReactElement {
  const { t } = useTranslation('unlock');
  const forget = useAct('casefile-forget');
  return (
    <section>
      <h2>{t('recent.title')}</h2>
      <ul className="recent">
        {files.map((file) => (
          <li key={file.token}>
            <button
              type="button"
              className="recent-file"
              aria-current={file.token === chosen?.token}
              title={file.folder}
              onClick={() => onChoose(file)}
            >
              <strong>{file.name}</strong>
              <span className="quiet">
                {file.openedAt ? t('recent.opened', { at: writeInstant(file.openedAt) }) : t('recent.never')}
              </span>
            </button>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={t('recent.forget', { name: file.name })}
              title={t('recent.forgetShort')}
              onClick={() => forget.mutate({ token: file.token })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
