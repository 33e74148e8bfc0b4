import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { parseDate } from '../../electron/domain/quantities/calendar.ts';
import { ArticleUses } from './article-uses.tsx';
import { PrintCard } from './print-card.tsx';
import { StatuteBrowser } from './statute-browser.tsx';

/**
 * The collection for reading; `?find=` opens it at a reference, `on` as of a day, and `from` identifies one of
 * several texts with that number.
 */
export function BrowsePage(): ReactElement {
  const [parameters] = useSearchParams();
  const given = (name: string): string => parameters.get(name) ?? '';
  return (
    <StatuteBrowser
      key={parameters.toString()}
      find={given('find')}
      day={parseDate(given('on'))}
      from={parseDate(given('from'))}
      actions={(article, on) => <PrintCard article={article} on={on} />}
      more={(article) => <ArticleUses article={article} />}
    />
  );
}
