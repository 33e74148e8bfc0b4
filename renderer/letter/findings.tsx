import { Button, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CitationAtFault } from '../../electron/domain/finding.ts';
import type { useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { today } from '../parts/today.ts';
import { articleAddress } from '../statutes/article-address.ts';
import { useRuleName } from './use-rule-name.ts';

type Replacement = NonNullable<CitationAtFault['replacement']>;

interface Props {
  readonly check: ReturnType<typeof useAnswer<'letter-check'>>;
  /** Called to show the words that a finding is about. */
  readonly onSelect: (excerpt: string) => void;
  readonly onReplace: (replacement: Replacement) => void;
  /** Whether a phrase is where it can be replaced. */
  readonly canReplace: (replacement: Replacement) => boolean;
}

/**
 * What blocks issuing the draft as last saved, and what to consider first: the rule, the place, and for a citation
 * what to write instead.
 */
export function Findings({ check, onSelect, onReplace, canReplace }: Props): ReactElement {
  const { t } = useTranslation('letter');
  const ruleName = useRuleName();
  const findings = check.data?.findings ?? [];
  return (
    <section className="sheet letter-findings" aria-labelledby="letter-findings">
      <h2 id="letter-findings">{t('check.title')}</h2>
      <FailureAlert error={check.error} />
      {check.data && findings.length === 0 && (
        <p className="quiet" role="status">
          {t('check.clear')}
        </p>
      )}
      <ul>
        {findings.map(({ severity, rule, message, excerpt, citation }, index) => {
          const { held = null, replacement = null } = citation ?? {};
          return (
            <li key={`${rule}${index}`}>
              <Tag color={severity === 'block' ? 'error' : 'warning'}>{t(`check.${severity}`)}</Tag>
              <strong>{ruleName(rule)}</strong> {message}
              {excerpt && (
                <Button type="link" size="small" onClick={() => onSelect(excerpt)}>
                  {t('check.excerpt', { excerpt })}
                </Button>
              )}
              {held && (
                <>
                  {' '}
                  <Link to={articleAddress(held, today())}>{t('check.article')}</Link>
                </>
              )}
              {replacement && canReplace(replacement) && (
                <Button size="small" className="letter-replace" onClick={() => onReplace(replacement)}>
                  {t('check.replace', { text: replacement.text })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
