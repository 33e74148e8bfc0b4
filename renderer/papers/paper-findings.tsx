import { Button, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CitationAtFault, Finding } from '../../electron/domain/finding.ts';
import { today } from '../parts/today.ts';
import { articleAddress } from '../statutes/article-address.ts';

interface Props {
  readonly findings: readonly Finding[];
  /** Given where the words can be replaced. */
  readonly onReplace?: (replacement: Replacement) => void;
  /** Whether the phrase is in the text to be replaced, rather than generated from the case's facts. */
  readonly canReplace?: (replacement: Replacement) => boolean;
}
export type Replacement = NonNullable<CitationAtFault['replacement']>;

/**
 * What blocks printing a paper, and what to consider first. Gaps are only counted, since each is shown at its field.
 */
export function PaperFindings({ findings, onReplace, canReplace = () => false }: Props): ReactElement {
  const { t } = useTranslation('papers');
  const blanks = findings.filter(({ rule }) => rule === 'unfilled').length;
  return (
    <section className="sheet paper-findings" aria-labelledby="paper-findings">
      <h2 id="paper-findings">{t('findings.title')}</h2>
      {findings.length === 0 && (
        <p className="quiet" role="status">
          {t('findings.clear')}
        </p>
      )}
      <ul>
        {blanks > 0 && (
          <li>
            <Tag color="error">{t('findings.block')}</Tag>
            {t('findings.asking', { n: blanks })}
          </li>
        )}
        {findings
          .filter(({ rule }) => rule !== 'unfilled')
          .map(({ severity, rule, message, citation }, index) => {
            const { held = null, replacement = null } = citation ?? {};
            return (
              <li key={`${rule}${index}`}>
                <Tag color={severity === 'block' ? 'error' : 'warning'}>{t(`findings.${severity}`)}</Tag>
                {message}
                {held && (
                  <>
                    {' '}
                    <Link to={articleAddress(held, today())}>{t('findings.article')}</Link>
                  </>
                )}
                {replacement && canReplace(replacement) && (
                  <Button size="small" onClick={() => onReplace?.(replacement)}>
                    {t('findings.replace', { text: replacement.text })}
                  </Button>
                )}
              </li>
            );
          })}
      </ul>
    </section>
  );
}
