import { Checkbox, Select, Slider } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import { MoneyField } from '../parts/money-field.tsx';
import { PercentField } from '../parts/percent-field.tsx';
import type { TableValues } from './terms-values.ts';

interface Props {
  readonly values: Pick<TableValues, 'suit' | 'discount'>;
  readonly discount: Output<'plan-compare'>['discount'] | undefined;
  readonly onTyped: (values: Pick<TableValues, 'suit' | 'discount'>) => void;
}

/**
 * The lawyer's assumptions for comparing suing with a settlement: his own judgement, shown beside every figure that
 * rests on it.
 */
export function SuitFields({ values, discount, onTyped }: Props): ReactElement {
  const { t } = useTranslation('plan');
  const { suit } = values;
  const change = (part: Partial<TableValues['suit']>): void => onTyped({ ...values, suit: { ...suit, ...part } });
  const pulled = (name: 'winPercent' | 'collectPercent'): ReactNode => (
    <Named label={`${t(`suit.${name}`)} ${suit[name]}%`}>
      <Slider
        min={0}
        max={100}
        step={5}
        value={suit[name]}
        onChange={(value) => change({ [name]: value })}
        ariaLabelForHandle={t(`suit.${name}`)}
      />
    </Named>
  );
  return (
    <section className="sheet" aria-labelledby="plan-assumed">
      <h2 id="plan-assumed">{t('suit.title')}</h2>
      <div className="fields">
        <Named label={t('suit.months', { n: suit.months ?? '—' })}>
          <Slider
            min={1}
            max={36}
            value={suit.months ?? 1}
            onChange={(months) => change({ months })}
            ariaLabelForHandle={t('suit.monthsLabel')}
          />
        </Named>
        {pulled('winPercent')}
        {pulled('collectPercent')}
        <Named label={t('suit.lawyer')}>
          <MoneyField aria-label={t('suit.lawyer')} value={suit.lawyer} onChange={(lawyer) => change({ lawyer })} />
        </Named>
        <Named label={t('suit.reduction')}>
          <Select
            aria-label={t('suit.reduction')}
            value={suit.reduction ?? 'none'}
            onChange={(value: 'summary' | 'mediation' | 'none') =>
              change({ reduction: value === 'none' ? null : value })
            }
            options={(['summary', 'mediation', 'none'] as const).map((value) => ({
              value,
              label: t(`suit.reductions.${value}`),
            }))}
          />
        </Named>
        <Named label={t('suit.preservationLabel')}>
          <Checkbox checked={suit.preservation} onChange={({ target }) => change({ preservation: target.checked })}>
            {t('suit.preservation')}
          </Checkbox>
        </Named>
        <Named label={t('discount.label')}>
          <PercentField
            aria-label={t('discount.label')}
            value={values.discount}
            placeholder={discount?.publishedOn ? discount.annualPercent : ''}
            onChange={(rate) => onTyped({ ...values, discount: rate })}
          />
          <span className="quiet table-note">
            {discount?.publishedOn
              ? t(discount.stale ? 'discount.lprStale' : 'discount.lpr', { on: discount.publishedOn })
              : t('discount.own')}
          </span>
        </Named>
      </div>
    </section>
  );
}

function Named({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className="plan-named">
      <span>{label}</span>
      {children}
    </div>
  );
}
