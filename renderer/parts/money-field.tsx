import { Input, type InputProps } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatGrouped, isFen } from '../../electron/domain/quantities/money.ts';
import { readAmount } from '../../electron/domain/quantities/typed-amount.ts';

/** The value while the text is not a valid amount. It is not a whole number of fen, so the contract refuses it. */
const NOT_AN_AMOUNT = NaN;

interface Props extends Omit<InputProps, 'value' | 'defaultValue' | 'onChange'> {
  /** Fen; null while empty, NaN while the text is not a valid amount. */
  readonly value?: number | null;
  readonly onChange?: (value: number | null) => void;
}

/** Parses yuan as people type and paste it (`readAmount`), spaces anywhere: fen, null for nothing, NaN for anything else. */
export function readYuan(typed: string): number | null {
  const text = typed.replace(/\s/g, '');
  return text === '' ? null : (readAmount(text) ?? NOT_AN_AMOUNT);
}

function write(amount: number | null | undefined): string {
  return isFen(amount) ? formatGrouped(amount) : '';
}

/**
 * An amount in yuan, typed freely. What is typed in words or in 万 is shown in figures beside it at once; on blur the
 * field itself shows the figure, grouped with two decimals.
 */
export function MoneyField({ value, onChange, onBlur, ...rest }: Props): ReactElement {
  const { t } = useTranslation('parts');
  const [typed, setTyped] = useState<string | null>(null);
  const invalid = Number.isNaN(value);
  const spoken = typed !== null && isFen(value) && /[^\d.,\s]/.test(typed);
  return (
    <Input
      suffix={spoken ? `= ${write(value)} ${t('money.unit')}` : t('money.unit')}
      autoComplete="off"
      className="figure"
      {...(invalid && { status: 'error', 'aria-invalid': true, title: t('money.invalid') })}
      {...rest}
      value={typed ?? write(value)}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange?.(readYuan(event.target.value));
      }}
      onBlur={(event) => {
        // Text that cannot be parsed is kept, so that it can be corrected.
        if (!invalid) setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}
