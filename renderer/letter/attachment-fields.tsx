import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly attachments: readonly string[];
  readonly onChange: (attachments: readonly string[]) => void;
}

/** Names of the enclosures, in the order the letter lists them. */
export function AttachmentFields({ attachments, onChange }: Props): ReactElement {
  const { t } = useTranslation('letter');
  return (
    <section className="sheet letter-attachments" aria-labelledby="letter-attachments">
      <h2 id="letter-attachments">{t('fields.attachments')}</h2>
      {attachments.map((name, index) => (
        <div key={index} className="letter-attachment">
          <Input
            size="small"
            maxLength={200}
            aria-label={t('fields.attachmentN', { n: index + 1 })}
            value={name}
            onChange={({ target }) => onChange(attachments.with(index, target.value))}
          />
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('fields.removeAttachment', { n: index + 1 })}
            onClick={() => onChange(attachments.toSpliced(index, 1))}
          />
        </div>
      ))}
      {attachments.length < 50 && (
        <Button size="small" type="dashed" icon={<PlusOutlined />} onClick={() => onChange([...attachments, ''])}>
          {t('fields.addAttachment')}
        </Button>
      )}
    </section>
  );
}
