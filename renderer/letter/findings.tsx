import { Button, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';

interface Props {
  readonly check: ReturnType<typeof useAnswer<'letter-check'>>;
  /** The words a finding is about were asked for. */
  readonly onSelect: (excerpt: string) => void;
}

/** What stands against issuing the draft as it is now saved, and what should be thought about. */
export function Findings({ check, onSelect }: Props): ReactElement {
  const { t } = useTranslation('letter');
  const findings = check.data?.findings ?? [];
  return (
    <section className="sheet letter-findings" aria-labelledby="letter-findings">
      <h2 id="letter-findings">{t('check.title')}</h2>
      <FailureAlert error={check.error} />
      {check.data && findings.length === 0 && <p className="quiet" role="status">{t('check.clear')}</p>}
      <ul>
        {findings.map(({ severity, rule, message, excerpt }, index) => (
          <li key={`${rule}${index}`}>
            <Tag color={severity === 'block' ? 'error' : 'warning'}>{t(`check.${severity}`)}</Tag>
            {message}
            {excerpt && <Button type="link" size="small" onClick={() => onSelect(excerpt)}>{t('check.excerpt', { excerpt })}</Button>}
          </li>
        ))}
      </ul>
    </section>
  );
}
