import { Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type FoundCase, type GivenReasons, ownKey, warningsOf } from './case-state.ts';

interface Props {
  readonly found: readonly FoundCase[];
  readonly given: GivenReasons;
  readonly onChange: (given: GivenReasons) => void;
}

/** Each kind of warning once, with the cases it occurs in; blocked cases are left out. */
export function BatchReasons({ found, given, onChange }: Props): ReactElement | null {
  const { t } = useTranslation('batch');
  const warned = found.filter(({ findings }) => findings.every(({ severity }) => severity === 'warn'));
  const rules = Map.groupBy(
    warned.flatMap((each) => warningsOf(each).map((finding) => ({ each, finding }))),
    ({ finding }) => finding.rule,
  );
  if (rules.size === 0) return null;
  return (
    <section className="sheet batch-reasons" aria-labelledby="batch-reasons">
      <h2 id="batch-reasons">{t('reasons.title')}</h2>
      <p className="quiet">{t('reasons.hint')}</p>
      {[...rules].map(([rule, where], index) => {
        const cases = new Map(
          where.map(({ each, finding }) => [each.caseId, { title: each.title, message: finding.message }]),
        );
        const [first] = cases.values();
        return (
          <div key={rule} className="batch-rule">
            <label htmlFor={`batch-rule-${index}`}>
              {first?.message} <span className="quiet">{t('reasons.count', { n: cases.size })}</span>
            </label>
            <Input
              id={`batch-rule-${index}`}
              maxLength={200}
              placeholder={t('reasons.reason')}
              value={given.common[rule] ?? ''}
              onChange={({ target }) => onChange({ ...given, common: { ...given.common, [rule]: target.value } })}
            />
            <details>
              <summary>{t('reasons.own')}</summary>
              {[...cases].map(([caseId, { title, message }]) => (
                <div key={caseId} className="batch-own">
                  <span>
                    {title} <span className="quiet">{message}</span>
                  </span>
                  <Input
                    size="small"
                    maxLength={200}
                    aria-label={t('reasons.ownOf', { title })}
                    placeholder={t('reasons.same')}
                    value={given.own[ownKey(caseId, rule)] ?? ''}
                    onChange={({ target }) =>
                      onChange({ ...given, own: { ...given.own, [ownKey(caseId, rule)]: target.value } })
                    }
                  />
                </div>
              ))}
            </details>
          </div>
        );
      })}
    </section>
  );
}
