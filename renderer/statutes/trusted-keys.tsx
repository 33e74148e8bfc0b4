import { KeyOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, Tag } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrustedKeyView } from '../../electron/contract/updates.ts';
import { inGroups, lastGroups } from '../../electron/domain/fingerprint.ts';
import { useAct } from '../client.ts';
import { ConfirmByTyping } from '../parts/confirm-by-typing.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { writeInstant } from '../parts/instant.tsx';

/**
 * The signing keys the lawyer trusts: a public key is read from a file, compared with its holder, and trusted by
 * typing the end of its fingerprint.
 */
export function TrustedKeys({ keys }: { readonly keys: readonly TrustedKeyView[] }): ReactElement {
  const { t } = useTranslation('collection');
  const { message } = App.useApp();
  const field = useId();
  const choose = useAct('update-key-choose');
  const trust = useAct('update-key-trust');
  const withdraw = useAct('update-key-withdraw');
  const [name, setName] = useState('');
  const [leaving, setLeaving] = useState<TrustedKeyView | null>(null);
  const chosen = choose.data;
  const done = (): void => {
    choose.reset();
    trust.reset();
    setName('');
  };
  return (
    <section className="trusted-keys" aria-labelledby="trusted-keys">
      <div className="citations-head">
        <h3 id="trusted-keys">{t('keys.title')}</h3>
        <Button size="small" icon={<KeyOutlined />} loading={choose.isPending} onClick={() => choose.mutate({})}>
          {t('keys.import')}
        </Button>
      </div>
      <p className="quiet">{keys.some(({ withdrawnAt }) => withdrawnAt === null) ? t('keys.hint') : t('keys.none')}</p>
      <FailureAlert error={choose.error} />
      <ul>
        {keys.map((key) => (
          <li key={key.id}>
            <strong>{key.name}</strong>
            {key.withdrawnAt === null ? (
              <Tag color="success">{t('keys.trusted', { at: writeInstant(key.trustedAt) })}</Tag>
            ) : (
              <Tag>{t('keys.withdrawn', { at: writeInstant(key.withdrawnAt) })}</Tag>
            )}
            {key.withdrawnAt === null && (
              <Button size="small" danger onClick={() => setLeaving(key)}>
                {t('keys.withdraw')}
              </Button>
            )}
            <code className="fingerprint">{inGroups(key.fingerprint)}</code>
          </li>
        ))}
      </ul>
      <ConfirmByTyping
        open={Boolean(chosen)}
        title={t('keys.compare')}
        name={lastGroups(chosen?.fingerprint ?? '')}
        act={t('keys.trust')}
        busy={trust.isPending}
        error={trust.error}
        onCancel={done}
        onConfirm={() =>
          chosen &&
          trust.mutate(
            { token: chosen.token, name, confirmation: lastGroups(chosen.fingerprint) },
            {
              onSuccess: () => {
                done();
                void message.success(t('keys.done'));
              },
            },
          )
        }
      >
        <p>{t('keys.how')}</p>
        <p>
          <code className="fingerprint">{inGroups(chosen?.fingerprint ?? '')}</code>
        </p>
        <Form layout="vertical" component={false}>
          <Form.Item label={t('keys.name')} htmlFor={field}>
            <Input
              id={field}
              autoComplete="off"
              maxLength={200}
              value={name}
              placeholder={t('keys.nameHint')}
              onChange={(event) => setName(event.target.value)}
            />
          </Form.Item>
        </Form>
      </ConfirmByTyping>
      <ConfirmByTyping
        open={leaving !== null}
        title={t('keys.withdrawTitle')}
        name={leaving?.name ?? ''}
        act={t('keys.withdraw')}
        busy={withdraw.isPending}
        error={withdraw.error}
        onCancel={() => setLeaving(null)}
        onConfirm={() => leaving && withdraw.mutate({ id: leaving.id }, { onSuccess: () => setLeaving(null) })}
      >
        <p>{t('keys.withdrawHow')}</p>
      </ConfirmByTyping>
    </section>
  );
}
