import { EyeInvisibleOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { matchPath, useLocation } from 'react-router';
import { asId } from '../../electron/domain/case/ids.ts';
import { ask, useAnswer } from '../client.ts';
import { flushFormDrafts } from '../parts/use-form-draft.ts';
import { useFunctionKey } from '../parts/use-shortcut.ts';
import './room.css';

const KEPT = ['casefile-state', 'preferences-read', 'room-read'];

/** Shows whether a client is in the room, and toggles it, as F9 does from anywhere. */
export function RoomButton(): ReactElement {
  const { t } = useTranslation('room');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { pathname } = useLocation();
  const { data } = useAnswer('room-read', {});
  const on = data?.on ?? false;
  const open = matchPath('/cases/:id/*', pathname)?.params.id;
  const lending = matchPath('/lending/:id', pathname)?.params.id;
  const change = async (): Promise<void> => {
    await flushFormDrafts();
    const now = on
      ? await ask('room-leave', {})
      : await ask('room-enter', {
          caseId: open && open !== 'new' ? asId(open) : null,
          newCase: open === 'new',
          lendingId: lending && lending !== 'new' ? asId(lending) : null,
          newLending: lending === 'new',
        });
    // Nothing read about other cases stays: it is dropped here, and everything around is remounted (app.tsx).
    queries.removeQueries({ predicate: ({ queryKey }) => !KEPT.includes(String(queryKey[0])) });
    queries.setQueryData(['room-read', {}], now);
    await queries.invalidateQueries({ queryKey: ['casefile-state'] });
  };
  // The user relies on it, so a refusal, e.g. by a lock that came in between, must be shown.
  const press = (): void => void change().catch((refused: Error) => message.error(refused.message));
  useFunctionKey('F9', press);

  return (
    <>
      <span className="room-state" role="status">
        {on && t(data?.caseId ? 'on' : data?.lendingId ? 'onLending' : 'onWithoutCase')}
      </span>
      <Button
        type="text"
        className="room-button"
        icon={<EyeInvisibleOutlined />}
        aria-pressed={on}
        title={t(on ? 'leaveHint' : 'enterHint')}
        onClick={press}
      >
        {t(on ? 'leave' : 'enter')}
      </Button>
    </>
  );
}
