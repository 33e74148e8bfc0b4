import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Output } from '../../electron/contract/operations.ts';
import { asId } from '../../electron/domain/case/ids.ts';
import { formatCitation } from '../../electron/domain/law/citation-check.ts';
import { useAnswer } from '../client.ts';
import { ChooseCase } from '../guide/choose-case.tsx';
import { BasisText } from '../ledger/basis-text.tsx';
import { caseInAddress } from '../parts/case-in-address.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { today } from '../parts/today.ts';
import { articleAddress } from './article-address.ts';
import { ArticleHistory } from './article-history.tsx';
import { keyOf } from './article-key.ts';

type Matter = Output<'case-law'>['matters'][number];

const COLOURS: Record<Matter['regime'], string> = { current: 'success', earlier: 'warning', both: 'processing' };

/** Which law governs the dates of a case (`?case=`), and why, with the old and new texts side by side. */
export function FactsPage(): ReactElement {
  const { t } = useTranslation('statutes');
  const [parameters, setParameters] = useSearchParams();
  const caseId = caseInAddress(parameters);
  const law = useAnswer('case-law', { caseId: caseId ?? asId('') }, caseId !== null);
  return (
    <>
      <div className="facts-ask">
        <ChooseCase
          chosen={caseId !== null && law.data ? { id: caseId, title: law.data.title } : null}
          onChoose={(id) => setParameters(id === null ? {} : { case: id }, { replace: true })}
        />
        {caseId !== null && law.data && <Link to={`/cases/${caseId}`}>{t('facts.openCase')}</Link>}
      </div>
      <p className="quiet">{t('facts.about')}</p>
      <FailureAlert error={law.error} />
      {caseId === null && <EmptyState {...t('facts.none', { returnObjects: true })} />}
      {caseId !== null &&
        law.data?.matters.map((matter, index) => <GoverningLaw key={index} id={`facts-${index}`} matter={matter} />)}
    </>
  );
}

function GoverningLaw({
  id,
  matter: { matter, whose, regime, reason, basis, cites, texts },
}: {
  readonly id: string;
  readonly matter: Matter;
}): ReactElement {
  const { t } = useTranslation('statutes');
  const name = t(`facts.matter.${matter}`);
  return (
    <section className="sheet facts-matter" aria-labelledby={id}>
      <h2 id={id}>
        {whose === '' ? name : `${name}（${whose}）`} <Tag color={COLOURS[regime]}>{t(`facts.regime.${regime}`)}</Tag>
      </h2>
      <p>{reason}</p>
      <dl className="pairs">
        <div>
          <dt>{t('facts.cites')}</dt>
          <dd>
            {cites.map(({ law, article, held }) => {
              const citation = formatCitation(law, [article]);
              return (
                <span key={citation} className="facts-cite">
                  {held ? <Link to={articleAddress(held, today())}>{citation}</Link> : citation}
                </span>
              );
            })}
          </dd>
        </div>
      </dl>
      <details>
        <summary>{t('facts.basis')}</summary>
        {basis.map((each, index) => (
          <BasisText key={index} basis={each} on={today()} folded />
        ))}
      </details>
      {texts.map((text, index) => (
        <details key={keyOf(text)} open={index === 0 && regime !== 'current'}>
          <summary>{t('facts.texts', { article: text.article })}</summary>
          <ArticleHistory article={text} />
        </details>
      ))}
    </section>
  );
}
