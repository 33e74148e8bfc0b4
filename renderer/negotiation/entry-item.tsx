import { Button, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogEntryView } from '../../electron/contract/log.ts';
import type { DeadlineState } from '../../electron/domain/deadlines/deadline.ts';
import { EntryText } from './entry-text.tsx';
import type { Shown } from './filter-entries.ts';

interface Props extends Shown {
  /** Entry numbers by entry id. */
  readonly seqOf: ReadonlyMap<string, number>;
  readonly brokenAt: number | null;
  /** The current state of promises, by entry id. */
  readonly promises: Readonly<Record<string, DeadlineState>>;
  readonly onCorrect: (entry: LogEntryView) => void;
}

/** An entry with its corrections beside it. The corrected text stays readable. */
export function EntryItem({ entry, corrections, seqOf, brokenAt, promises, onCorrect }: Props): ReactElement {
  const { t } = useTranslation('negotiation');
  const numbers = (those: readonly LogEntryView[]): string => those.map(({ seq }) => seq).join('、');
  const broken = ({ seq }: LogEntryView): boolean => brokenAt !== null && seq >= brokenAt;
  return (
    <div className={corrections.length > 0 ? 'log-pair' : 'log-single'}>
      <article
        className={`log-entry${corrections.length > 0 ? ' log-corrected' : ''}`}
        aria-label={t('no', { n: entry.seq })}
      >
        <EntryText
          entry={entry}
          broken={broken(entry)}
          promiseState={promises[entry.id]}
          mark={corrections.length > 0 && <Tag color="warning">{t('corrected', { n: numbers(corrections) })}</Tag>}
          action={
            <Button
              size="small"
              type="link"
              onClick={() => onCorrect(entry)}
              aria-label={t('form.correct', { n: entry.seq })}
            >
              {t('correct')}
            </Button>
          }
        />
      </article>
      {corrections.length > 0 && (
        <div className="log-corrections">
          {corrections.map((correction) => (
            <article key={correction.id} className="log-entry" aria-label={t('no', { n: correction.seq })}>
              <EntryText
                entry={correction}
                broken={broken(correction)}
                promiseState={promises[correction.id]}
                mark={<Tag color="processing">{t('corrects', { n: seqOf.get(correction.corrects ?? '') ?? '' })}</Tag>}
                action={
                  <Button
                    size="small"
                    type="link"
                    onClick={() => onCorrect(correction)}
                    aria-label={t('form.correct', { n: correction.seq })}
                  >
                    {t('correct')}
                  </Button>
                }
              />
            </article>
          ))}
        </div>
      )}
    </div>
  );
}
