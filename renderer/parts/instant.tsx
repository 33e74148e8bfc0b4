import type { ReactElement } from 'react';

const written = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Formats an instant (UTC, ISO 8601) in Chinese civil time, to the minute: 2026/01/05 14:30. */
export function writeInstant(at: string): string {
  return written.format(new Date(at));
}

export function Instant({ at }: { readonly at: string }): ReactElement {
  return (
    <time dateTime={at} className="figure">
      {writeInstant(at)}
    </time>
  );
}
