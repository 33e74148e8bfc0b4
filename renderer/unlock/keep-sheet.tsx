import { Button, Checkbox } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecoverySheet } from '../parts/recovery-sheet.tsx';

interface Props {
  readonly password: string;
  readonly onKept: () => void;
}

/** After creation, shows the recovery sheet and continues only when the lawyer confirms that it is in a safe place. */
export function KeepSheet({ password, onKept }: Props): ReactElement {
  const { t } = useTranslation('unlock');
  const [kept, setKept] = useState(false);
  return (
    <main className="keep-sheet">
      <div className="keep-sheet-words">
        <h1>{t('sheet.title')}</h1>
        <p>{t('sheet.hint')}</p>
        <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>
          {t('sheet.kept')}
        </Checkbox>
        <Button type="primary" block disabled={!kept} onClick={onKept}>
          {t('sheet.done')}
        </Button>
      </div>
      <RecoverySheet password={password} />
    </main>
  );
}
