import { formatYuan, isFen } from '../../electron/domain/quantities/money.ts';
import { parsePercent } from '../../electron/domain/quantities/rates.ts';
import type { Field, Values } from './calculator.ts';

/**
 * What was typed, as `casebook calc` takes it: amounts in yuan as text, empty optional fields left out.
 * @returns null while a required value is missing, or an amount or rate is invalid
 */
export function typedInput(fields: readonly Field[], values: Values): Record<string, unknown> | null {
  const input: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.when && !field.when(values)) continue;
    const value = written(field, values[field.name]);
    if (value === null) return null;
    if (value !== undefined) input[field.name] = value;
  }
  return input;
}

/** Undefined for what is left out, null for what is missing or invalid. */
function written(field: Field, value: unknown): unknown {
  if (field.kind === 'yes') return value === true;
  if (field.kind === 'rows') {
    const rows = ((value ?? []) as readonly Values[]).map((row) => typedInput(field.fields, row ?? {}));
    return rows.includes(null) ? null : rows;
  }
  if (value === null || value === undefined || value === '') return field.optional ? undefined : null;
  if (field.kind === 'money') return isFen(value) ? formatYuan(value) : null;
  if (field.kind === 'percent' || field.kind === 'daily') return parsePercent(String(value)) === null ? null : value;
  return value;
}
