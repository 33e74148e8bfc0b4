import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import type { CaseId } from '../domain/case/ids.ts';
import type { LetterKind } from '../domain/letter/letter.ts';
import { date } from '../domain/quantities/calendar.ts';

let desk: SampleDesk;
beforeEach(async () => {
  desk = await sampleDesk();
});
afterEach(() => desk.close());

/** Two by two pixels, each of a different colour. */
const logo = { width: 2, height: 2, rgb: Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 0, 255, 10, 20, 30) };

async function imagesIn(kind: LetterKind, caseId: CaseId): Promise<Uint8Array[]> {
  const { id } = await desk.ask('letter-create', { caseId, kind, payBy: date('2026-11-30') });
  const { pdf } = await desk.ask('paper-preview', { paper: { kind: 'letter', id } });
  const page = await (await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise).getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const images = argsArray
    .filter((_, index) => fnArray[index] === OPS.paintImageXObject)
    .map(([name]: string[]) => name!);
  return Promise.all(
    images.map(
      (name) =>
        new Promise<Uint8Array>((resolve) => page.objs.get(name, ({ data }: { data: Uint8Array }) => resolve(data))),
    ),
  );
}

test('a logo appears in the letterhead of lawyers’ letters, pixel for pixel, until it is removed', async () => {
  const caseId = await desk.newCase();
  await desk.ask('logo-save', { logo });
  expect((await desk.ask('logo-read', {})).logo).toEqual(logo);
  const [pixels, ...others] = await imagesIn('lawyers-letter', caseId);
  expect([...pixels!]).toEqual([...logo.rgb]);
  expect(others).toEqual([]);
  expect(await imagesIn('demand', caseId)).toEqual([]);
  await desk.ask('logo-save', { logo: null });
  expect((await desk.ask('logo-read', {})).logo).toBeNull();
  expect(await imagesIn('lawyers-letter', caseId)).toEqual([]);
});

test.each([
  ['cut off', { ...logo, rgb: logo.rgb.subarray(1) }],
  ['too large', { width: 1081, height: 1, rgb: new Uint8Array(1081 * 3) }],
  ['without pixels', { ...logo, width: 0, rgb: new Uint8Array() }],
])('a picture that is %s is refused', async (_, wrong) => {
  await expect(desk.ask('logo-save', { logo: wrong })).rejects.toThrow();
});
