import { Form } from 'antd';
import type { ClaimKind, FactsValues } from './facts-values.ts';

/** The kind of debt that the form is filled in for: what it asks depends on it. */
export function useClaimKind(): ClaimKind {
  const form = Form.useFormInstance<FactsValues>();
  return (Form.useWatch(['claim', 'kind'], { form, preserve: true }) as ClaimKind | undefined) ?? 'private';
}
