import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import type { DayCount } from '../../electron/domain/claim/claim.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { useAnswer } from '../client.ts';
import { Amount } from '../parts/amount.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';

interface Props {
  readonly caseId: CaseId;
  readonly asOf: PlainDate;
  /** The day count that the case uses; it never counts the last day. */
  readonly dayCount: DayCount;
}

/** The sum under each day-count convention, where the law prescribes none. */
export function ConventionsTable({ caseId, asOf, dayCount }: Props): ReactElement {
  const { t } = useTranslation('ledger');
  const { data, error } = useAnswer('ledger-conventions', { caseId, asOf });
  return (
    <section className="sheet" aria-labelledby="ledger-conventions">
      <h2 id="ledger-conventions">{t('conventions.title')}</h2>
      <FailureAlert error={error} />
      {data && (
        <div className="scroll-aside">
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t('conventions.way')}</th>
                {(['days', 'interest', 'penalty', 'total'] as const).map((column) => (
                  <th key={column} scope="col" className="number">
                    {t(`conventions.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.conventions.map((row) => {
                const chosen = row.dayCount === dayCount && row.counting === 'exclude-end';
                return (
                  <tr key={row.dayCount + row.counting} className={chosen ? 'chosen' : ''}>
                    <th scope="row">
                      {t(`conventions.${row.dayCount}`)}，{t(`conventions.${row.counting}`)}{' '}
                      {chosen && <Tag color="processing">{t('conventions.chosen')}</Tag>}
                    </th>
                    <td className="number figure">{row.days}</td>
                    <td className="number">
                      <Amount value={row.interest} />
                    </td>
                    <td className="number">
                      <Amount value={row.penalty} />
                    </td>
                    <td className="number">
                      <Amount value={row.total} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <p className="quiet table-note">{t('conventions.hint')}</p>
    </section>
  );
}
