import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { MOST_CASES } from '../../electron/contract/batches.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { ask } from '../client.ts';
import { useInRoom } from '../room/use-room.ts';
import type { ListView } from './list-view.ts';

interface Props {
  readonly view: ListView;
  /** How many cases the search finds. */
  readonly total: number;
  readonly chosen: readonly CaseId[];
  readonly onChoose: (ids: readonly CaseId[]) => void;
}

/** Actions on several cases at once. */
export function ChosenCases({ view, total, chosen, onChoose }: Props): ReactElement | null {
  const { t } = useTranslation('caseList');
  const navigate = useNavigate();
  if (useInRoom()) return null;
  const { search, stage, sort, descending } = view;
  const all = (): void =>
    void ask('case-ids', { search, stage, sort, descending }).then(
      ({ ids }) => onChoose([...new Set([...chosen, ...ids])].slice(0, MOST_CASES)),
      () => undefined,
    );
  return (
    <div className="chosen-cases">
      <span role="status">{t('choose.chosen', { n: chosen.length })}</span>
      <Button size="small" onClick={all} title={total > MOST_CASES ? t('choose.most', { n: MOST_CASES }) : undefined}>
        {t('choose.all', { n: Math.min(total, MOST_CASES) })}
      </Button>
      {chosen.length > 0 && (
        <Button size="small" onClick={() => onChoose([])}>
          {t('choose.none')}
        </Button>
      )}
      {chosen.length > 0 && (
        <Button size="small" type="primary" onClick={() => void navigate('/batches')}>
          {t('choose.batch')}
        </Button>
      )}
      <span className="grow" />
      <Link to="/batches">{t('choose.batches')}</Link>
    </div>
  );
}
