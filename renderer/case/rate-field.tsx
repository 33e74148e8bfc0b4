import { Radio } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PercentField } from '../parts/percent-field.tsx';
import type { AgreedRate } from './facts-values.ts';

interface Props<None> {
  readonly id?: string;
  readonly label: string;
  /** The value in the facts where no rate was agreed. */
  readonly none: None;
  /** What the law provides in that case. */
  readonly noneHint: string;
  readonly value?: AgreedRate | None;
  readonly onChange?: (value: AgreedRate | None) => void;
}

/** An agreed annual rate, or the statement that none was agreed: one or the other is required. */
export function RateField<None extends null | 'none-agreed'>({
  id,
  label,
  none,
  noneHint,
  value,
  onChange,
}: Props<None>): ReactElement {
  const { t } = useTranslation('case');
  const agreed = typeof value === 'object' && value !== null ? value : null;
  return (
    <div className="choice-field" role="group" aria-label={label}>
      <Radio.Group
        optionType="button"
        value={agreed !== null}
        onChange={({ target }) => onChange?.(target.value === true ? { annualPercent: null } : none)}
        options={[
          { value: true, label: t('facts.agreed') },
          { value: false, label: t('facts.notAgreed') },
        ]}
      />
      {agreed ? (
        <PercentField
          {...(id && { id })}
          aria-label={t('facts.rateValue', { name: label })}
          value={agreed.annualPercent}
          onChange={(annualPercent) => onChange?.({ annualPercent })}
        />
      ) : (
        <span className="choice-hint quiet">{noneHint}</span>
      )}
    </div>
  );
}
