/**
 * The body of a letter as the lawyer edits it: no richer than what the typesetter prints, so that nothing typed can be
 * lost on the way to paper.
 */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
}

export type LetterBlock =
  /** 一、… set in bold, kept with what follows. */
  | { readonly kind: 'heading'; readonly runs: readonly Run[] }
  /** A paragraph with the two-character indent, justified. */
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  /** A table whose first row is its header; `numeric` columns stand to the right. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly numeric: readonly boolean[] };

/** What kinds of letter there are: 还款提醒函, 催款函, 律师函. */
export type LetterKind = 'reminder' | 'demand' | 'lawyers-letter';

export interface LetterDraft {
  readonly kind: LetterKind;
  /** e.g. 关于偿还借款事宜的律师函 */
  readonly title: string;
  /** Full name and address form of the recipient, without the colon: 王测试先生. */
  readonly addressee: string;
  readonly body: readonly LetterBlock[];
  /** Names of what is enclosed, in order. */
  readonly attachments: readonly string[];
}

/** The letter's words alone, block by block: what checks read and what is searched. */
export function plainText(body: readonly LetterBlock[]): string {
  return body
    .map((block) =>
      block.kind === 'table'
        ? block.rows.map((row) => row.join('\t')).join('\n')
        : block.runs.map((run) => run.text).join(''),
    )
    .join('\n');
}
