import { createContext, useContext } from 'react';
import type { Output } from '../../electron/contract/operations.ts';

export interface OpenedCase extends Output<'case-read'> {
  /** Rereads the case and remounts its sections, discarding what they hold. */
  readonly reload: () => void;
}

export const CaseContext = createContext<OpenedCase | null>(null);

/** The case whose page this is. @throws Error outside a case's page */
export function useCase(): OpenedCase {
  const opened = useContext(CaseContext);
  if (!opened) throw new Error('not inside the page of a case');
  return opened;
}
