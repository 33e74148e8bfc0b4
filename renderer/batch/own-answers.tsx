import { Alert, Button, Input, Select, Table, type TableColumnsType } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateQuestion } from '../../electron/contract/templates.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import {
  type CaseAnswers,
  type NamedCase,
  type PastedAnswers,
  pastedAnswers,
  readAnswer,
} from '../../electron/domain/tables/case-answers.ts';
import { useAnswer } from '../client.ts';
import type { Answers } from '../papers/answers-form.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';

interface Props {
  readonly cases: readonly CaseId[];
  readonly questions: readonly TemplateQuestion[];
  /** The answers for all cases. */
  readonly common: Answers;
  /** As typed or pasted. */
  readonly own: CaseAnswers;
  readonly disabled: boolean;
  readonly onChange: (own: CaseAnswers) => void;
}

/**
 * A row for each case with its own answers, typed or pasted from a spreadsheet. Pasted rows that match no case are
 * named.
 */
export function OwnAnswers({ cases, questions, common, own, disabled, onChange }: Props): ReactElement {
  const { t } = useTranslation('batch');
  const read = useAnswer('batch-cases', { cases: [...cases] });
  const [pasting, setPasting] = useState('');
  const [taken, setTaken] = useState<PastedAnswers | null>(null);
  const named = read.data?.cases ?? [];
  const filled = named.filter(({ caseId }) =>
    Object.values(own[caseId] ?? {}).some((answer) => answer.trim() !== ''),
  ).length;
  const change = (caseId: CaseId, name: string, answer: string): void =>
    onChange({ ...own, [caseId]: { ...own[caseId], [name]: answer } });
  const take = (): void => {
    const pasted = pastedAnswers(pasting, named, questions);
    onChange({
      ...own,
      ...Object.fromEntries(
        Object.entries(pasted.answers).map(([caseId, answers]) => [caseId, { ...own[caseId], ...answers }]),
      ),
    });
    setTaken(pasted);
    if (pasted.unmatched.length === 0) setPasting('');
  };
  const columns: TableColumnsType<NamedCase> = [
    {
      key: 'case',
      title: t('own.case'),
      width: 220,
      ellipsis: true,
      fixed: 'start',
      render: (_, { title }) => <span title={title}>{title}</span>,
    },
    ...questions.map((question): TableColumnsType<NamedCase>[number] => ({
      key: question.name,
      title: question.name,
      width: 190,
      render: (_, { caseId, title }) => {
        const words = own[caseId]?.[question.name] ?? '';
        const given = common[question.name] ?? '';
        const shared = {
          disabled,
          'aria-label': t('own.cell', { title, name: question.name }),
          placeholder: given === '' ? '' : t('own.same', { value: given }),
          ...(words.trim() !== '' && readAnswer(question, words) === null && { status: 'error' as const }),
        };
        return question.kind === 'choice' && !question.ofCase ? (
          <Select
            {...shared}
            className="date-field"
            value={words}
            onChange={(value: string) => change(caseId, question.name, value)}
            options={[
              { value: '', label: given === '' ? '—' : shared.placeholder },
              ...question.options.map((value) => ({ value, label: value })),
            ]}
          />
        ) : (
          <Input
            {...shared}
            value={words}
            maxLength={5000}
            onChange={({ target }) => change(caseId, question.name, target.value)}
          />
        );
      },
    })),
  ];
  return (
    <details className="batch-own-answers">
      <summary>{filled === 0 ? t('own.title') : t('own.some', { n: filled })}</summary>
      <FailureAlert error={read.error} />
      <div className="batch-paste">
        <span className="quiet">{t('own.pasteHint')}</span>
        <Input.TextArea
          aria-label={t('own.paste')}
          placeholder={t('own.pasteHere')}
          disabled={disabled}
          value={pasting}
          rows={3}
          wrap="off"
          maxLength={500_000}
          onChange={({ target }) => setPasting(target.value)}
        />
        <Button disabled={disabled || pasting.trim() === ''} onClick={take}>
          {t('own.take')}
        </Button>
        {taken && <span role="status">{t('own.filled', { n: Object.keys(taken.answers).length })}</span>}
        {taken && (taken.unmatched.length > 0 || taken.unknown.length > 0) && (
          <Alert
            type="warning"
            showIcon
            title={
              taken.unmatched.length > 0 ? t('own.unmatched') : t('own.unknown', { columns: taken.unknown.join('、') })
            }
            description={
              taken.unmatched.length > 0 && (
                <>
                  <ul className="batch-unmatched">
                    {taken.unmatched.map(({ line, name, why }) => (
                      <li key={line}>{t('own.row', { line, name, why: t(`own.why.${why}`) })}</li>
                    ))}
                  </ul>
                  {taken.unknown.length > 0 && (
                    <p className="basis">{t('own.unknown', { columns: taken.unknown.join('、') })}</p>
                  )}
                </>
              )
            }
          />
        )}
      </div>
      <Table<NamedCase>
        aria-label={t('own.title')}
        size="small"
        rowKey="caseId"
        tableLayout="fixed"
        scroll={{ x: 220 + 190 * questions.length }}
        columns={columns}
        dataSource={[...named]}
        pagination={{ pageSize: 10, showSizeChanger: false, hideOnSinglePage: true }}
      />
    </details>
  );
}
