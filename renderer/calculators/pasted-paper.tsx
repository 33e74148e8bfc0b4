import { Button, Form, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalcOutput } from '../../electron/contract/calculators.ts';
import { parseYuan } from '../../electron/domain/quantities/money.ts';
import { ask } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import type { Values } from './calculator.ts';

interface Props {
  /** The figures found, by form field name. */
  readonly onFound: (found: Values) => void;
}

/** Takes the text of a court document and fills the fields with its figures, for review. */
export function PastedPaper({ onFound }: Props): ReactElement {
  const { t } = useTranslation('calculators');
  const [text, setText] = useState('');
  const [count, setCount] = useState<number | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const read = (): void => {
    ask('calc', { topic: 'court-paper-text', input: { text } }).then((answer) => {
      if (answer.topic !== 'court-paper-text') return;
      setCount(Object.keys(answer.output).length);
      setError(null);
      onFound(fieldsOf(answer.output));
    }, setError);
  };
  return (
    <>
      <Form.Item label={t('paste.label')} htmlFor="court-paper-text" extra={t('paste.hint')}>
        <Input.TextArea
          id="court-paper-text"
          maxLength={100_000}
          rows={4}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Form.Item>
      <p className="pasted">
        <Button disabled={text.trim() === ''} onClick={read}>
          {t('paste.read')}
        </Button>
        <span role="status" className="quiet">
          {count !== null && t(count === 0 ? 'paste.none' : 'paste.found', { n: count })}
        </span>
      </p>
      <FailureAlert error={error} />
    </>
  );
}

/** In the form's shape; an interest clause is checked if anything of one was found. */
function fieldsOf({
  from,
  to,
  annualPercent,
  lprMultiple,
  interest,
  ...amounts
}: CalcOutput<'court-paper-text'>): Values {
  const fen = Object.fromEntries(
    Object.entries(amounts).flatMap(([name, yuan]) => (yuan === undefined ? [] : [[name, parseYuan(yuan)]])),
  );
  const hasClause = amounts.base !== undefined || interest !== undefined;
  return {
    ...fen,
    ...(hasClause && { hasClause }),
    ...(interest !== undefined && { printed: parseYuan(interest) }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(annualPercent !== undefined
      ? { rateKind: 'fixed', annualPercent }
      : lprMultiple !== undefined && { rateKind: 'lpr', multiple: lprMultiple }),
  };
}
