import { Checkbox, Form, InputNumber, Modal, Radio } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ONE_COPY, type PrintWish } from '../../electron/contract/printing.ts';
import { CopiesField } from './copies-field.tsx';

interface Props {
  readonly open: boolean;
  readonly onPrint: (wish: PrintWish) => void;
  readonly onClose: () => void;
}

/** Copies, sides and pages with which the system's print dialog is to open. */
export function PrintOptions({ open, onPrint, onClose }: Props): ReactElement {
  const { t } = useTranslation('parts');
  const [{ copies, bothSides, pages }, setWish] = useState<PrintWish>(ONE_COPY);
  const change = (changed: Partial<PrintWish>): void => setWish((wish) => ({ ...wish, ...changed }));
  const valid = pages === null || pages.from <= pages.to;
  const end = (which: 'from' | 'to', both: { from: number; to: number }): ReactElement => (
    <InputNumber
      aria-label={t(`printing.${which}`)}
      min={1}
      precision={0}
      value={both[which]}
      onChange={(value) => change({ pages: { ...both, [which]: value ?? 1 } })}
    />
  );
  return (
    <Modal
      open={open}
      title={t('printing.title')}
      okText={t('paper.print')}
      cancelText={t('reasons.cancel')}
      okButtonProps={{ disabled: !valid }}
      onOk={() => onPrint({ copies, bothSides, pages })}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form layout="vertical">
        <Form.Item label={t('printing.copies')} htmlFor="print-copies">
          <CopiesField id="print-copies" value={copies} onChange={(wanted) => change({ copies: wanted })} />
        </Form.Item>
        <Form.Item>
          <Checkbox checked={bothSides} onChange={({ target }) => change({ bothSides: target.checked })}>
            {t('paper.bothSides')}
          </Checkbox>
        </Form.Item>
        <Form.Item
          label={t('printing.pages')}
          validateStatus={valid ? '' : 'error'}
          help={valid ? undefined : t('printing.invalid')}
        >
          <Radio.Group
            aria-label={t('printing.pages')}
            value={pages === null ? 'all' : 'some'}
            onChange={({ target }) => change({ pages: target.value === 'all' ? null : { from: 1, to: 1 } })}
            options={[
              { value: 'all', label: t('printing.all') },
              { value: 'some', label: t('printing.some') },
            ]}
          />
          {pages !== null && (
            <span className="print-pages">
              {end('from', pages)}
              {t('printing.until')}
              {end('to', pages)}
            </span>
          )}
        </Form.Item>
      </Form>
    </Modal>
  );
}
