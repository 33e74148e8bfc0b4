import { Form } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PROCEDURE_DAYS, type ProcedureGroup } from '../../electron/domain/case/procedure.ts';
import { DateField } from '../parts/date-field.tsx';

/** The procedural dates stated in the court's papers, from which time limits run. */
export function ProcedureFields(): ReactElement {
  const { t } = useTranslation('case');
  return (
    <>
      <p className="quiet">{t('procedure.hint')}</p>
      {(Object.keys(PROCEDURE_DAYS) as ProcedureGroup[]).map((group) => (
        <fieldset key={group} className="procedure-group">
          <legend>{t(`procedure.groups.${group}`)}</legend>
          <div className="fields">
            {group === 'suit' && (
              <Form.Item name={['claim', 'filedOn']} label={t('facts.filedOn')} extra={t('facts.filedHint')}>
                <DateField />
              </Form.Item>
            )}
            {PROCEDURE_DAYS[group].map((day) => (
              <Form.Item key={day} name={['procedure', day]} label={t(`procedure.days.${day}`)}>
                <DateField />
              </Form.Item>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}
