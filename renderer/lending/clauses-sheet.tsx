import { CopyOutlined } from '@ant-design/icons';
import { Button, Form, Radio } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LendingView } from '../../electron/contract/lending.ts';
import type { LendingFacts } from '../../electron/domain/lending/lending.ts';
import { useCopy } from '../parts/use-copy.ts';
import { AdviceSource } from './advice-source.tsx';

type State = LendingFacts['clauses'][string];

/**
 * The clauses the contract needs, each with the reason, its law and a wording to copy; the lawyer ticks those in the
 * draft.
 */
export function ClausesSheet({
  clauses,
  states,
}: {
  readonly clauses: LendingView['clauses'];
  readonly states: LendingFacts['clauses'];
}): ReactElement {
  const { t } = useTranslation('lending');
  const copy = useCopy();
  const done = clauses.filter(({ id }) => states[id] !== undefined).length;
  return (
    <section className="sheet" aria-labelledby="lending-clauses">
      <div className="sheet-head">
        <h2 id="lending-clauses">{t('clauses.title')}</h2>
        <span className="quiet" role="status">
          {t('clauses.progress', { done, all: clauses.length })}
        </span>
      </div>
      <p className="quiet basis">{t('clauses.hint')}</p>
      <ol className="lending-clauses">
        {clauses.map((clause) => (
          <li key={clause.id}>
            <div className="lending-clause-head">
              <strong>{clause.title}</strong>
              <Form.Item name={['clauses', clause.id]} noStyle>
                <ClauseState label={t('clauses.state', { title: clause.title })} />
              </Form.Item>
            </div>
            <p className="lending-wording">
              <q>{clause.wording}</q>
              <Button
                size="small"
                type="text"
                icon={<CopyOutlined aria-hidden />}
                aria-label={t('clauses.copyOf', { title: clause.title })}
                onClick={() => copy(clause.wording)}
              >
                {t('clauses.copy')}
              </Button>
            </p>
            <p>{clause.why}</p>
            <AdviceSource advice={clause} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function ClauseState({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value?: State;
  readonly onChange?: (value: State | undefined) => void;
}): ReactElement {
  const { t } = useTranslation('lending');
  return (
    <Radio.Group
      size="small"
      optionType="button"
      aria-label={label}
      value={value ?? 'open'}
      onChange={({ target }) => onChange?.(target.value === 'open' ? undefined : (target.value as State))}
      options={(['open', 'written', 'unneeded'] as const).map((each) => ({ value: each, label: t(`clauses.${each}`) }))}
    />
  );
}
