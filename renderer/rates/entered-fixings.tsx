import { Button, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import { useAct } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';

/** Fixings entered by hand, newest first; only the newest can be removed, so that there is never a gap. */
export function EnteredFixings({ entered }: Pick<Output<'rates-read'>, 'entered'>): ReactElement | null {
  const { t } = useTranslation('rates');
  const withdraw = useAct('rates-withdraw');
  if (entered.length === 0) return null;
  return (
    <>
      <div className="scroll-aside">
        <table className="figures rates-entered" aria-label={t('entered')}>
          <thead>
            <tr>
              {(['publishedOn', 'oneYear', 'fiveYear', 'source', 'act'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...entered].reverse().map(({ publishedOn, oneYear, fiveYear, enteredOn, used }, index) => (
              <tr key={publishedOn}>
                <th scope="row" className="figure">
                  {publishedOn}
                </th>
                <td className="figure">{oneYear}%</td>
                <td className="figure">{fiveYear}%</td>
                <td>
                  {t('byHand', { on: enteredOn })} {!used && <Tag>{t('superseded')}</Tag>}
                </td>
                <td>
                  {index === 0 && (
                    <Button
                      type="link"
                      size="small"
                      danger
                      loading={withdraw.isPending}
                      onClick={() => withdraw.mutate({ publishedOn })}
                    >
                      {t('withdraw', { on: publishedOn })}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <FailureAlert error={withdraw.error} />
    </>
  );
}
