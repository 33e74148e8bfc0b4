import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BasisView } from '../../electron/contract/basis.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { useAnswer } from '../client.ts';
import { BasisLink } from './basis-link.tsx';

interface Props {
  readonly basis: BasisView;
  /** The day as of which the law is quoted. */
  readonly on: PlainDate;
  /** Whether the text starts collapsed. */
  readonly folded?: boolean;
}

/** The legal basis of a figure, with its text as in force on the day. */
export function BasisText({ basis: { law, article, note }, on, folded = false }: Props): ReactElement {
  const { t } = useTranslation(['ledger', 'statutes']);
  const { data } = useAnswer('basis-read', { law, article, on });
  return (
    <div className="basis-text">
      <p className="basis">
        <BasisLink basis={{ law, article }} /> {note}
      </p>
      {data && (
        <details open={!folded}>
          <summary>
            {data.title}
            {article}
          </summary>
          {data.held ? (
            <blockquote>
              {data.held.state !== 'in-force' && (
                <p className="basis">
                  <Tag color="warning">{t(`statutes:state.${data.held.state}`)}</Tag> {data.held.version}
                </p>
              )}
              {data.held.text.split('\n').map((paragraph, index) => (
                <p key={index} className="basis">
                  {paragraph}
                </p>
              ))}
            </blockquote>
          ) : (
            <p className="quiet basis">{t('working.notHeld')}</p>
          )}
        </details>
      )}
    </div>
  );
}
