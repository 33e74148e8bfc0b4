import { Button, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EvidenceView } from '../../electron/contract/evidence.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { writeInstant } from '../parts/instant.tsx';
import { useCopy } from '../parts/use-copy.ts';
import { writeBytes } from './write-bytes.ts';

interface Props {
  readonly caseId: CaseId;
  readonly evidence: readonly EvidenceView[];
  /** Results of the last check, by id; empty before the first check. */
  readonly faults: ReadonlyMap<string, 'lost' | 'altered' | null>;
  readonly onOpen: (act: 'look' | 'describe' | 'withdraw', piece: EvidenceView) => void;
}

/** Every piece with what it proves, its hash, and the actions on it. */
export function EvidenceTable({ caseId, evidence, faults, onOpen }: Props): ReactElement {
  const { t } = useTranslation('evidence');
  const copy = useCopy();
  return (
    <section className="sheet scroll-aside" aria-label={t('title')}>
      <table className="figures evidence-table">
        <thead>
          <tr>
            {(['no', 'name', 'elements', 'proves', 'file', 'acts'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {evidence.map((piece) => {
            const { id, no, name, medium, bytes, sha256, capturedAt, account, withdrawn, links, proves, sameAs } =
              piece;
            const fault = faults.get(id);
            const elements =
              proves.length > 0 ? [...new Set([...account.elements, 'demand' as const])] : account.elements;
            return (
              <tr
                key={id}
                className={withdrawn === null ? '' : 'evidence-withdrawn'}
                aria-label={t('piece', { n: no })}
              >
                <td className="figure">{no}</td>
                <td className="evidence-name">
                  <Button type="link" size="small" onClick={() => onOpen('look', piece)}>
                    {account.title}
                  </Button>
                  <div className="quiet">{account.source}</div>
                  {fault && <Tag color="error">{t(`fault.${fault}`)}</Tag>}
                  {fault === null && <Tag color="success">{t('fault.none')}</Tag>}
                  {sameAs !== null && <Tag>{t('sameAs', { n: sameAs })}</Tag>}
                  {links.length > 0 && <Tag>{t('linked', { n: links.length })}</Tag>}
                  {withdrawn !== null && <p className="evidence-why">{t('withdrawn', { why: withdrawn })}</p>}
                </td>
                <td className="evidence-elements">
                  {elements.length === 0 ? (
                    <span className="evidence-bad">{t('noElement')}</span>
                  ) : (
                    elements.map((element) => t(`element.${element}`)).join('、')
                  )}
                  <div className="quiet">{t(`form.${account.form}`)}</div>
                </td>
                <td className="evidence-proves">
                  {account.proves}
                  {proves.map(({ letterId, number, sentence }) => (
                    <div key={letterId + sentence} className="evidence-arrival">
                      {t('provesDelivery')}
                      <Link to={`/cases/${caseId}/letters/${letterId}`}>{number}</Link>{' '}
                      <span className="quiet">{sentence}</span>
                    </div>
                  ))}
                </td>
                <td>
                  <div className="evidence-file">
                    {t(`medium.${medium}`)} {writeBytes(bytes)}
                  </div>
                  <button
                    type="button"
                    className="hash log-hash"
                    title={t('copyHash', { name })}
                    onClick={() => copy(sha256)}
                  >
                    {sha256.slice(0, 12)}…
                  </button>
                  <div className="quiet figure">{writeInstant(capturedAt)}</div>
                </td>
                <td className="evidence-acts">
                  <Button
                    size="small"
                    type="link"
                    aria-label={t('describeN', { n: no })}
                    onClick={() => onOpen('describe', piece)}
                  >
                    {t('describe')}
                  </Button>
                  <Button
                    size="small"
                    type="link"
                    aria-label={t(withdrawn === null ? 'withdrawN' : 'reinstateN', { n: no })}
                    onClick={() => onOpen('withdraw', piece)}
                  >
                    {t(withdrawn === null ? 'withdraw' : 'reinstate')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
