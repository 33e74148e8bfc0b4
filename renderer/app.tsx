import { keepPreviousData, MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { Fragment, type ReactElement, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, Refusal, useAnswer } from './client.ts';
import { flushFormDrafts } from './parts/use-form-draft.ts';
import { useInRoom } from './room/use-room.ts';
import { styleNonce } from './style-nonce.ts';
import { theme } from './theme.ts';
import { Created } from './unlock/created.ts';
import { type LockReason, UnlockScreen } from './unlock/unlock-screen.tsx';
import { useReopened } from './use-reopened.ts';
import { useStillHere } from './use-still-here.ts';
import { speak } from './words/words.ts';

const STATE = ['casefile-state', {}] as const;

/** When main reports that the case file is locked, shows the unlock screen, whatever was being asked. */
function noticeLock(error: Error): void {
  if (error instanceof Refusal && (error.report.code === 'locked' || error.report.code === 'no-case-file')) {
    void queries.invalidateQueries({ queryKey: STATE });
  }
}

// Main runs on this machine, so being offline stops nothing, and main would refuse a retry just the same.
const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noticeLock }),
  mutationCache: new MutationCache({ onError: noticeLock }),
  defaultOptions: {
    queries: { networkMode: 'always', retry: false },
    // Mutations are dropped as soon as they finish: some carry a password.
    mutations: { networkMode: 'always', retry: false, gcTime: 0 },
  },
});

// While a list is searched or paged, the last answer stays visible until the next one arrives.
queries.setQueryDefaults(['case-list'], { placeholderData: keepPreviousData });

/** Forgets everything read from the case file: none of it stays in the window while it is locked. */
function forgetAnswers(): void {
  queries.removeQueries({
    predicate: ({ queryKey }) => !['preferences-read', 'room-read', STATE[0]].includes(String(queryKey[0])),
  });
}

/**
 * The screens behind the unlock screen, loaded while the latter is in use. Not by `lazy`: React delays what a
 * Suspense boundary reveals by up to 300 ms, which would be most of the time from password to list.
 */
function useDesk(): ReactElement | null {
  const [desk, setDesk] = useState<ReactElement | null>(null);
  useEffect(() => void import('./desk.tsx').then(({ Desk }) => setDesk(<Desk />)), []);
  return desk;
}

/**
 * Unlock screen or desk, depending on the state of the case file. The address is kept, so unlocking returns to the
 * same page.
 */
function Gate(): ReactElement | null {
  const state = useAnswer('casefile-state', {});
  /** The password of a newly created file, held until its recovery sheet has been seen. */
  const [createdWith, setCreatedWith] = useState<string | null>(null);
  const [lockedBecause, setLockedBecause] = useState<LockReason | null>(null);
  const open = state.data?.state === 'open';
  const desk = useDesk();
  const inRoom = useInRoom();
  useStillHere();
  useReopened();

  useEffect(() => {
    return window.caseDesk.listen((event) => {
      // Main waits no more than half a second for the latest typing.
      if (event.kind === 'locking')
        void flushFormDrafts().finally(() => void ask('casefile-lock', {}).catch(() => undefined));
      if (event.kind !== 'locked') return;
      setCreatedWith(null);
      setLockedBecause(event.reason);
      queries.setQueryData(STATE, state.data && { ...state.data, state: 'locked' });
      void queries.invalidateQueries({ queryKey: STATE });
    });
  }, [state.data]);

  useEffect(() => {
    if (state.data && !open) forgetAnswers();
  }, [state.data, open]);

  // The address belongs to the file it was opened in: another file starts at its list.
  const token = open ? state.data?.current?.token : undefined;
  const lastOpened = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (token === undefined || token === lastOpened.current) return;
    if (lastOpened.current !== undefined) window.location.hash = '/cases';
    lastOpened.current = token;
  }, [token]);

  if (!state.data) return null;
  if (!open || createdWith !== null) {
    return (
      <UnlockScreen
        desk={state.data}
        lockedBecause={lockedBecause}
        createdWith={createdWith}
        onCreated={setCreatedWith}
        onKept={() => setCreatedWith(null)}
      />
    );
  }
  return (
    <Created value={setCreatedWith}>
      <Fragment key={String(inRoom)}>{desk}</Fragment>
    </Created>
  );
}

/** The whole window: language, theme, query client and, behind the gate, the screens. */
export function App(): ReactElement {
  const { i18n } = useTranslation();
  useEffect(() => {
    void ask('preferences-read', {}).then(
      ({ language }) => speak(language),
      () => undefined,
    );
  }, []);
  return (
    <QueryClientProvider client={queries}>
      <ConfigProvider
        csp={{ nonce: styleNonce() }}
        locale={i18n.language === 'en' ? enUS : zhCN}
        theme={theme}
        componentSize="middle"
        button={{ autoInsertSpace: false }}
      >
        <AntApp>
          <Gate />
        </AntApp>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
