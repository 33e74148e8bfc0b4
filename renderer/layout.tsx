import {
  CalculatorOutlined,
  CalendarOutlined,
  CompassOutlined,
  FileTextOutlined,
  FundOutlined,
  LockOutlined,
  ReadOutlined,
  SafetyOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { type ReactElement, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import type { CaseId } from '../electron/domain/case/ids.ts';
import { BackupDue } from './backup-due.tsx';
import { FIRST_VIEW, type ListView, type ListViewState } from './case-list/list-view.ts';
import { useAct, useAnswer } from './client.ts';
import { CopyProblem } from './copy-problem.tsx';
import { WarningBadge } from './deadlines/warning-badge.tsx';
import { Loading } from './parts/loading.tsx';
import { flushFormDrafts } from './parts/use-form-draft.ts';
import { useShortcut } from './parts/use-shortcut.ts';
import { RoomButton } from './room/room-button.tsx';
import { useInRoom } from './room/use-room.ts';

/** Header, navigation and the current screen. */
export function Layout(): ReactElement {
  const { t } = useTranslation('shell');
  const state = useAnswer('casefile-state', {});
  const { mutate } = useAct('casefile-lock');
  const lock = useCallback(() => void flushFormDrafts().finally(() => mutate({})), [mutate]);
  const [view, setWholeView] = useState<ListView>(FIRST_VIEW);
  const [chosen, setChosen] = useState<readonly CaseId[]>([]);
  const list = useMemo<ListViewState>(
    () => ({ view, setView: (change) => setWholeView((now) => ({ ...now, ...change })), chosen, setChosen }),
    [view, chosen],
  );
  const inRoom = useInRoom();
  const time = useAnswer('clock-read', {});
  useShortcut('l', lock);

  return (
    <div className="desk">
      <a
        className="skip"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {t('toContent')}
      </a>
      <header className="desk-head">
        <span className="desk-product">{t('product')}</span>
        <span className="desk-file" title={inRoom ? undefined : state.data?.current?.folder}>
          {!inRoom && state.data?.current?.name}
        </span>
        <RoomButton />
        <Button type="text" icon={<LockOutlined />} onClick={lock} title={t('lockHint')}>
          {t('lock')}
        </Button>
      </header>
      <nav className="desk-nav" aria-label={t('navigation')}>
        <NavLink to="/cases">
          <FileTextOutlined aria-hidden /> {t('cases')}
        </NavLink>
        <NavLink to="/deadlines">
          <CalendarOutlined aria-hidden /> {t('deadlines')} <WarningBadge />
        </NavLink>
        <NavLink to="/stop-loss">
          <FundOutlined aria-hidden /> {t('stopLoss')}
        </NavLink>
        <NavLink to="/lending">
          <SafetyOutlined aria-hidden /> {t('lending')}
        </NavLink>
        <NavLink to="/guide">
          <CompassOutlined aria-hidden /> {t('guide')}
        </NavLink>
        <NavLink to="/statutes">
          <ReadOutlined aria-hidden /> {t('statutes')}
        </NavLink>
        <NavLink to="/calculators">
          <CalculatorOutlined aria-hidden /> {t('calculators')}
        </NavLink>
        {!inRoom && (
          <NavLink to="/settings">
            <SettingOutlined aria-hidden /> {t('settings')}
          </NavLink>
        )}
      </nav>
      <main id="content" className="desk-content" tabIndex={-1}>
        {time.data?.behind && (
          <Alert className="failure" type="warning" showIcon title={t('clockBehind', { on: time.data.behind })} />
        )}
        {state.data?.copyProblem && <CopyProblem problem={state.data.copyProblem} />}
        {!inRoom && <BackupDue />}
        <Suspense fallback={<Loading />}>
          <Outlet context={list} />
        </Suspense>
      </main>
    </div>
  );
}
