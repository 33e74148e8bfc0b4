import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../electron/domain/finding.ts';

/** What stands against printing a paper, and what to think of first. Gaps are counted, since each stands with its field. */
export function PaperFindings({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const { t } = useTranslation('papers');
  const blanks = findings.filter(({ rule }) => rule === 'unfilled').length;
  return (
    <section className="sheet paper-findings" aria-labelledby="paper-findings">
      <h2 id="paper-findings">{t('findings.title')}</h2>
      {findings.length === 0 && <p className="quiet" role="status">{t('findings.clear')}</p>}
      <ul>
        {blanks > 0 && <li><Tag color="error">{t('findings.block')}</Tag>{t('findings.asking', { n: blanks })}</li>}
        {findings.filter(({ rule }) => rule !== 'unfilled').map(({ severity, rule, message }, index) => (
          <li key={`${rule}${index}`}><Tag color={severity === 'block' ? 'error' : 'warning'}>{t(`findings.${severity}`)}</Tag>{message}</li>
        ))}
      </ul>
    </section>
  );
}
