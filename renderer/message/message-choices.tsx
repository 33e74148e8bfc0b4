import { Input, Radio, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MESSAGE_MEDIA, MESSAGE_TONES } from '../../electron/contract/messages.ts';
import type { Output } from '../../electron/contract/operations.ts';
import type { Wanted } from './wanted-message.ts';

interface Props {
  readonly facts: Output<'case-read'>['facts'];
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
}

/** Recipient, medium and tone. */
export function MessageChoices({ facts, wanted, onChange }: Props): ReactElement {
  const { t } = useTranslation('message');
  const { reader, medium, tone } = wanted;
  const parties = [
    ...facts.debtors.map(({ id: party, name }) => ({ kind: 'debtor' as const, party, name })),
    ...facts.guarantors.map(({ id: party, name }) => ({ kind: 'guarantor' as const, party, name })),
  ];
  const options = [
    ...parties.map((party, index) => ({ value: index, label: t(party.kind, { name: party.name }) })),
    { value: parties.length, label: t('third-party') },
  ];
  const at = parties.findIndex(({ kind, party }) => kind === reader.kind && party === reader.party);
  return (
    <div className="message-choices">
      <label htmlFor="message-reader">{t('reader')}</label>
      <Select
        id="message-reader"
        value={at === -1 ? parties.length : at}
        options={options}
        onChange={(index: number) => {
          const to = parties[index];
          const chosen: Wanted['reader'] = to ? { kind: to.kind, party: to.party } : { kind: 'third-party', name: '' };
          onChange({ ...wanted, reader: chosen });
        }}
      />
      {reader.kind === 'third-party' && (
        <>
          <label htmlFor="message-name">{t('name')}</label>
          <Input
            id="message-name"
            maxLength={60}
            value={reader.name}
            onChange={({ target }) => onChange({ ...wanted, reader: { kind: 'third-party', name: target.value } })}
          />
        </>
      )}
      <span id="message-medium">{t('medium')}</span>
      <Radio.Group
        aria-labelledby="message-medium"
        optionType="button"
        value={medium}
        options={MESSAGE_MEDIA.map((value) => ({ value, label: t(`media.${value}`) }))}
        onChange={({ target }) => onChange({ ...wanted, medium: target.value as Wanted['medium'] })}
      />
      {reader.kind !== 'third-party' && (
        <>
          <span id="message-tone">{t('tone')}</span>
          <Radio.Group
            aria-labelledby="message-tone"
            optionType="button"
            value={tone}
            options={MESSAGE_TONES.map((value) => ({ value, label: t(`tones.${value}`) }))}
            onChange={({ target }) => onChange({ ...wanted, tone: target.value as Wanted['tone'] })}
          />
        </>
      )}
    </div>
  );
}
