import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import { dayNumber, type PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { type Fen, formatGrouped, larger, NO_MONEY, subtract } from '../../electron/domain/quantities/money.ts';
import { amountTicks, timeTicks } from '../ledger/course.ts';

/** The drawing's own units; the page scales it. */
const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 220, 64, 16, 10, 24];

interface Props {
  readonly answer: Output<'plan-compare'>;
  readonly from: PlainDate;
}

/**
 * Cumulative recovery by day: in steps for each variant, and all at once for suing, weighted by its chances and net
 * of its costs. The table beside it holds the same figures.
 */
export function RecoveryChart({ answer: { variants, suit, total }, from }: Props): ReactElement | null {
  const { t } = useTranslation('plan');
  const works = variants.flatMap(({ worked }, index) => (worked ? [{ worked, index }] : []));
  const last = [suit.endsOn, ...works.map(({ worked }) => worked.finishOn)].reduce((a, b) => (a > b ? a : b));
  if (works.length === 0 || last <= from) return null;
  const most = works.reduce((top, { worked }) => larger(top, worked.total), larger(total, suit.expected));
  const amounts = amountTicks(most);
  const [start, length, top] = [dayNumber(from), dayNumber(last) - dayNumber(from), amounts.at(-1) ?? 1];
  const x = (on: PlainDate): string => (LEFT + ((dayNumber(on) - start) / length) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const y = (amount: number): string =>
    (HEIGHT - BOTTOM - (Math.max(0, amount) / top) * (HEIGHT - TOP - BOTTOM)).toFixed(1);
  const steps = (receipts: readonly { readonly dueOn: PlainDate; readonly amount: Fen }[]): string => {
    let sum = 0;
    const points = receipts.flatMap(({ dueOn, amount }) => {
      const before = `${x(dueOn)},${y(sum)}`;
      sum += amount;
      return [before, `${x(dueOn)},${y(sum)}`];
    });
    return [`${x(from)},${y(0)}`, ...points, `${x(last)},${y(sum)}`].join(' ');
  };
  const sued = subtract(suit.expected, suit.outlay);
  const said = t('chart.said', {
    variants: works
      .map(({ worked, index }) => `${t('variant', { n: index + 1 })} ${worked.finishOn} ${formatGrouped(worked.total)}`)
      .join('；'),
    on: suit.endsOn,
    sued: formatGrouped(sued),
  });
  return (
    <>
      <svg className="chart plan-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={said}>
        {amounts.map((amount) => (
          <g key={amount}>
            <line className="chart-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(amount)} y2={y(amount)} />
            <text x={LEFT - 6} y={Number(y(amount)) + 3.5} textAnchor="end">
              {top >= 10_000_00 ? t('chart.wan', { n: amount / 10_000_00 }) : amount / 100}
            </text>
          </g>
        ))}
        {timeTicks(from, last).map((on) => (
          <text key={on} x={x(on)} y={HEIGHT - 8} textAnchor="middle">
            {on.slice(0, 7)}
          </text>
        ))}
        <line className="plan-owed" x1={LEFT} x2={WIDTH - RIGHT} y1={y(total)} y2={y(total)} />
        {works.map(({ worked, index }) => (
          <polyline key={index} className={`plan-line plan-line-${index + 1}`} points={steps(worked.instalments)} />
        ))}
        <polyline
          className="plan-line plan-line-suit"
          points={`${x(from)},${y(NO_MONEY)} ${x(suit.endsOn)},${y(NO_MONEY)} ${x(suit.endsOn)},${y(sued)} ${x(last)},${y(sued)}`}
        />
      </svg>
      <p className="chart-legend" aria-hidden>
        {works.map(({ index }) => (
          <span key={index} className="plan-key">
            <i className={`plan-key-line plan-key-${index + 1}`} />
            {t('variant', { n: index + 1 })}
          </span>
        ))}
        <span className="plan-key">
          <i className="plan-key-line plan-key-suit" />
          {t('chart.suit')}
        </span>
        <span className="plan-key">
          <i className="plan-key-line plan-key-owed" />
          {t('chart.owed')}
        </span>
      </p>
    </>
  );
}
