import { type ReactElement, useEffect, useRef } from 'react';
import type { Ink } from './read-glyph.ts';

interface Props {
  readonly picture: Ink;
  readonly label: string;
}

/** The picture of a character as it will appear on paper. */
export function GlyphView({ picture: { width, height, ink }, label }: Props): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, width, height);
    const row = Math.ceil(width / 8);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) if (ink[y * row + (x >> 3)]! & (0x80 >> (x & 7))) context.fillRect(x, y, 1, 1);
    }
  }, [width, height, ink]);
  return <canvas ref={canvas} className="glyph" width={width} height={height} role="img" aria-label={label} />;
}
