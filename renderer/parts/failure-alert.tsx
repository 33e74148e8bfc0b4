import { Alert } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../client.ts';

interface Props {
  /** What a question or an act failed with; nothing is shown for null. */
  readonly error: Error | null | undefined;
  /** A button that may help, such as trying again. */
  readonly action?: ReactNode;
}

/** Says what main refused and why, at the place where it was asked. An error that is no refusal is named as unexpected. */
export function FailureAlert({ error, action }: Props): ReactElement | null {
  const { t } = useTranslation('parts');
  if (!error) return null;
  const message = error instanceof Refusal ? error.report.message : t('failure.unexpected');
  return <Alert className="failure" type="error" showIcon role="alert" title={message} action={action} />;
}
