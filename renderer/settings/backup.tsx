import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useAnswer } from '../client.ts';
import { writeBytes } from '../evidence/write-bytes.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { writeInstant } from '../parts/instant.tsx';
import { TransferProgress } from '../transfer/transfer-progress.tsx';

/**
 * Backup of the whole case file to another disk: makes one, shows the result, and when the last one was made.
 * Rendered as terms of a list.
 */
export function Backup(): ReactElement {
  const { t } = useTranslation('settings');
  const make = useAct('backup-make');
  const read = useAnswer('backup-read', {});
  const made = make.data?.made;
  const last = read.data?.last;
  return (
    <>
      <dt>
        <Button disabled={make.isPending} onClick={() => make.mutate({})}>
          {t('backup.act')}
        </Button>
      </dt>
      <dd>
        {t('backup.hint')}
        {make.isPending ? (
          <TransferProgress />
        ) : (
          <p role="status" className="backup-last">
            {made
              ? t('backup.made', { name: made.name, added: made.added, size: writeBytes(made.bytes) })
              : last
                ? t('backup.last', { at: writeInstant(last.at), place: last.place })
                : read.data && t('backup.none')}
          </p>
        )}
        {made?.sameDisk && <Alert className="failure" type="warning" showIcon title={t('backup.sameDisk')} />}
        {made && made.lost.length > 0 && (
          <Alert
            className="failure"
            type="warning"
            showIcon
            title={t('backup.lost')}
            description={
              <ul>
                {made.lost.map((piece) => (
                  <li key={piece}>{piece}</li>
                ))}
              </ul>
            }
          />
        )}
        <FailureAlert error={make.error} />
      </dd>
    </>
  );
}
