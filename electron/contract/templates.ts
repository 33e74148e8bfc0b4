import { z } from 'zod';
import { finding } from './letters.ts';
import type { OperationTable } from './operation.ts';
import { caseId, nothing, pdf, text } from './values.ts';

export const templateId = z.string().regex(/^[a-z0-9-]{1,60}$/, '模板编号无效');
/** By question name or gap label; an empty answer leaves a line to fill in by hand. */
export const answers = z.record(text.max(300), text.max(5000));
export const templateText = text.max(100_000, '模板不能超过 100,000 字');

const group = z.enum(['协商', '委托', '诉前', '诉讼', '执行']);
/** Line of an error in the template, from 1, and a sentence. */
const fault = z.strictObject({ line: z.int(), column: z.int(), message: z.string() });
export type TemplateProblem = z.infer<typeof fault>;

const question = z.strictObject({
  name: z.string(),
  kind: z.enum(['text', 'date', 'amount', 'choice']),
  options: z.array(z.string()),
  hint: z.string(),
  /** The value already known from the case. */ known: z.string().nullable(),
  /** The choices depend on the case concerned. */ ofCase: z.literal(true).exactOptional(),
});
export type TemplateQuestion = z.infer<typeof question>;

const word = z.strictObject({
  name: z.string(),
  meaning: z.string(),
  example: z.string(),
  within: z.string().optional(),
});

/** A paper as it would print now: its questions, remaining blanks, and findings against printing it. */
const examined = { questions: z.array(question), blanks: z.array(z.string()), findings: z.array(finding) };

export const templateOperations = {
  /**
   * In the order of a recovery. `own`: the lawyer's copy replaces the shipped one, or exists beside it; `fault`: it
   * cannot be used.
   */
  'template-list': {
    client: 'shown',
    input: nothing,
    output: z.strictObject({
      templates: z.array(
        z.strictObject({
          id: templateId,
          title: z.string(),
          group,
          about: z.string(),
          own: z.boolean(),
          fault: fault.nullable(),
        }),
      ),
    }),
  },
  'template-read': {
    client: 'shown',
    input: z.strictObject({ id: templateId }),
    output: z.strictObject({ text: templateText, own: z.boolean(), shipped: z.boolean() }),
  },
  /**
   * Saves a template as the lawyer's own in the case file; without `id` as a new one. One that cannot be filled from
   * the case is refused (`template-fault`).
   */
  'template-save': {
    client: 'shown',
    input: z.strictObject({ id: templateId.nullable(), text: templateText, caseId }),
    output: z.strictObject({ id: templateId }),
  },
  /** Discards the lawyer's own text and restores the shipped template. */
  'template-drop': { client: 'shown', input: z.strictObject({ id: templateId }), output: nothing },
  /** A text being edited, filled from a real case. */
  'template-check': {
    client: 'shown',
    input: z.strictObject({ caseId, text: templateText, answers }),
    output: z.strictObject({ ...examined, fault: fault.nullable(), pdf: pdf.nullable() }),
  },
  'template-variables': {
    client: 'shown',
    input: nothing,
    output: z.strictObject({ variables: z.array(word), filters: z.array(word) }),
  },
  'paper-check': {
    client: 'shown',
    input: z.strictObject({ caseId, template: templateId, answers }),
    output: z.strictObject(examined),
  },
} satisfies OperationTable;
