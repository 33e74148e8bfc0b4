import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Output } from '../../electron/contract/operations.ts';
import { useAct } from '../client.ts';

/** Has a replacement drafted for an issued letter. */
export function Reissue({ letter }: { readonly letter: Output<'letter-read'> }): ReactElement {
  const { t } = useTranslation('letter');
  const { modal, message } = App.useApp();
  const navigate = useNavigate();
  const reissue = useAct('letter-reissue');
  const ask = (): void =>
    void modal.confirm({
      title: t('reissue.title'),
      content: t('reissue.text'),
      okText: t('reissue.ok'),
      cancelText: t('cancel'),
      onOk: () =>
        reissue.mutateAsync({ id: letter.id }).then(
          ({ id }) => navigate(`/cases/${letter.caseId}/letters/${id}`),
          (refusal: Error) => void message.error(refusal.message),
        ),
    });
  return <Button onClick={ask}>{t('reissue.act')}</Button>;
}
