import { App, Button, Radio } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal, useAct, useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { writeInstant } from '../parts/instant.tsx';
import { UnlockFailure } from './unlock-failure.tsx';

interface Props {
  readonly token: string;
  /** Returns the password currently in the form. */
  readonly password: () => string;
  readonly onRestored: () => void;
}

/**
 * Whether a case file did not open because its database is damaged: a copy may then replace it. Damaged keys need the
 * recovery sheet instead.
 */
export function needsCopy(error: Error | null): boolean {
  return error instanceof Refusal && error.report.code === 'damaged' && error.report.details?.['part'] !== 'keys';
}

/** Replaces a damaged case file with a verified copy; the damaged file is kept beside it. */
export function RestoreCopy({ token, password, onRestored }: Props): ReactElement | null {
  const { t } = useTranslation('unlock');
  const { notification } = App.useApp();
  const { data, error } = useAnswer('casefile-copies', { token });
  const [chosen, setChosen] = useState<string | null>(null);
  const restore = useAct('casefile-restore');
  const copy = chosen ?? data?.copies[0]?.name;
  if (!data) return <FailureAlert error={error} />;
  if (copy === undefined) return <p>{t('restore.none')}</p>;
  return (
    <div className="restore">
      <h2 id="copies">{t('restore.copies')}</h2>
      <Radio.Group
        aria-labelledby="copies"
        vertical
        value={copy}
        onChange={(event) => setChosen(event.target.value)}
        options={data.copies.map(({ name, at, bytes }) => ({
          value: name,
          label: `${writeInstant(at)}　${t('restore.size', { mb: (bytes / 1e6).toFixed(1) })}`,
        }))}
      />
      <p className="quiet">{t('restore.hint')}</p>
      <UnlockFailure error={restore.error} />
      <Button
        loading={restore.isPending}
        onClick={() =>
          restore.mutate(
            { token, password: password(), copy },
            {
              onSuccess: ({ kept }) => {
                notification.info({
                  title: kept === null ? t('restore.done') : t('restore.kept', { name: kept }),
                  duration: false,
                  placement: 'bottomRight',
                });
                onRestored();
              },
            },
          )
        }
      >
        {t('restore.act')}
      </Button>
    </div>
  );
}
