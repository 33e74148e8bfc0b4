import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { idNumberFault, paperOf } from '../../electron/domain/case/id-paper.ts';
import { maskIdNumber, maskPhone } from '../../electron/domain/case/identity.ts';
import type { Party } from '../../electron/domain/case/party.ts';

interface Props {
  readonly role: string;
  readonly party: Party;
  /** Whether numbers are shown in full; otherwise only their ends. */
  readonly open: boolean;
}

/** One party at a glance. */
export function PartySummary({ role, party, open }: Props): ReactElement {
  const { t } = useTranslation(['case', 'terms']);
  const number = open ? party.idNumber : maskIdNumber(party.idNumber);
  // With a client in the room main has masked the number, and nothing can be said of it.
  const fault = party.idNumber.includes('*') ? null : idNumberFault(party);
  const paper = paperOf(party);
  const facts = [
    [
      party.kind !== 'person'
        ? t('facts.orgId')
        : paper === 'resident'
          ? t('facts.personId')
          : t(`facts.idPapers.${paper}`),
      number,
    ],
    [t('facts.representative'), party.kind === 'person' ? '' : party.representative],
    [t('facts.phone'), open ? party.phone : maskPhone(party.phone)],
    [t('facts.address'), party.address],
  ].filter(([, value]) => value);
  return (
    <div className="party">
      <p className="party-name">
        <span className="quiet">{role}</span> <strong>{party.name}</strong>
        {party.honorific && ` ${party.honorific}`} <span className="quiet">{t(`terms:partyKind.${party.kind}`)}</span>
      </p>
      <dl className="pairs">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              {value === number && fault && <Tag color="warning">{t(`facts.idFaults.${fault}`)}</Tag>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
