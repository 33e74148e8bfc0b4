import { CopyOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BasisText } from '../ledger/basis-text.tsx';
import { today } from '../parts/today.ts';
import { useCopy } from '../parts/use-copy.ts';
import type { Result } from './calculator.ts';
import { resultText } from './result-text.ts';

interface Props {
  readonly title: string;
  readonly result: Result;
}

const ALERTS = { good: 'success', info: 'info', warning: 'warning' } as const;

/**
 * A result, which can be copied as text: the main figures in large type, the steps, notes, and every article with its
 * text.
 */
export function CalculationResult({ title, result }: Props): ReactElement {
  const { t } = useTranslation('calculators');
  const copy = useCopy();
  const {
    lines: [first, ...rest],
    table,
    notes = [],
    basis,
  } = result;
  return (
    <>
      <div className="sheet-head">
        <h2 id="calculator-answer">{t('answer')}</h2>
        <Button size="small" icon={<CopyOutlined />} onClick={() => copy(resultText(title, result, t('basis')))}>
          {t('copy')}
        </Button>
      </div>
      {first && (
        <p className="calculator-main">
          <span className="quiet">{first[0]}</span>
          <strong className="figure">{first[1]}</strong>
        </p>
      )}
      {rest.length > 0 && (
        <dl className="pairs">
          {rest.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {notes.map(({ kind, text }) => (
        <Alert key={text} className="calculator-note" type={ALERTS[kind]} showIcon title={text} />
      ))}
      {table && (
        <div className="scroll-aside">
          <table className="figures">
            <thead>
              <tr>
                {table.head.map((cell, column) => (
                  <th key={cell} scope="col" className={isNumber(table.rows[0]?.[column]) ? 'number' : ''}>
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, column) => (
                    <td
                      key={column}
                      className={isNumber(cell) ? 'number figure' : isShort(cell) ? 'figure short' : 'figure'}
                    >
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {basis.length > 0 && (
        <section className="working-basis" aria-label={t('basis')}>
          <h3>{t('basis')}</h3>
          {distinct(basis).map((each) => (
            <BasisText key={each.law + each.article + (each.note ?? '')} basis={each} on={today()} folded />
          ))}
        </section>
      )}
    </>
  );
}

/** An amount, a count or a rate: these are right-aligned. */
function isNumber(cell: string | undefined): boolean {
  return cell !== undefined && /^-?[\d,]+(?:\.\d+)?%?$/.test(cell);
}

/** A date, or anything else that should not wrap. */
function isShort(cell: string): boolean {
  return cell.length <= 10;
}

/** Each legal basis once. */
function distinct(basis: Result['basis']): Result['basis'] {
  return [...new Map(basis.map((each) => [each.law + each.article + (each.note ?? ''), each])).values()];
}
