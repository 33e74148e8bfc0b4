import { Select, Space } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreedUntil } from '../../electron/domain/case/guarantee.ts';
import { parseDate } from '../../electron/domain/quantities/calendar.ts';
import { DateField } from '../parts/date-field.tsx';

interface Props {
  readonly id?: string;
  readonly value?: AgreedUntil;
  readonly onChange?: (value: AgreedUntil | undefined) => void;
}

type Known = 'unknown' | 'not-agreed' | 'unclear' | 'until';

/** What was agreed on a guarantee's period: not checked yet, nothing, something unclear, or its last day. */
export function GuaranteePeriodField({ id, value, onChange }: Props): ReactElement {
  const { t } = useTranslation('case');
  const known: Known =
    value === undefined ? 'unknown' : value === 'not-agreed' ? 'not-agreed' : value === 'unclear' ? 'unclear' : 'until';
  const choose = (chosen: Known): void =>
    onChange?.(chosen === 'unknown' ? undefined : chosen === 'until' ? ('' as AgreedUntil) : chosen);
  return (
    <Space.Compact block>
      <Select
        {...(id && { id })}
        value={known}
        onChange={choose}
        options={(['unknown', 'not-agreed', 'unclear', 'until'] as const).map((each) => ({
          value: each,
          label: t(`facts.periods.${each}`),
        }))}
      />
      {known === 'until' && (
        <DateField
          aria-label={t('facts.periodUntil')}
          value={parseDate(value ?? '')}
          onChange={(day) => onChange?.((day ?? '') as AgreedUntil)}
        />
      )}
    </Space.Compact>
  );
}
