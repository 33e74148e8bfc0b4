import { z } from 'zod';
import { type Basis, LAW_TITLES, type LawName } from '../domain/law/basis.ts';
import type { Standing } from '../domain/law/statute.ts';
import type { OperationTable } from './operation.ts';
import { assertSame } from './same.ts';
import { line, plainDate } from './values.ts';

const law = z.enum(Object.keys(LAW_TITLES) as LawName[]);

/**
 * The basis of a figure: a law by the name that lawyers use, and the article as printed, empty for a document without
 * articles.
 */
export const basis = z.strictObject({ law, article: z.string(), note: z.string().exactOptional() });
assertSame<z.output<typeof basis>, Basis>();
export type BasisView = z.output<typeof basis>;

/** Whether an article is in force on a day. */
export const standing = z.enum(['in-force', 'repealed', 'superseded', 'not-yet']);
assertSame<z.output<typeof standing>, Standing>();

export const basisOperations = {
  /** The text of a figure's basis, as of a day. */
  'basis-read': {
    client: 'shown',
    input: z.strictObject({ law, article: line, on: plainDate }),
    output: z.strictObject({
      /** Full title, with the document's number. */
      title: z.string(),
      /** Null where the collection does not hold the text. */
      held: z
        .strictObject({
          text: z.string(),
          version: z.string(),
          effectiveFrom: plainDate,
          effectiveTo: plainDate.nullable(),
          state: standing,
        })
        .nullable(),
    }),
  },
} satisfies OperationTable;
