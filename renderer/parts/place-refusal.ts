import type { FormInstance } from 'antd';
import { Refusal } from '../client.ts';

/**
 * Shows main's refusal at the field it names, and scrolls to that field. @param under the part of the input
 * that the form holds: `facts` when the form's `claim.dueOn` is the input's `facts.claim.dueOn`.
 * @returns false if the form has no such field: the message then belongs in a `FailureAlert`.
 */
export function placeRefusal(form: FormInstance, error: Error, under: string): boolean {
  const path = error instanceof Refusal ? error.report.field?.split('.') : undefined;
  if (!path || !(error instanceof Refusal)) return false;
  const name = (path[0] === under ? path.slice(1) : path).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  if (name.length === 0 || form.getFieldInstance(name) === undefined) return false;
  form.setFields([{ name, errors: [error.report.message] }]);
  form.scrollToField(name, { block: 'center', focus: true });
  return true;
}
