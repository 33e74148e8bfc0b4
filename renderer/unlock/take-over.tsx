import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../client.ts';

interface Props {
  readonly error: Error | null;
  readonly onTakeOver: () => void;
}

/** If another machine's lock note keeps the file closed, lets the lawyer declare the note out of date. */
export function TakeOver({ error, onTakeOver }: Props): ReactElement | null {
  const { t } = useTranslation('unlock');
  const report = error instanceof Refusal && error.report.code === 'already-open' ? error.report : null;
  if (!report?.details?.['since']) return null;
  return (
    <div className="take-over">
      <p className="quiet">{t('takeOver.hint', report.details)}</p>
      <Button onClick={onTakeOver}>{t('takeOver.act')}</Button>
    </div>
  );
}
