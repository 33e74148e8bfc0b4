import { MoreOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { type ReactElement, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useAct } from '../client.ts';
import { ConfirmByTyping } from '../parts/confirm-by-typing.tsx';
import { useShortcut } from '../parts/use-shortcut.ts';
import { useInRoom } from '../room/use-room.ts';
import { FolderDialog } from '../transfer/folder-dialog.tsx';
import { ParcelDialog } from '../transfer/parcel-dialog.tsx';
import { useCase } from './use-case.ts';

/** Rare actions on a case: undoing the last change to its facts, handing it over, and removing it. */
export function CaseMenu(): ReactElement {
  const { t } = useTranslation('case');
  const { message } = App.useApp();
  const { id, version, facts, stage, canUndo, reload } = useCase();
  const undo = useAct('case-undo');
  const remove = useAct('case-remove');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { t: transfer } = useTranslation('transfer');
  const inRoom = useInRoom();
  const [removing, setRemoving] = useState(false);
  const [handing, setHanding] = useState<'folder' | 'parcel' | null>(null);
  const debtor = facts.debtors[0]?.name ?? '';

  const { mutate } = undo;
  const takeBack = useCallback(
    () =>
      mutate(
        { id, version },
        {
          onSuccess: () => {
            reload();
            void message.success(t('undo.done'));
          },
          onError: (error) => void message.error(error.message),
        },
      ),
    [mutate, id, version, reload, message, t],
  );
  // In a field the keys undo typing as usual; on the overview they undo the last saved change.
  useShortcut('z', takeBack, canUndo && pathname === `/cases/${id}`);

  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'undo', label: t('undo.act'), disabled: !canUndo, onClick: takeBack },
            {
              key: 'folder',
              label: transfer('folderAct'),
              disabled: inRoom,
              title: inRoom ? transfer('inRoom') : '',
              onClick: () => setHanding('folder'),
            },
            {
              key: 'parcel',
              label: transfer('parcelAct'),
              disabled: inRoom,
              title: inRoom ? transfer('inRoom') : '',
              onClick: () => setHanding('parcel'),
            },
            ...(stage === 'removed'
              ? []
              : [{ key: 'remove', label: t('remove.act'), danger: true, onClick: () => setRemoving(true) }]),
          ],
        }}
      >
        <Button icon={<MoreOutlined />} aria-label={t('more')} title={t('more')} />
      </Dropdown>
      <FolderDialog caseId={id} open={handing === 'folder'} onClose={() => setHanding(null)} />
      <ParcelDialog caseId={id} open={handing === 'parcel'} onClose={() => setHanding(null)} />
      <ConfirmByTyping
        open={removing}
        title={t('remove.title')}
        name={debtor}
        act={t('remove.act')}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ id, typedName: debtor }, { onSuccess: () => navigate('/cases') })}
        onCancel={() => setRemoving(false)}
      >
        <p>{t('remove.text')}</p>
      </ConfirmByTyping>
    </>
  );
}
