import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { ArticleUses } from './article-uses.tsx';
import { PrintCard } from './print-card.tsx';
import { StatuteBrowser } from './statute-browser.tsx';

/** The collection to read; `?find=` opens it at a reference. */
export function BrowsePage(): ReactElement {
  const [parameters] = useSearchParams();
  const find = parameters.get('find') ?? '';
  return (
    <StatuteBrowser
      key={find}
      find={find}
      actions={(article, on) => <PrintCard article={article} on={on} />}
      more={(article) => <ArticleUses article={article} />}
    />
  );
}
