import { ImportOutlined } from '@ant-design/icons';
import { Alert, App, Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { TrustedKeys } from './trusted-keys.tsx';
import { UpdateDifferenceList } from './update-difference-list.tsx';

/**
 * The date of the law the case file works with, and the import of a signed update: chosen, reviewed, and only then
 * accepted.
 */
export function UpdateSection(): ReactElement {
  const { t } = useTranslation('collection');
  const { message } = App.useApp();
  const state = useAnswer('update-state', {});
  const choose = useAct('update-choose');
  const accept = useAct('update-accept');
  const chosen = choose.data;
  const accepted = state.data?.accepted;
  const take = (token: string): void =>
    accept.mutate(
      { token },
      {
        onSuccess: () => {
          choose.reset();
          void message.success(t('update.done'));
        },
      },
    );
  return (
    <section className="sheet" aria-labelledby="collection-update">
      <div className="citations-head">
        <h2 id="collection-update">{t('update.title')}</h2>
        <Button icon={<ImportOutlined />} loading={choose.isPending} onClick={() => choose.mutate({})}>
          {t('update.choose')}
        </Button>
      </div>
      {state.data && (
        <p>
          {t('update.shipped', { on: state.data.shipped })}
          {accepted &&
            accepted.state !== 'unreadable' &&
            t(`update.${accepted.state}`, { on: accepted.edition, signer: accepted.signer })}
        </p>
      )}
      {accepted?.state === 'unreadable' && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('update.unreadable', { on: accepted.edition, signer: accepted.signer })}
        />
      )}
      <p className="quiet">{t('update.hint')}</p>
      <FailureAlert error={choose.error ?? accept.error ?? state.error} />
      {chosen && (
        <div className="update-offer">
          <h3>{t('update.offer', { on: chosen.edition, signer: chosen.signer })}</h3>
          {chosen.note && <p>{chosen.note}</p>}
          <UpdateDifferenceList difference={chosen.difference} />
          <div className="statute-actions">
            <Button type="primary" loading={accept.isPending} onClick={() => take(chosen.token)}>
              {t('update.accept')}
            </Button>
            <Button onClick={() => choose.reset()}>{t('update.leave')}</Button>
          </div>
        </div>
      )}
      {state.data && <TrustedKeys keys={state.data.keys} />}
    </section>
  );
}
