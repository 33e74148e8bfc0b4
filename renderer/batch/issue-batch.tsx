import { Button, Checkbox } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly letters: boolean;
  readonly ready: number;
  readonly skipped: number;
  readonly onIssue: (fronts: boolean) => void;
}

/** The last step, in which the letters are numbered. Main asks for the folder. */
export function IssueBatch({ letters, ready, skipped, onIssue }: Props): ReactElement {
  const { t } = useTranslation('batch');
  const [fronts, setFronts] = useState(false);
  return (
    <section className="sheet batch-issue" aria-labelledby="batch-issue">
      <h2 id="batch-issue">{t('issue.title')}</h2>
      <p>{t(letters ? 'issue.text' : 'issue.paperText')}</p>
      <Checkbox checked={fronts} onChange={({ target }) => setFronts(target.checked)}>
        {t('issue.fronts')}
      </Checkbox>
      <div className="batch-choices">
        <Button type="primary" disabled={ready === 0} onClick={() => onIssue(fronts)}>
          {t('issue.act', { n: ready })}
        </Button>
        <span className="quiet" role="status">
          {ready === 0 ? t('issue.none') : skipped > 0 && t('issue.skipped', { n: skipped })}
        </span>
      </div>
    </section>
  );
}
