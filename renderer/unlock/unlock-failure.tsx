import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FailureReport } from '../../electron/contract/outcome.ts';
import { Refusal } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { writeInstant } from '../parts/instant.tsx';
import { zh } from '../words/unlock.ts';

type Wording = keyof typeof zh.failure;

/** Which wording to use: mostly the code's own, or a more specific one if the details allow. */
function wordingOf({ code, details }: FailureReport): Wording | null {
  if (code === 'damaged' && details?.['part'] === 'keys') return 'damagedKeys';
  if (code === 'wrong-recovery-code' && details?.['line'] === undefined) return 'otherRecoveryCode';
  if (code === 'damaged' && details?.['part'] === 'copy') return 'damagedCopy';
  if (code === 'already-open' && details?.['since']) return 'alreadyOpenSince';
  return code in zh.failure ? (code as Wording) : null;
}

/** Why a case file did not open or was not created, and what to do. Deleting is never suggested. */
export function UnlockFailure({ error }: { readonly error: Error | null }): ReactElement | null {
  const { t } = useTranslation('unlock');
  const report = error instanceof Refusal ? error.report : null;
  const wording = report && wordingOf(report);
  if (!report || !wording) return <FailureAlert error={error} />;
  const { since, ...details } = report.details ?? {};
  const words = { ...details, since: typeof since === 'string' ? writeInstant(since) : '' };
  return (
    <Alert
      className="failure"
      type="error"
      role="alert"
      showIcon
      title={t(`failure.${wording}.title`, words)}
      description={t(`failure.${wording}.advice`, words)}
    />
  );
}
