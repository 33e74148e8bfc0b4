import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { writeInstant } from '../parts/instant.tsx';
import { Backup } from './backup.tsx';
import { ChangePassword } from './change-password.tsx';
import { ShowSheet } from './show-sheet.tsx';

/** Password, recovery sheet and verified copies of the case file. */
export function Security(): ReactElement {
  const { t } = useTranslation('settings');
  const [asking, setAsking] = useState<'password' | 'sheet' | null>(null);
  const state = useAnswer('casefile-state', {});
  const copy = useAct('casefile-copy');
  const lastCopyAt = state.data?.lastCopyAt;
  return (
    <section className="sheet" aria-label={t('security.title')}>
      <h2>{t('security.title')}</h2>
      <dl className="security">
        <dt>
          <Button onClick={() => setAsking('password')}>{t('security.password')}</Button>
        </dt>
        <dd>{t('security.passwordHint')}</dd>
        <dt>
          <Button onClick={() => setAsking('sheet')}>{t('security.sheet')}</Button>
        </dt>
        <dd>{t('security.sheetHint')}</dd>
        <dt>
          <Button loading={copy.isPending} onClick={() => copy.mutate({})}>
            {t('security.copy')}
          </Button>
        </dt>
        <dd>
          {t('security.copyHint')}
          <br />
          <span role="status">
            {copy.data
              ? t('security.copied', { name: copy.data.name })
              : lastCopyAt
                ? t('security.lastCopy', { at: writeInstant(lastCopyAt) })
                : t('security.noCopy')}
          </span>
        </dd>
        <Backup />
      </dl>
      <FailureAlert error={copy.error} />
      <ChangePassword open={asking === 'password'} onClose={() => setAsking(null)} />
      <ShowSheet open={asking === 'sheet'} onClose={() => setAsking(null)} />
    </section>
  );
}
