import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConductFindingView } from '../../electron/contract/conduct.ts';
import { BasisLink } from '../ledger/basis-link.tsx';

/** One finding of the conduct guard: the words, what to do instead, and the grounds. */
export function ConductFinding({
  finding: { severity, scope, excerpt, advice, instead, basis },
}: {
  readonly finding: ConductFindingView;
}): ReactElement {
  const { t } = useTranslation('negotiation');
  return (
    <>
      <Tag color={severity === 'block' ? 'error' : 'warning'}>{t(`conduct.${severity}`)}</Tag>
      {excerpt && <strong>{t('conduct.excerpt', { excerpt })}</strong>} {advice}
      {instead && <p>{t('conduct.instead', { text: instead })}</p>}
      <p className="quiet">
        {t('conduct.basis')}
        {basis.map((each, index) => (
          <span key={index}>
            {index > 0 && t('conduct.and')}
            {each.confidence === 'official' ? (
              <BasisLink basis={each} />
            ) : (
              t('conduct.unread', { law: each.law, article: each.article })
            )}
          </span>
        ))}
        {scope !== 'all' && t(`conduct.scope.${scope}`)}
      </p>
    </>
  );
}
