import { InputNumber } from 'antd';
import type { ReactElement } from 'react';
import { MOST_COPIES } from '../../electron/contract/printing.ts';

interface Props {
  readonly id: string;
  readonly value: number;
  readonly onChange: (copies: number) => void;
}

/** How many copies to print; emptied, one. */
export function CopiesField({ id, value, onChange }: Props): ReactElement {
  return (
    <InputNumber
      id={id}
      min={1}
      max={MOST_COPIES}
      precision={0}
      value={value}
      onChange={(copies) => onChange(copies ?? 1)}
    />
  );
}
