import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from './loading.tsx';
import { openPdf } from './open-pdf.ts';
import { PdfPage } from './pdf-page.tsx';
import './pdf.css';

/** Page widths relative to the available width. */
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
const FIT = ZOOMS.indexOf(1);
/** A page fitted to the window gets no wider than this, since that would not make it easier to read. */
const WIDEST = 900;
const MARGIN = 24;

type Opened = { readonly of: Uint8Array; readonly task: PDFDocumentLoadingTask } & (
  { readonly document: PDFDocumentProxy; readonly shape: number } | { readonly failed: true }
);

/**
 * All pages of a document, one below the other. While a newer one is being opened the previous one stays, which keeps
 * the scroll position. See `PdfView`.
 */
export function PdfPages({ pdf }: { readonly pdf: Uint8Array }): ReactElement {
  const { t } = useTranslation('parts');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [zoom, setZoom] = useState(FIT);
  const [room, setRoom] = useState(0);
  const view = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const task = openPdf(pdf);
    const under = { wanted: true };
    const show = (now: Opened): void => {
      if (under.wanted) setOpened(now);
      under.wanted = false;
    };
    task.promise
      .then(async (document) => {
        const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
        show({ of: pdf, task, document, shape: height / width });
      })
      .catch(() => show({ of: pdf, task, failed: true }));
    return () => {
      if (under.wanted) void task.destroy();
      under.wanted = false;
    };
  }, [pdf]);

  useEffect(() => () => void opened?.task.destroy(), [opened]);

  useEffect(() => {
    const watch = new ResizeObserver(([box]) => setRoom(Math.floor(box?.contentRect.width ?? 0)));
    if (view.current) watch.observe(view.current);
    return () => watch.disconnect();
  }, []);

  const document = opened && 'document' in opened ? opened.document : null;
  const width = Math.round(Math.min(room - MARGIN, WIDEST) * (ZOOMS[zoom] ?? 1));
  return (
    <div className="pdf">
      <div className="pdf-tools">
        <span className="quiet">{document && t('pdf.pages', { pages: document.numPages })}</span>
        <Button
          size="small"
          icon={<MinusOutlined />}
          aria-label={t('pdf.smaller')}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        />
        <Button size="small" disabled={zoom === FIT} onClick={() => setZoom(FIT)}>
          {t('pdf.fit')}
        </Button>
        <Button
          size="small"
          icon={<PlusOutlined />}
          aria-label={t('pdf.larger')}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        />
      </div>
      <div
        ref={view}
        className="pdf-view"
        tabIndex={0}
        role="region"
        aria-label={t('pdf.label')}
        aria-busy={opened?.of !== pdf}
      >
        {!opened && <Loading />}
        {opened && 'failed' in opened && <Alert type="error" showIcon title={t('pdf.failed')} />}
        {opened &&
          'shape' in opened &&
          room > 0 &&
          Array.from({ length: opened.document.numPages }, (_, index) => (
            <PdfPage key={index} document={opened.document} number={index + 1} width={width} shape={opened.shape} />
          ))}
      </div>
    </div>
  );
}
