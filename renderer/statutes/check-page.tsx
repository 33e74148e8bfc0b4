import { CopyOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { type ReactElement, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_PROSE } from '../../electron/contract/values.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { foldText } from '../../electron/domain/text/folded-text.ts';
import { DateField } from '../parts/date-field.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { today } from '../parts/today.ts';
import { useCopy } from '../parts/use-copy.ts';
import { useFormDraft } from '../parts/use-form-draft.ts';
import { replaced } from './checked-text.ts';
import { CitationList } from './citation-list.tsx';
import { MarkedText } from './marked-text.tsx';
import { useCheckedText } from './use-checked-text.ts';

/** Checks any text: for everything it cites, whether it is law on a day, and what to write instead. */
export function CheckPage(): ReactElement {
  const draft = useFormDraft<{ text: string }>('statutes:check');
  return draft.known ? (
    <CheckText first={draft.found?.text ?? ''} keep={(text) => draft.keep({ text })} />
  ) : (
    <Loading />
  );
}

function CheckText({ first, keep }: { readonly first: string; readonly keep: (text: string) => void }): ReactElement {
  const { t } = useTranslation('citationCheck');
  const copy = useCopy();
  const [text, setText] = useState(first);
  const [on, setOn] = useState<PlainDate>(today);
  const asked = useDeferredValue(text);
  const check = useCheckedText(asked, on);
  const checked = asked.trim() === '' ? undefined : check.data;
  const change = (now: string): void => {
    setText(now);
    keep(now);
  };
  return (
    <div className="citations">
      <section className="sheet" aria-labelledby="citations-text">
        <div className="citations-head">
          <h2 id="citations-text">{t('text')}</h2>
          <label className="statutes-on">
            <span>{t('on')}</span>
            <DateField value={on} onChange={(day) => setOn(day ?? today())} allowClear={false} />
          </label>
        </div>
        <Input.TextArea
          aria-labelledby="citations-text"
          placeholder={t('hint')}
          value={text}
          maxLength={MOST_PROSE}
          rows={12}
          // Main answers with positions in the folded text.
          onChange={(event) => change(foldText(event.target.value))}
        />
        <div className="statute-actions">
          <Button
            type="primary"
            disabled={!checked?.replacements.length}
            onClick={() => checked && change(replaced(checked.text, checked.replacements))}
          >
            {t('replaceAll')}
          </Button>
          <Button icon={<CopyOutlined />} disabled={text === ''} onClick={() => copy(text)}>
            {t('copy')}
          </Button>
          <Button disabled={text === ''} onClick={() => change('')}>
            {t('clear')}
          </Button>
        </div>
      </section>
      <section className="sheet" aria-labelledby="citations-found">
        <h2 id="citations-found">{t('found')}</h2>
        <FailureAlert error={check.error} />
        <p className="quiet" role="status">
          {checked ? t('count', { count: checked.citations.length, open: checked.replacements.length }) : t('empty')}
        </p>
        {checked && <MarkedText checked={checked} />}
        {checked && (
          <CitationList
            checked={checked}
            on={on}
            onReplace={(replacement) => change(replaced(checked.text, [replacement]))}
          />
        )}
      </section>
    </div>
  );
}
