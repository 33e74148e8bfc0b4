/** The pixels of a picture on white paper: red, green, blue and opacity of each, rows from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
}

/**
 * A picture as it will appear on paper; transparent areas become white. It is scaled down, never up, to fit both
 * bounds.
 * @returns null if the window cannot read it as a picture
 */
export async function pixelsOnPaper(
  picture: Blob,
  most: { readonly width: number; readonly height: number },
): Promise<Pixels | null> {
  const bitmap = await createImageBitmap(picture).catch(() => null);
  if (bitmap === null) return null;
  const scale = Math.min(1, most.width / bitmap.width, most.height / bitmap.height);
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale))) as [
    number,
    number,
  ];
  const canvas = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (canvas === null) return null;
  canvas.fillStyle = 'white';
  canvas.fillRect(0, 0, width, height);
  canvas.imageSmoothingQuality = 'high';
  canvas.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return { width, height, rgba: canvas.getImageData(0, 0, width, height).data };
}
