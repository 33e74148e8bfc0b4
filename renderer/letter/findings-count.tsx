import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';

/** The number of findings against issuing, always visible; links to the list. */
export function FindingsCount({ findings }: Output<'letter-check'>): ReactElement | null {
  const { t } = useTranslation('letter');
  const blocks = findings.filter(({ severity }) => severity === 'block').length;
  const warnings = findings.length - blocks;
  if (findings.length === 0) return null;
  return (
    <button
      type="button"
      className="findings-count"
      onClick={() => document.getElementById('letter-findings')?.scrollIntoView({ block: 'center' })}
    >
      {blocks > 0 && <Tag color="error">{t('check.blocks', { n: blocks })}</Tag>}
      {warnings > 0 && <Tag color="warning">{t('check.warnings', { n: warnings })}</Tag>}
    </button>
  );
}
