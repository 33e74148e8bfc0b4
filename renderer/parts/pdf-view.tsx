import { lazy, type ReactElement, Suspense } from 'react';
import { FailureAlert } from './failure-alert.tsx';
import { Loading } from './loading.tsx';

const PdfPages = lazy(() => import('./pdf-pages.tsx').then(({ PdfPages }) => ({ default: PdfPages })));

interface Props {
  /** The bytes of one of our papers; undefined while main is still writing it. Pass the same array until it changes. */
  readonly pdf: Uint8Array | undefined;
  /** Why there is no paper. */
  readonly error?: Error | null;
}

/**
 * Shows a paper exactly as it will be printed: every page, selectable text, fitted to the width or larger. It fills
 * its container.
 */
export function PdfView({ pdf, error }: Props): ReactElement {
  if (error) return <FailureAlert error={error} />;
  if (!pdf) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      <PdfPages pdf={pdf} />
    </Suspense>
  );
}
