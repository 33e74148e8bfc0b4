import { Input, type InputProps } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { parsePercent } from '../../electron/domain/quantities/rates.ts';
import { plainForm } from '../../electron/domain/text/folded-text.ts';

interface Props extends Omit<InputProps, 'value' | 'defaultValue' | 'onChange'> {
  /** The decimal as typed; null while empty. An invalid rate is kept and shown, and the contract refuses it. */
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  /** `times`: a multiple rather than a rate. */
  readonly per?: 'yearly' | 'daily' | 'plain' | 'times';
}

/** A rate in percent, exact: the text itself is the value. */
export function PercentField({ value, onChange, per = 'yearly', ...rest }: Props): ReactElement {
  const { t } = useTranslation('parts');
  const invalid = typeof value === 'string' && parsePercent(value) === null;
  return (
    <Input
      suffix={t(`percent.${per}`)}
      inputMode="decimal"
      autoComplete="off"
      className="figure"
      {...(invalid && { status: 'error', 'aria-invalid': true, title: t('percent.invalid') })}
      {...rest}
      value={value ?? ''}
      onChange={(event) => {
        const text = plainForm(event.target.value).replace(/[%\s]/g, '');
        onChange?.(text === '' ? null : text);
      }}
    />
  );
}
