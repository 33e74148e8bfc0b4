import { Button, Progress } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureAlert } from '../parts/failure-alert.tsx';
import type { Captures } from './use-captures.ts';

/** The files being taken in, with progress, and those that were refused. */
export function RunningCaptures({ captures }: { readonly captures: Captures }): ReactElement | null {
  const { t } = useTranslation('evidence');
  if (captures.running.length === 0) return null;
  return (
    <ul className="captures" aria-label={t('running')}>
      {captures.running.map(({ key, name, bytes, done, error }) => (
        <li key={key}>
          {error ? (
            <FailureAlert
              error={error}
              action={
                <Button size="small" onClick={() => captures.dismiss(key)}>
                  {t('dismiss')}
                </Button>
              }
            />
          ) : (
            <>
              <span className="capture-name">{name}</span>
              <Progress aria-label={name} percent={bytes === 0 ? 0 : Math.floor((done / bytes) * 100)} size="small" />
              <Button size="small" onClick={() => captures.dismiss(key)}>
                {t('stop')}
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
