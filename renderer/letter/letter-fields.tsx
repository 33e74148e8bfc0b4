import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterDraft } from '../../electron/domain/letter.ts';

interface Props {
  readonly draft: LetterDraft;
  readonly onChange: (part: Partial<LetterDraft>) => void;
}

/** What stands above the body. */
export function LetterFields({ draft, onChange }: Props): ReactElement {
  const { t } = useTranslation('letter');
  return (
    <Form layout="vertical" component="div" className="letter-fields">
      <Form.Item label={t('fields.title')} htmlFor="letter-title">
        <Input id="letter-title" maxLength={200} value={draft.title} onChange={({ target }) => onChange({ title: target.value })} />
      </Form.Item>
      <Form.Item label={t('fields.addressee')} htmlFor="letter-addressee" tooltip={t('fields.addresseeHint')}>
        <Input id="letter-addressee" maxLength={200} value={draft.addressee} onChange={({ target }) => onChange({ addressee: target.value })} />
      </Form.Item>
    </Form>
  );
}
