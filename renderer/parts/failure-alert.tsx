import { Alert } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../client.ts';

interface Props {
  /** The error of a query or mutation; nothing is shown for null. */
  readonly error: Error | null | undefined;
  /** A button that may help, such as trying again. */
  readonly action?: ReactNode;
}

/** Shows what main refused and why, where it was asked. An error that is not a refusal is called unexpected. */
export function FailureAlert({ error, action }: Props): ReactElement | null {
  const { t } = useTranslation('parts');
  if (!error) return null;
  const message = error instanceof Refusal ? error.report.message : t('failure.unexpected');
  return <Alert className="failure" type="error" showIcon role="alert" title={message} action={action} />;
}
