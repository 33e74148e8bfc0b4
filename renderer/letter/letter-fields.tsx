import { Form, Input, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import type { LetterDraft } from '../../electron/domain/letter/letter.ts';
import { addDays } from '../../electron/domain/quantities/calendar.ts';
import { useAct } from '../client.ts';
import { DateField } from '../parts/date-field.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { today } from '../parts/today.ts';

interface Props {
  readonly letter: Output<'letter-read'>;
  readonly draft: LetterDraft;
  readonly onChange: (part: Partial<LetterDraft>) => void;
  /** Saves what is typed, before the deadline changes and with it the facts in the text. */
  readonly flush: () => Promise<void>;
}

/** The fields above the body, and the payment deadline that the letter sets. */
export function LetterFields({ letter, draft, onChange, flush }: Props): ReactElement {
  const { t } = useTranslation('letter');
  const move = useAct('letter-pay-by');
  return (
    <Form layout="vertical" component="div" className="letter-fields">
      <Form.Item label={t('fields.title')} htmlFor="letter-title">
        <Input
          id="letter-title"
          maxLength={200}
          value={draft.title}
          onChange={({ target }) => onChange({ title: target.value })}
        />
      </Form.Item>
      <Form.Item
        label={
          <>
            {t('fields.addressee')}
            {draft.recipient?.role === 'guarantor' && <Tag className="letter-role">{t('recipient.guarantor')}</Tag>}
          </>
        }
        htmlFor="letter-addressee"
        tooltip={t('fields.addresseeHint')}
      >
        <Input
          id="letter-addressee"
          maxLength={200}
          value={draft.addressee}
          onChange={({ target }) => onChange({ addressee: target.value })}
        />
      </Form.Item>
      <Form.Item label={t('payBy')} htmlFor="letter-pay-by">
        {draft.payWithin === undefined ? (
          <DateField
            id="letter-pay-by"
            value={letter.payBy}
            from={addDays(today(), 1)}
            allowClear={false}
            onChange={(payBy) => payBy && void flush().then(() => move.mutate({ id: letter.id, payBy }))}
          />
        ) : (
          <span id="letter-pay-by">{t('withinDays', { n: draft.payWithin })}</span>
        )}
      </Form.Item>
      <FailureAlert error={move.error} />
    </Form>
  );
}
