import { Tag } from 'antd';
import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RungView } from '../../electron/contract/path.ts';
import type { Stage } from '../../electron/domain/case/case-facts.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';

interface Props {
  readonly rung: RungView;
  readonly caseId: CaseId;
  /** The stage whose playbook is open. */
  readonly looked: Stage;
  readonly onLook: (stage: Stage) => void;
}

/** A rung of the ladder: its stages, each opening its playbook, and what was done on it. */
export function RungItem({ rung: { stages, place, deeds }, caseId, looked, onLook }: Props): ReactElement {
  const { t } = useTranslation(['path', 'terms']);
  return (
    <li className={`rung rung-${place}`} aria-current={place === 'here' ? 'step' : undefined}>
      <div className="rung-head">
        {stages.map((stage, index) => (
          <Fragment key={stage}>
            {index > 0 && <span className="quiet">{t('or')}</span>}
            <button type="button" className="rung-name" aria-pressed={stage === looked} onClick={() => onLook(stage)}>
              {t(`terms:stage.${stage}`)}
            </button>
          </Fragment>
        ))}
        {place === 'here' && <Tag color="processing">{t('here')}</Tag>}
        {place === 'passed' && <span className="for-readers">{t('passed')}</span>}
      </div>
      {deeds.length > 0 ? (
        <ul className="rung-deeds">
          {deeds.map(({ on, text, entry, state }, index) => (
            <li key={index}>
              <span className="figure quiet">{on}</span> {text}
              {state && (
                <Tag color={state === 'met' ? 'success' : state === 'open' ? 'default' : 'warning'}>
                  {t(`states.${state}`)}
                </Tag>
              )}
              {entry !== null && <Link to={`/cases/${caseId}/log`}>{t('entry', { n: entry })}</Link>}
            </li>
          ))}
        </ul>
      ) : (
        place !== 'ahead' && <p className="quiet rung-nothing">{t('nothing')}</p>
      )}
    </li>
  );
}
