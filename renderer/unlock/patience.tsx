import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../client.ts';

/** Seconds that main demands before the next attempt; 0 if none. */
export function secondsToWait(error: Error | null): number {
  const seconds =
    error instanceof Refusal && error.report.code === 'too-soon'
      ? error.report.details?.['retryAfterSeconds']
      : undefined;
  return typeof seconds === 'number' ? seconds : 0;
}

interface Props {
  readonly seconds: number;
  /** Called once when the time is up. Should be stable. */
  readonly onOver: () => void;
}

/** Counts down to the next attempt. Announced to screen readers once, not every second. */
export function Patience({ seconds, onOver }: Props): ReactElement {
  const { t } = useTranslation('unlock');
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = window.setInterval(() => setLeft((now) => now - 1), 1000);
    return () => window.clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0) onOver();
  }, [left, onOver]);
  return (
    <p className="patience" role="timer">
      {t('wait', { seconds: Math.max(left, 0) })}
    </p>
  );
}
