import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type CSSProperties, type ReactElement, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLayer } from './open-pdf.ts';

interface Props {
  readonly document: PDFDocumentProxy;
  /** From 1. */
  readonly number: number;
  /** CSS pixels. */
  readonly width: number;
  /** Height over width, known before the page is drawn so that nothing jumps. */
  readonly shape: number;
}

/** One page: its picture, sharp on any screen, with selectable text over it. Drawn once it comes near the viewport. */
export function PdfPage({ document, number, width, shape }: Props): ReactElement {
  const { t } = useTranslation('parts');
  const paper = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const [scale, setScale] = useState(1);

  useEffect(() => {
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some((one) => one.isIntersecting)) setNear(true);
      },
      { rootMargin: '100%' },
    );
    if (paper.current) watch.observe(paper.current);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    if (!near) return;
    const under: { gone: boolean; stop?: () => void } = { gone: false };
    void document
      .getPage(number)
      .then((page) => {
        const [picture, layer] = [canvas.current, text.current];
        if (under.gone || !picture || !layer) return;
        const scaleNow = width / page.getViewport({ scale: 1 }).width;
        const viewport = page.getViewport({ scale: scaleNow });
        const sharp = page.getViewport({ scale: scaleNow * window.devicePixelRatio });
        setScale(scaleNow);
        // Drawn off screen and then swapped in, so that a page updated while typing does not flicker.
        const aside = picture.ownerDocument.createElement('canvas');
        aside.width = Math.floor(sharp.width);
        aside.height = Math.floor(sharp.height);
        layer.replaceChildren();
        const drawing = page.render({ canvas: aside, viewport: sharp });
        const words = new TextLayer({ textContentSource: page.streamTextContent(), container: layer, viewport });
        const place = (): void => {
          picture.width = aside.width;
          picture.height = aside.height;
          picture.getContext('2d')?.drawImage(aside, 0, 0);
        };
        under.stop = () => {
          drawing.cancel();
          words.cancel();
        };
        return Promise.all([drawing.promise.then(place), words.render()]);
      })
      .catch(() => undefined); // cancelled; an unreadable page has already failed the document
    return () => {
      under.gone = true;
      under.stop?.();
    };
  }, [document, number, width, near]);

  return (
    <div
      ref={paper}
      className="pdf-page"
      role="group"
      aria-label={t('pdf.page', { page: number })}
      style={{ width, height: width * shape, '--total-scale-factor': scale } as CSSProperties}
    >
      <canvas ref={canvas} aria-hidden />
      <div ref={text} className="textLayer" />
    </div>
  );
}
