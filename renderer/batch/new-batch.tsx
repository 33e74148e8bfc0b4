import { type ReactElement, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Input } from '../../electron/contract/operations.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import type { CaseAnswers } from '../../electron/domain/tables/case-answers.ts';
import { useAct } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { BatchFindings } from './batch-findings.tsx';
import { BatchProgress } from './batch-progress.tsx';
import { BatchReasons } from './batch-reasons.tsx';
import { type GivenReasons, NO_REASONS, reasonsOf, stateOf } from './case-state.ts';
import { ChoosePaper } from './choose-paper.tsx';
import { IssueBatch } from './issue-batch.tsx';

type BatchPaper = Input<'batch-check'>['paper'];

interface Props {
  readonly cases: readonly CaseId[];
  readonly onRemove: (caseId: CaseId) => void;
  readonly onDone: () => void;
}

/**
 * From choosing the paper through the findings and reasons to issuing; nothing is issued until all findings have been
 * seen.
 */
export function NewBatch({ cases, onRemove, onDone }: Props): ReactElement {
  const navigate = useNavigate();
  const check = useAct('batch-check');
  const issue = useAct('batch-issue');
  /** What was last checked: exactly this is issued, without anything typed since. */
  const [asked, setAsked] = useState<{ readonly paper: BatchPaper; readonly own: CaseAnswers } | null>(null);
  const [given, setGiven] = useState<GivenReasons>(NO_REASONS);
  const running = check.isPending || issue.isPending;
  const found =
    asked === null || check.isPending ? undefined : check.data?.cases.filter(({ caseId }) => cases.includes(caseId));
  const ready = (found ?? []).filter((each) => stateOf(each, given) === 'ready');

  const begin = (paper: BatchPaper, own: CaseAnswers): void => {
    setAsked({ paper, own });
    issue.reset();
    check.mutate({ paper, cases: cases.map((caseId) => ({ caseId, answers: { ...own[caseId] } })) });
  };
  const make = (fronts: boolean): void => {
    if (asked === null || !found) return;
    const { paper, own } = asked;
    issue.mutate(
      {
        paper,
        fronts,
        cases: found.map((each) => ({
          caseId: each.caseId,
          answers: { ...own[each.caseId] },
          reasons: reasonsOf(each, given),
        })),
      },
      {
        onSuccess: ({ id }) => {
          if (id === null) return;
          onDone();
          void navigate(`/batches/${id}`);
        },
      },
    );
  };
  return (
    <>
      <ChoosePaper cases={cases} disabled={running} checked={found !== undefined} onCheck={begin} />
      {running && <BatchProgress />}
      <FailureAlert error={check.error ?? issue.error} />
      {found && !issue.isPending && (
        <>
          <BatchFindings found={found} given={given} onRemove={onRemove} />
          <BatchReasons found={found} given={given} onChange={setGiven} />
          <IssueBatch
            letters={asked?.paper.kind === 'letter'}
            ready={ready.length}
            skipped={found.length - ready.length}
            onIssue={make}
          />
        </>
      )}
    </>
  );
}
