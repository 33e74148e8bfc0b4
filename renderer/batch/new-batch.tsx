import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { BatchPaper } from '../../electron/contract/batches.ts';
import { useAct } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { BatchFindings } from './batch-findings.tsx';
import { BatchProgress } from './batch-progress.tsx';
import { BatchReasons } from './batch-reasons.tsx';
import { ChoosePaper } from './choose-paper.tsx';
import { IssueBatch } from './issue-batch.tsx';
import { NO_REASONS, reasonsOf, stateOf, type GivenReasons } from './case-state.ts';

interface Props {
  readonly cases: readonly string[];
  readonly onRemove: (caseId: string) => void;
  readonly onDone: () => void;
}

/** From the paper over what is found in each case and the reasons to the issue; nothing is issued before all of it was seen. */
export function NewBatch({ cases, onRemove, onDone }: Props): ReactElement {
  const navigate = useNavigate();
  const check = useAct('batch-check');
  const issue = useAct('batch-issue');
  /** What was checked last: what is issued is this and nothing typed since. */
  const [paper, setPaper] = useState<BatchPaper | null>(null);
  const [given, setGiven] = useState<GivenReasons>(NO_REASONS);
  const running = check.isPending || issue.isPending;
  const found = paper === null || check.isPending ? undefined : check.data?.cases.filter(({ caseId }) => cases.includes(caseId));
  const ready = (found ?? []).filter((each) => stateOf(each, given) === 'ready');

  const begin = (wanted: BatchPaper): void => {
    setPaper(wanted);
    issue.reset();
    check.mutate({ paper: wanted, cases: cases.map((caseId) => ({ caseId })) });
  };
  const make = (fronts: boolean): void => {
    if (paper === null || !found) return;
    issue.mutate({ paper, fronts, cases: found.map((each) => ({ caseId: each.caseId, reasons: reasonsOf(each, given) })) }, {
      onSuccess: ({ id }) => {
        if (id === null) return;
        onDone();
        void navigate(`/batches/${id}`);
      },
    });
  };
  return (
    <>
      <ChoosePaper firstCase={cases[0] ?? ''} disabled={running} checked={found !== undefined} onCheck={begin} />
      {running && <BatchProgress />}
      <FailureAlert error={check.error ?? issue.error} />
      {found && !issue.isPending && (
        <>
          <BatchFindings found={found} given={given} onRemove={onRemove} />
          <BatchReasons found={found} given={given} onChange={setGiven} />
          <IssueBatch letters={paper?.kind === 'letter'} ready={ready.length} skipped={found.length - ready.length} onIssue={make} />
        </>
      )}
    </>
  );
}
