import { type ReactElement, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { asId, type CaseId } from '../../electron/domain/case/ids.ts';
import { useAnswer } from '../client.ts';
import { caseInAddress } from '../parts/case-in-address.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { today } from '../parts/today.ts';
import { ChooseCase } from './choose-case.tsx';
import { GuideStep } from './guide-step.tsx';
import './guide.css';

/**
 * How a debt is recovered, step by step; `?case=` applies it to a case, marking its stage and linking to its screens.
 */
export function GuidePage(): ReactElement {
  const { t } = useTranslation('guide');
  const [parameters, setParameters] = useSearchParams();
  const caseId = caseInAddress(parameters);
  const guide = useAnswer('guide-read', { on: today() });
  const opened = useAnswer('case-read', { id: caseId ?? asId<CaseId>('') }, caseId !== null);
  const content = useRef<HTMLDivElement>(null);
  const goTo = (id: string): void => {
    const heading = content.current?.querySelector<HTMLElement>(`[id="${id}"]`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };

  if (guide.isError) return <FailureAlert error={guide.error} />;
  if (guide.isPending) return <Loading />;
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <p className="page-note">{t('about')}</p>
        <span className="grow" />
        <ChooseCase
          chosen={opened.data ? { id: opened.data.id, title: opened.data.title } : null}
          onChoose={(id) => setParameters(id === null ? {} : { case: id }, { replace: true })}
        />
      </div>
      <FailureAlert error={opened.error} />
      <div className="guide">
        <nav className="guide-contents" aria-label={t('contents')}>
          {guide.data.chapters.map(({ id, title, steps }) => (
            <div key={id}>
              <strong>{title}</strong>
              <ol>
                {steps.map((step, index) => (
                  <li key={step.title} className={opened.data && step.stage === opened.data.stage ? 'guide-now' : ''}>
                    <button type="button" onClick={() => goTo(`${id}-${index + 1}`)}>
                      {step.title}
                    </button>
                  </li>
                ))}
              </ol>
            </div>
          ))}
        </nav>
        <div className="guide-chapters" ref={content}>
          {guide.data.chapters.map(({ id, title, steps }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{title}</h2>
              {steps.map((step, index) => (
                <GuideStep
                  key={step.title}
                  id={`${id}-${index + 1}`}
                  number={index + 1}
                  step={step}
                  caseId={caseId}
                  isNow={opened.data?.stage === step.stage}
                />
              ))}
            </section>
          ))}
        </div>
      </div>
    </>
  );
}
