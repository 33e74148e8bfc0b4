import { Input, type InputProps } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatGrouped, isFen } from '../../electron/domain/quantities/money.ts';
import { readAmount } from '../../electron/domain/tables/typed-value.ts';

/** What the field holds while its text is no amount. It is not a whole number of fen, so the contract refuses it. */
const NOT_AN_AMOUNT = NaN;

interface Props extends Omit<InputProps, 'value' | 'defaultValue' | 'onChange'> {
  /** Fen; null while empty, and no whole number while the text is no amount. */
  readonly value?: number | null;
  readonly onChange?: (value: number | null) => void;
}

/** Reads what people type and paste for yuan, spaces anywhere: fen, null for nothing, NaN for what is no amount. */
export function readYuan(typed: string): number | null {
  const text = typed.replace(/\s/g, '');
  return text === '' ? null : (readAmount(text) ?? NOT_AN_AMOUNT);
}

function write(amount: number | null | undefined): string {
  return isFen(amount) ? formatGrouped(amount) : '';
}

/** An amount in yuan, typed freely and shown grouped with two decimals when left. */
export function MoneyField({ value, onChange, onBlur, ...rest }: Props): ReactElement {
  const { t } = useTranslation('parts');
  const [typed, setTyped] = useState<string | null>(null);
  const invalid = Number.isNaN(value);
  return (
    <Input
      suffix={t('money.unit')}
      inputMode="decimal"
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
        // What cannot be read stays as it was typed, so that it can be put right.
        if (!invalid) setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}
