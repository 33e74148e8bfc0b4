import { CheckCircleFilled } from '@ant-design/icons';
import { Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ID_PAPERS,
  idNumberFault,
  type IdPaper,
  paperOf,
  recognisedPaper,
  tidyNumber,
} from '../../electron/domain/case/id-paper.ts';
import type { PartyKind } from '../../electron/domain/case/party.ts';
import type { Path } from './form-path.ts';

interface Props {
  /** Path of the party relative to the enclosing list. */
  readonly at: Path;
  /** Path of the party in the form's values. */
  readonly path: Path;
  readonly kind: PartyKind;
}

/**
 * The number of a person's paper, with the paper that it is recognised as unless another is chosen, or 统一社会信用代码. A
 * wrong checksum is reported at once but does not block saving. Spaces and hyphens go before the length matters.
 */
export function IdNumberItem({ at, path, kind }: Props): ReactElement {
  const { t } = useTranslation('case');
  const form = Form.useFormInstance();
  const number = (Form.useWatch([...path, 'idNumber'], form) as string | undefined) ?? '';
  const idPaper = Form.useWatch([...path, 'idPaper'], form) as IdPaper | undefined;
  const paper = paperOf({ idNumber: number, ...(idPaper && { idPaper }) });
  const faultOf = (typed: string) => idNumberFault({ kind, idNumber: typed, ...(idPaper && { idPaper }) });
  return (
    <>
      {kind === 'person' && (
        <Form.Item
          name={[...at, 'idPaper']}
          label={t('facts.idPaper')}
          getValueProps={(chosen?: IdPaper) => ({ value: chosen ?? recognisedPaper(number) })}
        >
          <Select options={ID_PAPERS.map((value) => ({ value, label: t(`facts.idPapers.${value}`) }))} />
        </Form.Item>
      )}
      <Form.Item
        name={[...at, 'idNumber']}
        dependencies={[[...path, 'idPaper']]}
        label={kind === 'person' ? t(paper === 'resident' ? 'facts.personId' : 'facts.otherId') : t('facts.orgId')}
        normalize={tidyNumber}
        // A number still being typed is short, which is not a fault yet.
        validateTrigger={number.length >= 18 ? ['onChange', 'onBlur'] : 'onBlur'}
        rules={[
          {
            warningOnly: true,
            validator: (_, typed: string) => {
              const fault = typed ? faultOf(typed) : null;
              return fault
                ? Promise.reject(
                    new Error(
                      t(fault === 'shape' && paper !== 'resident' ? 'facts.idShape' : `facts.idFaults.${fault}`),
                    ),
                  )
                : Promise.resolve();
            },
          },
        ]}
      >
        <Input
          autoComplete="off"
          className="figure"
          suffix={
            number !== '' &&
            faultOf(number) === null && (
              <CheckCircleFilled className="id-valid" aria-label={t('facts.idValid')} title={t('facts.idValid')} />
            )
          }
        />
      </Form.Item>
    </>
  );
}
