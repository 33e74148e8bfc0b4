import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import type { Output } from '../../electron/contract/operations.ts';
import { ask, type Refusal } from '../client.ts';
import { PaperActions } from './paper-actions.tsx';
import { PdfView } from './pdf-view.tsx';

/**
 * Shows the recovery sheet for printing or saving. Requested as a mutation, since a cached query would keep the
 * password.
 */
export function RecoverySheet({ password }: { readonly password: string }): ReactElement {
  const { data, error, mutate } = useMutation<Output<'paper-preview'>, Refusal, string>({
    mutationFn: (typed) => ask('paper-preview', { paper: { kind: 'recovery-sheet', password: typed } }),
  });
  useEffect(() => mutate(password), [mutate, password]);
  return (
    <div className="recovery-sheet">
      {data && <PaperActions paper={{ kind: 'recovery-sheet', password }} />}
      <PdfView pdf={data?.pdf} error={error} />
    </div>
  );
}
