import { App, Button, Form } from 'antd';
import { type ReactElement, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../electron/contract/settings.ts';
import { useAct } from '../client.ts';
import { DraftNotice } from '../parts/draft-notice.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { placeRefusal } from '../parts/place-refusal.ts';
import type { FormDraft } from '../parts/use-form-draft.ts';
import { useShortcut } from '../parts/use-shortcut.ts';
import { AccountFields } from './account-fields.tsx';
import { FirmFields } from './firm-fields.tsx';
import { LawyerFields } from './lawyer-fields.tsx';
import { LetterFields } from './letter-fields.tsx';
import { TypefaceFields } from './typeface-fields.tsx';

interface Props {
  readonly saved: Settings;
  readonly draft: FormDraft<Settings>;
}

/** The settings stored in the case file, saved together. */
export function SettingsForm({ saved, draft }: Props): ReactElement {
  const { t } = useTranslation('settings');
  const { message } = App.useApp();
  const [form] = Form.useForm<Settings>();
  const [unplaced, setUnplaced] = useState<Error | null>(null);
  const save = useAct('settings-save');
  useShortcut(
    's',
    useCallback(() => form.submit(), [form]),
  );

  function finish(settings: Settings): void {
    const forget = draft.beginSaving();
    save.mutate(
      { settings },
      {
        onSuccess: () => {
          setUnplaced(null);
          void forget();
          void message.success(t('saved'));
        },
        onError: (error) => setUnplaced(placeRefusal(form, error, 'settings') ? null : error),
      },
    );
  }

  return (
    <Form<Settings>
      form={form}
      layout="vertical"
      initialValues={{ ...saved, ...draft.found }}
      onValuesChange={() => draft.keep(form.getFieldsValue(true))}
      onFinish={finish}
      scrollToFirstError={{ focus: true }}
    >
      <div className="page-head settings-head">
        <h1>{t('title')}</h1>
        <span className="grow" />
        <Button type="primary" htmlType="submit" title={t('saveHint')} loading={save.isPending}>
          {t('save')}
        </Button>
      </div>
      {draft.found && (
        <DraftNotice
          onDiscard={() => {
            void draft.drop();
            form.setFieldsValue(saved);
          }}
        />
      )}
      <FailureAlert error={unplaced} />
      <FirmFields />
      <LawyerFields />
      <AccountFields />
      <LetterFields />
      <TypefaceFields />
    </Form>
  );
}
