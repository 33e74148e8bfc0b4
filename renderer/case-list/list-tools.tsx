import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef, Select } from 'antd';
import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { STAGES } from '../../electron/domain/case/case-facts.ts';
import { useShortcut } from '../parts/use-shortcut.ts';
import { useInRoom } from '../room/use-room.ts';
import { ReceiveButton } from '../transfer/receive-button.tsx';
import { focusRow } from './case-table.tsx';
import type { ListViewState } from './list-view.ts';

const SEARCH_AFTER_MS = 200;

/** Search, stage and new case, above the list. */
export function ListTools({
  view,
  setView,
  onCreate,
}: Pick<ListViewState, 'view' | 'setView'> & { readonly onCreate: () => void }): ReactElement {
  const { t } = useTranslation('caseList');
  const { t: terms } = useTranslation('terms');
  const inRoom = useInRoom();
  const [typed, setTyped] = useState(view.search);
  const [searched, setSearched] = useState(view.search);
  if (searched !== view.search) {
    // The search was changed elsewhere, or has caught up with the typing.
    setSearched(view.search);
    if (typed.trim() !== view.search) setTyped(view.search);
  }
  const field = useRef<InputRef>(null);
  useShortcut(
    'f',
    useCallback(() => field.current?.focus({ cursor: 'all' }), []),
  );
  useShortcut('n', onCreate);

  useEffect(() => {
    if (typed.trim() === view.search) return;
    const timer = window.setTimeout(() => setView({ search: typed.trim(), page: 1 }), SEARCH_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [typed, view.search, setView]);

  return (
    <div className="page-head">
      <h1>{t('title')}</h1>
      <Input
        ref={field}
        className="case-search"
        allowClear
        autoFocus
        prefix={<SearchOutlined aria-hidden />}
        aria-label={t('search')}
        placeholder={t('search')}
        title={t('searchHint')}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && focusRow(0)) event.preventDefault();
          if (event.key === 'Escape') setTyped('');
        }}
      />
      <Select
        aria-label={t('filter')}
        className="case-stage"
        value={view.stage}
        onChange={(stage) => setView({ stage, page: 1 })}
        options={[
          { value: 'active' as const, label: t('active') },
          { value: 'all' as const, label: t('all') },
          ...STAGES.map((stage) => ({ value: stage, label: terms(`stage.${stage}`) })),
        ]}
      />
      <span className="grow" />
      <Link to="/import">{t('import')}</Link>
      {!inRoom && <ReceiveButton />}
      <Button type="primary" icon={<PlusOutlined />} title={t('createHint')} onClick={onCreate}>
        {t('create')}
      </Button>
    </div>
  );
}
