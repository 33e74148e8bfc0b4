import { CheckCircleFilled } from '@ant-design/icons';
import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { creditCodeFault, personNumberFault } from '../../electron/domain/case/identity.ts';
import type { PartyKind } from '../../electron/domain/case/party.ts';
import type { Path } from './form-path.ts';

interface Props {
  readonly at: Path;
  /** Path of the number in the form's values. */
  readonly path: Path;
  readonly kind: PartyKind;
}

/**
 * 公民身份号码 or 统一社会信用代码. A wrong checksum is reported at once but does not block saving, since some people hold other
 * documents.
 */
export function IdNumberItem({ at, path, kind }: Props): ReactElement {
  const { t } = useTranslation('case');
  const form = Form.useFormInstance();
  const number = (Form.useWatch([...path], form) as string | undefined) ?? '';
  const faultOf = kind === 'person' ? personNumberFault : creditCodeFault;
  return (
    <Form.Item
      name={[...at]}
      label={kind === 'person' ? t('facts.personId') : t('facts.orgId')}
      normalize={(typed: string) => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()}
      // A number still being typed is short, which is not a fault yet.
      validateTrigger={number.length >= 18 ? ['onChange', 'onBlur'] : 'onBlur'}
      rules={[
        {
          warningOnly: true,
          validator: (_, typed: string) => {
            const fault = typed ? faultOf(typed) : null;
            return fault ? Promise.reject(new Error(t(`facts.idFaults.${fault}`))) : Promise.resolve();
          },
        },
      ]}
    >
      <Input
        maxLength={18}
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
  );
}
