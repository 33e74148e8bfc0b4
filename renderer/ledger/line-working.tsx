import { Drawer } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementLineView, WorkingView } from '../../electron/contract/ledger.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { type Fen, formatGrouped } from '../../electron/domain/quantities/money.ts';
import { formulaText, lineText } from '../../electron/domain/statement/text.ts';
import { BasisLink } from './basis-link.tsx';
import { BasisText } from './basis-text.tsx';

interface Props {
  readonly line: StatementLineView | undefined;
  /** The day the ledger is drawn up for; the law is quoted as of it. */
  readonly asOf: PlainDate;
  readonly onClose: () => void;
}

type Pair = readonly [name: string, value: ReactNode];

/** The working of one line's amount: sum, period, base, rate and its source, cap, and legal basis. */
export function LineWorking({ line, asOf, onClose }: Props): ReactElement {
  const { t } = useTranslation(['ledger', 'terms']);
  const yuan = (amount: Fen): string => `${formatGrouped(amount)} ${t('yuan')}`;

  const workingPairs = (working: WorkingView): Pair[] => {
    const { from, to, days, base, rate, per, row, cut, less, limit } = working;
    return [
      [t('working.period'), t('working.span', { from, to, days })],
      [t('working.base'), yuan(base)],
      [t('working.rate'), t(per === 'year' ? 'working.perYear' : 'working.perDay', { rate })],
      ...(row
        ? [
            [
              t('working.source'),
              `${t('working.published', { on: row.publishedOn, rate: row.annualPercent, source: row.source })}${row.stale ? `（${t('working.assumed')}）` : ''}`,
            ] as const,
          ]
        : []),
      ...(cut
        ? [
            [
              t('working.cut'),
              <>
                {t('working.cutTo', { rate: cut.capPercent })}
                {cut.estimated && `（${t('working.estimated')}）`}
                {cut.row && <br />}
                {cut.row &&
                  t('working.published', {
                    on: cut.row.publishedOn,
                    rate: cut.row.annualPercent,
                    source: cut.row.source,
                  })}
                {cut.basis.map((basis, index) => (
                  <span key={index}>
                    {' '}
                    <BasisLink basis={basis} /> {basis.note}
                  </span>
                ))}
              </>,
            ] as const,
          ]
        : []),
      ...(less ? [[t('working.less'), t('working.lessText', { amount: formatGrouped(less) })] as const] : []),
      ...(limit !== undefined ? [[t('working.limit'), yuan(limit)] as const] : []),
    ];
  };

  const pairs = (shown: StatementLineView): Pair[] => {
    const working = 'working' in shown ? shown.working : undefined;
    const { balances } = shown;
    return [
      ...(working
        ? [
            [
              t('working.formula'),
              <strong key="sum" className="figure">
                {formulaText(working)} = {formatGrouped(shown.amount)}
              </strong>,
            ] as const,
          ]
        : [[t('column.amount'), yuan(shown.amount)] as const]),
      ...(working ? workingPairs(working) : []),
      ...(shown.kind === 'payment' || shown.kind === 'remission'
        ? [
            [
              t(shown.kind === 'payment' ? 'working.applied' : 'working.forgiven'),
              (['cost', 'interest', 'penalty', 'principal'] as const)
                .filter((part) => shown.applied[part] > 0)
                .map((part) => `${t(`terms:component.${part}`)} ${yuan(shown.applied[part])}`)
                .join('，'),
            ] as const,
          ]
        : []),
      [
        t('working.balances'),
        (['principal', 'interest', 'penalty', 'costs'] as const).map((part) => (
          <p key={part} className="basis">
            {t(part)} <span className="figure">{formatGrouped(balances[part])}</span>
          </p>
        )),
      ],
    ];
  };

  return (
    <Drawer title={line && `${line.on} ${lineText(line)}`} open={line !== undefined} onClose={onClose} size={520}>
      <dl className="pairs">
        {line &&
          pairs(line).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {line && (
        <section className="working-basis" aria-label={t('working.basis')}>
          <h3>{t('working.basis')}</h3>
          {line.basis.map((basis, index) => (
            <BasisText key={index} basis={basis} on={asOf} />
          ))}
        </section>
      )}
    </Drawer>
  );
}
