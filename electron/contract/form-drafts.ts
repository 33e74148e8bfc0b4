import { z } from 'zod';
import type { OperationTable } from './operation.ts';
import { nothing } from './values.ts';

/**
 * Unsaved typing, stored in the encrypted file so that it survives a lock or a crash. The value is opaque outside the
 * form.
 */
const key = z.string().min(1).max(200);
const value = z.record(z.string(), z.unknown());

export const formDraftOperations = {
  'form-draft-read': {
    client: { own: 'form', by: 'key', hidden: { value: null } },
    input: z.strictObject({ key }),
    output: z.strictObject({ value: value.nullable() }),
  },
  'form-draft-save': { client: { own: 'form', by: 'key' }, input: z.strictObject({ key, value }), output: nothing },
  'form-draft-drop': { client: { own: 'form', by: 'key' }, input: z.strictObject({ key }), output: nothing },
} satisfies OperationTable;
