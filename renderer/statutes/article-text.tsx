import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { ArticleView } from '../../electron/contract/statutes.ts';

/** The official text by paragraph, with the editor's notes in brackets after the old numbers they refer to. */
export function ArticleText({ text, notes }: Pick<ArticleView, 'text' | 'notes'>): ReactElement {
  return (
    <div className="statute-text">
      {text.split('\n').map((paragraph, index) => (
        <p key={index}>{withNotes(paragraph, notes)}</p>
      ))}
    </div>
  );
}

function withNotes(paragraph: string, [first, ...others]: ArticleView['notes']): ReactNode {
  if (!first) return paragraph;
  return paragraph.split(first.quote).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && (
        <>
          {first.quote}
          <span className="statute-note">〔{first.note}〕</span>
        </>
      )}
      {withNotes(part, others)}
    </Fragment>
  ));
}
