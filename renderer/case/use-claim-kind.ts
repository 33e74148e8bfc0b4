import { Form } from 'antd';
import type { ClaimKind, FactsValues } from './facts-values.ts';

/** The kind of debt selected in the form, which determines what it asks. */
export function useClaimKind(): ClaimKind {
  const form = Form.useFormInstance<FactsValues>();
  return (Form.useWatch(['claim', 'kind'], { form, preserve: true }) as ClaimKind | undefined) ?? 'private';
}
