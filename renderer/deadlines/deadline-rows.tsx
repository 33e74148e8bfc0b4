import { type KeyboardEvent, type ReactElement, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineView } from '../../electron/contract/deadlines.ts';
import { NEARNESSES } from '../../electron/domain/deadlines/deadline.ts';
import { DeadlineItem } from './deadline-item.tsx';

interface Props {
  readonly rows: readonly DeadlineView[];
  /** Grouped under headings by urgency; otherwise in the order given. */
  readonly grouped: boolean;
}

/** A list of deadlines. Up, Down, Home and End move between the case links. */
export function DeadlineRows({ rows, grouped }: Props): ReactElement {
  const { t } = useTranslation('deadlines');
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent): void {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-deadline]') ?? [])];
    const at = links.findIndex((link) => link === event.target);
    if (at < 0) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    const link = to === undefined ? undefined : links[to];
    if (!link) return;
    event.preventDefault();
    link.focus();
    link.scrollIntoView({ block: 'nearest' });
  }

  const groups = grouped
    ? NEARNESSES.map((nearness) => ({ name: nearness, rows: rows.filter((row) => row.nearness === nearness) }))
    : [{ name: null, rows }];
  return (
    <div ref={list} onKeyDown={move} role="group" aria-label={t('rows')}>
      {groups
        .filter((group) => group.rows.length > 0)
        .map((group) => (
          <section key={group.name} aria-label={group.name === null ? t('done') : t(`nearness.${group.name}`)}>
            {group.name !== null && (
              <h2 className={`deadline-group ${group.name === 'overdue' ? 'past' : ''}`}>
                {t(`nearness.${group.name}`)}
              </h2>
            )}
            <ul className="deadlines">
              {group.rows.map((row) => (
                <DeadlineItem key={row.caseId + row.key} deadline={row} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
