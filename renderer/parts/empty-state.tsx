import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What to do next. */
  readonly hint: string;
  readonly action?: ReactNode;
}

/** Placeholder for an empty list or page, with what to do next. */
export function EmptyState({ title, hint, action }: Props): ReactElement {
  return (
    <div className="empty-state">
      <p className="empty-title">{title}</p>
      <p className="empty-hint">{hint}</p>
      {action}
    </div>
  );
}
