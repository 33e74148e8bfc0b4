import { CopyOutlined } from '@ant-design/icons';
import { Button, Popover, Tag } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogEntryView } from '../../electron/contract/log.ts';
import { detailsText } from '../../electron/domain/case/log-entry.ts';
import type { DeadlineState } from '../../electron/domain/deadlines/deadline.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { formatGrouped } from '../../electron/domain/quantities/money.ts';
import { Attached } from '../evidence/attached.tsx';
import { writeInstant } from '../parts/instant.tsx';
import { useCopy } from '../parts/use-copy.ts';
import { CitedText } from '../statutes/cited-text.tsx';

interface Props {
  readonly entry: LogEntryView;
  /** Whether the chain is broken at or before this entry. */
  readonly broken: boolean;
  /** The current state of the entry's promise; absent if it has none, or one that was corrected. */
  readonly promiseState?: DeadlineState | undefined;
  readonly mark?: ReactNode;
  readonly action?: ReactNode;
}

/** One entry as written, with its position in the chain. */
export function EntryText({ entry, broken, promiseState, mark, action }: Props): ReactElement {
  const { t } = useTranslation(['negotiation', 'terms']);
  const copy = useCopy();
  const { promise } = entry;
  const details = detailsText(entry);
  const stateOfPromise = promiseState && (
    <Tag color={promiseState === 'met' ? 'success' : promiseState === 'open' ? 'processing' : 'error'}>
      {t(`promiseStates.${promiseState}`)}
    </Tag>
  );
  const facts: (readonly [string, ReactNode])[] = [
    ...(details ? [[t('contact'), details] as const] : []),
    ...(entry.reason ? [[t('reason'), t(`terms:reason.${entry.reason}`)] as const] : []),
    ...(promise
      ? [
          [
            t('promise'),
            <>
              {promise.amount === null
                ? t('promisedSome', { on: promise.on })
                : t('promised', { on: promise.on, amount: formatGrouped(promise.amount) })}{' '}
              {stateOfPromise}
            </>,
          ] as const,
        ]
      : []),
    ...(entry.nextStep
      ? [
          [
            t('nextStep'),
            entry.nextStepOn ? t('next', { step: entry.nextStep, on: entry.nextStepOn }) : entry.nextStep,
          ] as const,
        ]
      : []),
  ];
  const hashes = (
    <div className="log-hashes">
      <dl>
        <dt>{t('hash')}</dt>
        <dd className="hash">{entry.hash}</dd>
        <dt>{t('previousHash')}</dt>
        <dd className="hash">{entry.previousHash}</dd>
      </dl>
      <Button size="small" icon={<CopyOutlined />} onClick={() => copy(entry.hash)}>
        {t('copyHash')}
      </Button>
    </div>
  );
  return (
    <>
      <header className="log-entry-head">
        <time className="figure" dateTime={entry.at}>
          <strong>{entry.at.replace('T', ' ')}</strong>
        </time>
        <Tag>
          {entry.kind === 'note' || entry.kind === 'correction'
            ? t(`terms:channel.${entry.channel}`)
            : t(`terms:entryKind.${entry.kind}`)}
        </Tag>
        {entry.person && <span>{entry.person}</span>}
        {mark}
        <span className="grow" />
        {action}
      </header>
      <p className="log-said">
        <CitedText text={entry.said} on={entry.at.slice(0, 10) as PlainDate} />
      </p>
      {facts.length > 0 && (
        <dl className="log-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <Attached to={entry.id} />
      <footer className="log-entry-foot">
        <span>{t('no', { n: entry.seq })}</span>
        <span>{t('recordedAt', { at: writeInstant(entry.recordedAt) })}</span>
        <Popover trigger="click" content={hashes}>
          <button
            type="button"
            className={`hash log-hash${broken ? ' log-hash-broken' : ''}`}
            aria-label={`${t('hash')} ${entry.hash.slice(0, 12)}`}
          >
            {entry.hash.slice(0, 12)}…
          </button>
        </Popover>
      </footer>
    </>
  );
}
