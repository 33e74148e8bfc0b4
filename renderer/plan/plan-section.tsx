import type { ReactElement } from 'react';

export function PlanSection(): ReactElement | null {
  return null;
}
