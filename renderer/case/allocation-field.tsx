import { Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Claim, ComponentKind } from '../../electron/domain/claim/claim.ts';
import { tabLeaves } from '../parts/tab-leaves.ts';

interface Props {
  readonly id?: string;
  readonly value?: Claim['allocation'];
  readonly onChange?: (value: Claim['allocation']) => void;
}

const PARTS: readonly ComponentKind[] = ['cost', 'interest', 'penalty', 'principal'];

/** The order in which payments are applied: statutory or agreed. A fully agreed order is picked part by part. */
export function AllocationField({ id, value = 'statutory', onChange }: Props): ReactElement {
  const { t } = useTranslation(['case', 'terms']);
  const custom = typeof value === 'object';
  return (
    <>
      <Select
        {...(id && { id })}
        value={custom ? 'custom' : value}
        onChange={(choice: 'statutory' | 'principal-first' | 'custom') =>
          onChange?.(choice === 'custom' ? PARTS : choice)
        }
        options={(['statutory', 'principal-first', 'custom'] as const).map((choice) => ({
          value: choice,
          label: t(`facts.allocations.${choice}`),
        }))}
      />
      {custom && (
        <Select
          className="second-field"
          mode="multiple"
          onInputKeyDown={tabLeaves}
          aria-label={t('facts.allocation')}
          value={[...value]}
          onChange={(order: ComponentKind[]) => order.length > 0 && onChange?.(order)}
          options={PARTS.map((part) => ({ value: part, label: t(`terms:component.${part}`) }))}
        />
      )}
    </>
  );
}
