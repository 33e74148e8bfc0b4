import { Button, Pagination, Segmented } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Output } from '../../electron/contract/operations.ts';
import { useAnswer } from '../client.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import type { DeadlineChoice } from './deadline-choice.ts';
import { DeadlineRows } from './deadline-rows.tsx';

const ROWS_A_PAGE = 50;

interface Props {
  readonly choice: DeadlineChoice;
  readonly onWithin: (within: DeadlineChoice['within']) => void;
  readonly onClear: () => void;
}

/** Deadlines by urgency, a page at a time. */
export function DeadlineList({ choice, onWithin, onClear }: Props): ReactElement {
  const { t } = useTranslation('deadlines');
  const navigate = useNavigate();
  const [page, setPage] = useState(1);
  const { data, error } = useAnswer('deadline-list', {
    ...choice,
    offset: (page - 1) * ROWS_A_PAGE,
    limit: ROWS_A_PAGE,
  });
  const anything = data && Object.values(data.counts).some((count) => count > 0);
  return (
    <section className="sheet deadline-sheet">
      <FailureAlert error={error} />
      {!data && !error && <Loading />}
      {data && <Spans counts={data.counts} done={data.done} within={choice.within} onWithin={onWithin} />}
      {data &&
        data.total === 0 &&
        (anything || data.done > 0 || choice.kinds ? (
          <EmptyState
            title={t('noMatch.title')}
            hint={t('noMatch.hint')}
            action={<Button onClick={onClear}>{t('noMatch.clear')}</Button>}
          />
        ) : (
          <EmptyState
            title={t('none.title')}
            hint={t('none.hint')}
            action={
              <Button type="primary" onClick={() => void navigate('/cases')}>
                {t('none.open')}
              </Button>
            }
          />
        ))}
      {data && data.rows.length > 0 && <DeadlineRows rows={data.rows} grouped={choice.within !== 'done'} />}
      {data && data.total > ROWS_A_PAGE && (
        <Pagination
          className="deadline-pages"
          align="end"
          size="small"
          current={page}
          pageSize={ROWS_A_PAGE}
          total={data.total}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </section>
  );
}

function Spans({
  counts,
  done,
  within,
  onWithin,
}: Pick<Output<'deadline-list'>, 'counts' | 'done'> &
  Pick<Props, 'onWithin'> &
  Pick<DeadlineChoice, 'within'>): ReactElement {
  const { t } = useTranslation('deadlines');
  const near = { '7': counts['7'], '30': counts['7'] + counts['30'], '90': counts['7'] + counts['30'] + counts['90'] };
  return (
    <div className="deadline-spans">
      <Segmented
        aria-label={t('within')}
        value={within}
        onChange={onWithin}
        options={[
          { value: 'all', label: t('withins.all') },
          { value: 'overdue', label: t('withins.overdue', { n: counts.overdue }) },
          ...(['7', '30', '90'] as const).map((span) => ({
            value: span,
            label: t(`withins.${span}`, { n: near[span] }),
          })),
          { value: 'done', label: t('withins.done', { n: done }) },
        ]}
      />
    </div>
  );
}
