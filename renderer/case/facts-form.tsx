import { App, Button, Collapse, Form } from 'antd';
import { type ReactElement, type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../client.ts';
import { BankAccountFields } from '../parts/bank-account-fields.tsx';
import { DraftNotice } from '../parts/draft-notice.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { useShortcut } from '../parts/use-shortcut.ts';
import { BasisFields } from './basis-fields.tsx';
import { ClaimFields } from './claim-fields.tsx';
import { CostFields } from './cost-fields.tsx';
import { type ClaimKind, type FactsValues, fieldPath, isPrice } from './facts-values.ts';
import { followsFrom, type TypedPart } from './follows-from.ts';
import { PartyFields } from './party-fields.tsx';
import { PartyListFields } from './party-list-fields.tsx';
import { ProcedureFields } from './procedure-fields.tsx';
import { SituationFields } from './situation-fields.tsx';

interface Props {
  /** The form's initial values. */
  readonly values: FactsValues;
  /** Whether `values` holds typing restored from a draft. */
  readonly restored: boolean;
  readonly submit: string;
  readonly busy: boolean;
  readonly error: Error | null;
  /** Shown beside the failure, e.g. to load the newer version. */
  readonly remedy?: ReactNode;
  readonly onTyped: (values: FactsValues) => void;
  readonly onDiscard: () => void;
  readonly onSubmit: (values: FactsValues) => void;
}

/** The facts of a case, typed once. What most cases need is open; the rest is collapsed with sensible defaults. */
export function FactsForm({
  values,
  restored,
  submit,
  busy,
  error,
  remedy,
  onTyped,
  onDiscard,
  onSubmit,
}: Props): ReactElement {
  const { t } = useTranslation('case');
  const { message } = App.useApp();
  const [form] = Form.useForm<FactsValues>();
  const [open, setOpen] = useState(() => foldsInUse(values));
  const kind =
    (Form.useWatch(['claim', 'kind'], { form, preserve: true }) as ClaimKind | undefined) ?? values.claim.kind;
  useShortcut(
    's',
    useCallback(() => form.submit(), [form]),
  );

  useEffect(() => {
    if (!(error instanceof Refusal) || !error.report.field) return;
    const name = fieldPath(error.report.field);
    form.setFields([{ name: name as never, errors: [error.report.message] }]);
    form.scrollToField(name as never, { focus: true, block: 'center' });
  }, [error, form]);

  const typed = (changed: TypedPart): void => {
    const all = form.getFieldsValue(true) as FactsValues;
    for (const [name, value] of followsFrom(changed, all)) form.setFieldValue(name as never, value);
    onTyped(form.getFieldsValue(true) as FactsValues);
  };

  const fold = (key: Fold, title: string, children: ReactNode) => ({ key, label: title, children, forceRender: true });
  return (
    <Form
      form={form}
      name="facts"
      layout="vertical"
      initialValues={values}
      scrollToFirstError={{ focus: true, block: 'center' }}
      onValuesChange={typed}
      // Enter confirms a date or a choice; in a form this long it must not submit the rest half typed. Ctrl+S does.
      onKeyDown={(event) => event.key === 'Enter' && event.target instanceof HTMLInputElement && event.preventDefault()}
      onFinish={() => onSubmit(form.getFieldsValue(true) as FactsValues)}
      onFinishFailed={({ errorFields }) => {
        const atFault = errorFields.map(({ name }) => foldOf(name)).filter((key) => key !== null);
        // Opening a fold that is already open would re-render every field of the form.
        if (atFault.some((key) => !open.includes(key))) setOpen([...new Set([...open, ...atFault])]);
        void message.warning(t('facts.check', { n: errorFields.length }));
      }}
    >
      {restored && <DraftNotice onDiscard={onDiscard} />}
      <section className="sheet" aria-labelledby="facts-creditor">
        <h2 id="facts-creditor">{t('facts.creditor')}</h2>
        <PartyFields at={['creditor']} path={['creditor']} />
        <h3>{t('facts.account')}</h3>
        <p className="quiet">{t('facts.accountHint')}</p>
        <BankAccountFields />
      </section>
      <section className="sheet" aria-labelledby="facts-debtors">
        <h2 id="facts-debtors">{t('facts.debtors')}</h2>
        <PartyListFields of="debtors" />
      </section>
      <section className="sheet" aria-labelledby="facts-claim">
        <h2 id="facts-claim">{t(isPrice(kind) ? 'facts.agreementOfPrice' : 'facts.agreement')}</h2>
        <ClaimFields />
      </section>
      <Collapse
        className="facts-folds"
        activeKey={open}
        onChange={(keys) => setOpen(keys as Fold[])}
        items={[
          fold('situation', t('facts.situation'), <SituationFields />),
          fold('guarantors', t('facts.guarantors'), <PartyListFields of="guarantors" />),
          fold('costs', t('facts.costs'), <CostFields />),
          fold('procedure', t('procedure.title'), <ProcedureFields />),
          fold('basis', t('facts.basis'), <BasisFields />),
        ]}
      />
      <div className="form-foot">
        <FailureAlert error={error} action={remedy} />
        <Button type="primary" htmlType="submit" loading={busy}>
          {submit}
        </Button>
      </div>
    </Form>
  );
}

type Fold = 'situation' | 'guarantors' | 'costs' | 'procedure' | 'basis';

/** The reason and the lawyers are asked for in every case, so that fold starts open. */
function foldsInUse(values: FactsValues): Fold[] {
  return [
    'situation',
    ...(values.guarantors.length > 0 ? ['guarantors' as const] : []),
    ...(values.claim.costs.length > 0 ? ['costs' as const] : []),
    ...(Object.values(values.procedure).some(Boolean) ? ['procedure' as const] : []),
  ];
}

/** The fold that contains a field, so that a fault in it can be shown. */
function foldOf(name: readonly (string | number)[]): Fold | null {
  if (name[0] === 'guarantors') return 'guarantors';
  if (name[0] === 'procedure' || (name[0] === 'claim' && name[1] === 'filedOn')) return 'procedure';
  if (name[0] === 'claim' && name[1] === 'costs') return 'costs';
  return name[0] === 'situation' || name[0] === 'lawyers' ? 'situation' : null;
}
