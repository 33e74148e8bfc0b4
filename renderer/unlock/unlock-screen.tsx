import type { ReactElement } from 'react';
import type { Output } from '../../electron/contract/operations.ts';

interface Props {
  readonly desk: Output<'casefile-state'>;
  readonly createdWith: string | null;
  readonly onCreated: (password: string) => void;
  readonly onReady: () => void;
}

export function UnlockScreen(props: Props): ReactElement | null {
  return props.createdWith === null ? null : <button type="button" onClick={props.onReady} />;
}
