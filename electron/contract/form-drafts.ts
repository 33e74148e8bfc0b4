import { z } from 'zod';
import { nothing } from './values.ts';

/** Unsaved typing, kept in the encrypted file so that it survives the lock and the crash. The value is the form's own business. */
const key = z.string().min(1).max(200);
const value = z.record(z.string(), z.unknown());

export const formDraftOperations = {
  'form-draft-read': { input: z.strictObject({ key }), output: z.strictObject({ value: value.nullable() }) },
  'form-draft-save': { input: z.strictObject({ key, value }), output: nothing },
  'form-draft-drop': { input: z.strictObject({ key }), output: nothing },
};
