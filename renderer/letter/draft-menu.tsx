import { MoreOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Output } from '../../electron/contract/operations.ts';
import { useAct } from '../client.ts';
import { ConfirmByTyping } from '../parts/confirm-by-typing.tsx';

interface Props {
  readonly letter: Output<'letter-read'>;
  /** Drops unsaved typing, which is about to be replaced. */
  readonly abandon: () => void;
  readonly onRewritten: () => void;
}

/** Redrafts the letter from the facts, or deletes the draft: both lose what was typed and ask first. */
export function DraftMenu({ letter, abandon, onRewritten }: Props): ReactElement {
  const { t } = useTranslation(['letter', 'terms']);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const rewrite = useAct('letter-rewrite');
  const discard = useAct('letter-discard');
  const [asking, setAsking] = useState<'rewrite' | 'discard' | null>(null);
  const name = t(`terms:letterKind.${letter.kind}`);
  const act = asking === 'rewrite' ? rewrite : discard;

  const confirm = (): void => {
    abandon();
    if (asking === 'rewrite') {
      rewrite.mutate(
        { id: letter.id, payBy: letter.payBy },
        {
          onSuccess: () => {
            setAsking(null);
            onRewritten();
            void message.success(t('rewrite.done'));
          },
        },
      );
    } else {
      // Leave the letter's page first: once it is deleted there is nothing to show.
      discard.mutate(
        { id: letter.id },
        { onSuccess: () => void navigate(`/cases/${letter.caseId}/letters`, { replace: true }) },
      );
    }
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'rewrite', label: t('rewrite.act'), onClick: () => setAsking('rewrite') },
            { key: 'discard', label: t('discard.act'), danger: true, onClick: () => setAsking('discard') },
          ],
        }}
      >
        <Button icon={<MoreOutlined />} aria-label={t('more')} title={t('more')} />
      </Dropdown>
      <ConfirmByTyping
        open={asking !== null}
        title={asking === 'rewrite' ? t('rewrite.title') : t('discard.title')}
        name={name}
        act={asking === 'rewrite' ? t('rewrite.ok') : t('discard.act')}
        busy={act.isPending}
        error={act.error}
        onConfirm={confirm}
        onCancel={() => setAsking(null)}
      >
        <p>{asking === 'rewrite' ? t('rewrite.text') : t('discard.text')}</p>
      </ConfirmByTyping>
    </>
  );
}
