import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelContents } from '../../electron/contract/transfer.ts';
import { writeBytes } from '../evidence/write-bytes.ts';
import { writeInstant } from '../parts/instant.tsx';
import { LostEvidence } from './lost-evidence.tsx';

/** The contents of a parcel, before any of it is imported. */
export function ParcelInside({ contents }: { readonly contents: ParcelContents }): ReactElement {
  const { t } = useTranslation('transfer');
  const { case: inside, from, madeAt, bytes, ownStatutes, updates, lost } = contents;
  const besides = [
    ...(ownStatutes > 0 ? [t('receive.statutes', { n: ownStatutes })] : []),
    ...(updates > 0 ? [t('receive.updates', { n: updates })] : []),
  ];
  const pairs = [
    [t('receive.inside'), inside.title],
    [t('receive.parties'), `${inside.creditor}、${inside.debtor}`],
    [t('receive.from'), from || t('receive.unnamed')],
    [t('receive.made'), writeInstant(madeAt)],
    [t('receive.log'), t('receive.entries', { n: inside.logEntries })],
    [t('receive.letters'), t('receive.lettersCount', { n: inside.letters, drafts: inside.drafts })],
    [t('receive.evidence'), t('receive.pieces', { n: inside.evidence })],
    [t('receive.size'), writeBytes(bytes)],
    ...(besides.length === 0 ? [] : [[t('receive.besides'), besides.join('、')]]),
  ];
  return (
    <div className="transfer-inside">
      <Alert className="failure" type="success" showIcon title={t('receive.intact')} />
      <dl className="pairs">
        {pairs.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {besides.length > 0 && <p className="quiet table-note">{t('receive.besidesHint')}</p>}
      <LostEvidence lost={lost} />
    </div>
  );
}
