import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { filledBy, TEMPLATES } from './entry-templates.ts';
import type { EntryValues } from './entry-values.ts';

/** Fills in the entry for a common contact. @param onKeep saves the form's values as a draft */
export function TemplateChoice({ onKeep }: { readonly onKeep: () => void }): ReactElement {
  const { t } = useTranslation('negotiation');
  const form = Form.useFormInstance<EntryValues>();
  return (
    <div className="template-choice" role="group" aria-label={t('templates.choose')}>
      <span className="quiet">{t('templates.choose')}</span>
      {TEMPLATES.map((template) => (
        <Button
          key={template}
          size="small"
          onClick={() => {
            form.setFieldsValue(
              filledBy(template, t(`templates.said.${template}`), {
                said: (form.getFieldValue('said') as string | undefined) ?? '',
              }) as Parameters<typeof form.setFieldsValue>[0],
            );
            onKeep();
            form.getFieldInstance('said')?.focus({ cursor: 'end' });
          }}
        >
          {t(`templates.names.${template}`)}
        </Button>
      ))}
    </div>
  );
}
