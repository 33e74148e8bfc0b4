import { Button } from 'antd';
import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementLineView } from '../../electron/contract/ledger.ts';
import { dayNumber, type PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { type Fen, formatGrouped, NO_MONEY } from '../../electron/domain/quantities/money.ts';
import { Amount } from '../parts/amount.tsx';
import { amountTicks, courseOf, type CoursePoint, timeTicks } from './course.ts';

/** The drawing's own units; the page scales it. */
const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [600, 210, 64, 12, 10, 24];

/**
 * The debt over time: the total above the principal in it, with a table of the same figures for those who cannot see
 * the drawing.
 */
export function BalanceChart({ lines }: { readonly lines: readonly StatementLineView[] }): ReactElement | null {
  const { t } = useTranslation('ledger');
  const [asTable, setAsTable] = useState(false);
  const points = useMemo(() => courseOf(lines), [lines]);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first.on === last.on) return null;
  const most = points.reduce<Fen>((top, { total }) => (total > top ? total : top), NO_MONEY);
  const said = t('chart.said', {
    from: first.on,
    to: last.on,
    most: formatGrouped(most),
    total: formatGrouped(last.total),
    principal: formatGrouped(last.principal),
  });
  return (
    <section className="sheet" aria-labelledby="ledger-chart">
      <div className="sheet-head">
        <h2 id="ledger-chart">{t('chart.title')}</h2>
        <Button size="small" type="text" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'chart.asDrawing' : 'chart.asTable')}
        </Button>
      </div>
      {asTable ? (
        <CourseTable points={points} />
      ) : (
        <Drawing points={points} from={first.on} to={last.on} most={most} said={said} />
      )}
    </section>
  );
}

interface DrawingProps {
  readonly points: readonly CoursePoint[];
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly most: Fen;
  readonly said: string;
}

function Drawing({ points, from, to, most, said }: DrawingProps): ReactElement {
  const { t } = useTranslation('ledger');
  const amounts = amountTicks(most);
  const [start, length, top] = [dayNumber(from), dayNumber(to) - dayNumber(from), amounts.at(-1) ?? 1];
  const x = (on: PlainDate): number => LEFT + ((dayNumber(on) - start) / length) * (WIDTH - LEFT - RIGHT);
  const y = (amount: Fen): number => HEIGHT - BOTTOM - (amount / top) * (HEIGHT - TOP - BOTTOM);
  const along = (of: 'principal' | 'total'): string =>
    points.map((point) => `${x(point.on).toFixed(1)},${y(point[of]).toFixed(1)}`).join(' ');
  const floor = y(NO_MONEY);
  return (
    <>
      <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={said}>
        {amounts.map((amount) => (
          <g key={amount}>
            <line className="chart-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(amount)} y2={y(amount)} />
            <text x={LEFT - 6} y={y(amount) + 3.5} textAnchor="end">
              {top >= 10_000_00 ? t('chart.wan', { n: amount / 10_000_00 }) : amount / 100}
            </text>
          </g>
        ))}
        {timeTicks(from, to).map((on) => (
          <g key={on}>
            <line className="chart-grid" x1={x(on)} x2={x(on)} y1={floor} y2={floor + 4} />
            <text x={x(on)} y={floor + 16} textAnchor="middle">
              {on.slice(0, 7)}
            </text>
          </g>
        ))}
        <polygon className="chart-principal" points={`${x(from)},${floor} ${along('principal')} ${x(to)},${floor}`} />
        <polyline className="chart-total" points={along('total')} />
      </svg>
      <p className="chart-legend" aria-hidden>
        <i className="chart-key-total" />
        {t('chart.total')}
        <i className="chart-key-principal" />
        {t('principal')}
      </p>
    </>
  );
}

/** The same figures in rows; the scrolling part is reachable by keyboard. */
function CourseTable({ points }: { readonly points: readonly CoursePoint[] }): ReactElement {
  const { t } = useTranslation('ledger');
  return (
    <div className="chart-table" tabIndex={0} role="group" aria-label={t('chart.title')}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('column.date')}</th>
            <th scope="col" className="number">
              {t('column.principal')}
            </th>
            <th scope="col" className="number">
              {t('column.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ on, principal, total }, index) => (
            <tr key={index}>
              <th scope="row" className="figure">
                {on}
              </th>
              <td className="number">
                <Amount value={principal} />
              </td>
              <td className="number">
                <Amount value={total} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
