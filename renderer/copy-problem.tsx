import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal, useAct } from './client.ts';

/** Warns on every screen that today's copy is missing, until one is made. @param problem why, in a sentence */
export function CopyProblem({ problem }: { readonly problem: string }): ReactElement {
  const { t } = useTranslation('shell');
  const copy = useAct('casefile-copy');
  const now = copy.error instanceof Refusal ? copy.error.report.message : problem;
  return (
    <Alert
      className="failure"
      type="warning"
      showIcon
      title={t('copyProblem', { problem: now })}
      action={
        <Button size="small" loading={copy.isPending} onClick={() => copy.mutate({})}>
          {t('copyNow')}
        </Button>
      }
    />
  );
}
