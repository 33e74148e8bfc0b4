import { PhoneOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { useAnswer } from '../client.ts';
import { presentInstant, presentMinute } from '../parts/today.ts';
import type { EntryValues } from './entry-values.ts';

interface Props {
  readonly caseId: CaseId;
  /** Saves the form's values as a draft; needed because values set here are not typed. */
  readonly onKeep: () => void;
}

/**
 * Whether a call is allowed now, given today's calls and the hours; and a call timer, which keeps running behind the
 * lock.
 */
export function CallTimer({ caseId, onKeep }: Props): ReactElement | null {
  const { t } = useTranslation('negotiation');
  const form = Form.useFormInstance<EntryValues>();
  const {
    channel = 'call',
    person = '',
    party,
    startedAt = null,
    direction,
  } = (Form.useWatch((all: EntryValues) => all, form) ?? {}) as Partial<EntryValues>;
  const isCall = channel === 'call' && direction !== 'in';
  // Updated every minute, so that 21:59 does not stay all evening.
  const at = useMinute();
  const guard = useAnswer(
    'contact-check',
    { caseId, corrects: null, channel: 'call', person, at, ...(party && { party }) },
    isCall,
  );
  if (channel !== 'call') return null;

  const set = (values: Partial<EntryValues>): void => {
    form.setFieldsValue(values as Parameters<typeof form.setFieldsValue>[0]);
    onKeep();
  };
  const start = (): void => {
    const now = presentMinute();
    set({
      startedAt: presentInstant(),
      day: now.slice(0, 10) as NonNullable<EntryValues['day']>,
      time: now.slice(11),
      seconds: null,
    });
  };
  const stop = (): void => set({ startedAt: null, answered: true, seconds: Math.min(86_400, elapsed(startedAt)) });
  const { day, findings = [] } = guard.data ?? {};
  const verdict = findings.some(({ severity }) => severity === 'block') ? 'no' : findings.length > 0 ? 'care' : 'yes';
  return (
    <section className="call-timer" aria-label={t('timer.title')}>
      {isCall && day && (
        <p role="status" className={`call-guard call-guard-${verdict}`}>
          <strong>{t(`timer.may.${verdict}`)}</strong> {t('timer.counts', day)}
        </p>
      )}
      <Form.Item name="startedAt" hidden>
        <input type="hidden" />
      </Form.Item>
      {startedAt === null ? (
        <Button icon={<PhoneOutlined aria-hidden />} onClick={start}>
          {t('timer.start')}
        </Button>
      ) : (
        <>
          <Running since={startedAt} />
          <Button type="primary" danger onClick={stop}>
            {t('timer.stop')}
          </Button>
        </>
      )}
      <span className="quiet">{t('timer.hint')}</span>
    </section>
  );
}

function elapsed(since: number | null): number {
  return since === null ? 0 : Math.max(0, Math.floor((presentInstant() - since) / 1000));
}

function Running({ since }: { readonly since: number }): ReactElement {
  const { t } = useTranslation('negotiation');
  const [seconds, setSeconds] = useState(() => elapsed(since));
  useEffect(() => {
    const ticking = window.setInterval(() => setSeconds(elapsed(since)), 500);
    return () => window.clearInterval(ticking);
  }, [since]);
  const two = (n: number): string => String(n).padStart(2, '0');
  return (
    <span role="timer" className="figure call-running" aria-label={t('timer.running')}>
      {two(Math.floor(seconds / 60))}:{two(seconds % 60)}
    </span>
  );
}

function useMinute(): string {
  const [minute, setMinute] = useState(presentMinute);
  useEffect(() => {
    const ticking = window.setInterval(() => setMinute(presentMinute()), 5_000);
    return () => window.clearInterval(ticking);
  }, []);
  return minute;
}
