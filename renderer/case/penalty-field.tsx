import { Radio } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MoneyField } from '../parts/money-field.tsx';
import { PercentField } from '../parts/percent-field.tsx';
import type { PenaltyValue } from './facts-values.ts';

interface Props {
  readonly id?: string;
  readonly value?: PenaltyValue;
  readonly onChange?: (value: PenaltyValue) => void;
}

const START = {
  none: null,
  daily: { kind: 'daily', percent: null },
  fixed: { kind: 'fixed', amount: null },
} as const satisfies Record<string, PenaltyValue>;

/** The penalty agreed for late payment: none, a percentage a day, or a sum. */
export function PenaltyField({ id, value = null, onChange }: Props): ReactElement {
  const { t } = useTranslation('case');
  return (
    <div className="choice-field" role="group" aria-label={t('facts.penalty')}>
      <Radio.Group
        optionType="button"
        value={value?.kind ?? 'none'}
        onChange={({ target }) => onChange?.(START[target.value as keyof typeof START])}
        options={(['none', 'daily', 'fixed'] as const).map((kind) => ({
          value: kind,
          label: t(`facts.penaltyKinds.${kind}`),
        }))}
      />
      {value?.kind === 'daily' && (
        <PercentField
          {...(id && { id })}
          per="daily"
          aria-label={t('facts.penaltyDaily')}
          value={value.percent}
          onChange={(percent) => onChange?.({ kind: 'daily', percent })}
        />
      )}
      {value?.kind === 'fixed' && (
        <MoneyField
          {...(id && { id })}
          aria-label={t('facts.penaltyFixed')}
          value={value.amount}
          onChange={(amount) => onChange?.({ kind: 'fixed', amount })}
        />
      )}
    </div>
  );
}
