import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SAMPLE_TODAY, sampleFacts, sampleSettings } from '../cases/article-case.sample.ts';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import { date } from '../domain/quantities/calendar.ts';

let desk: SampleDesk;
beforeEach(async () => {
  desk = await sampleDesk();
});
afterEach(() => desk.close());

const picture = { character: '𠮷', width: 10, height: 2, ink: Uint8Array.of(128, 64, 255, 192) };
const payBy = date('2026-11-30');

describe('a name with an unprintable character', () => {
  const rare = { ...sampleFacts, debtors: [{ ...sampleFacts.debtors[0]!, name: '王𠮷' }] };

  test('blocks the letter until its picture is in the case file, and again once that is removed', async () => {
    const { id } = await desk.ask('letter-create', { caseId: await desk.newCase(rare), kind: 'lawyers-letter', payBy });
    const paper = { kind: 'letter', id } as const;
    const [finding] = (await desk.ask('letter-check', { id })).findings;
    expect(finding).toMatchObject({
      severity: 'block',
      rule: 'unprintable',
      excerpt: '𠮷',
      message: expect.stringContaining('U+20BB7'),
    });
    expect(await desk.refusal('paper-preview', { paper })).toMatchObject({ code: 'unprintable' });

    await desk.ask('glyph-picture-save', { picture });
    expect((await desk.ask('letter-check', { id })).findings).toEqual([]);
    expect(Buffer.from((await desk.ask('paper-preview', { paper })).pdf).toString('latin1')).toContain(
      '/ImageMask true',
    );

    await desk.ask('glyph-picture-remove', { character: '𠮷' });
    expect(await desk.refusal('letter-issue', { id, reasons: [] })).toMatchObject({ code: 'issue-blocked' });
    expect(await desk.refusal('glyph-picture-remove', { character: '𠮷' })).toMatchObject({ code: 'not-found' });
  });

  test('can be typed as a private-use character, the next free one of which is offered', async () => {
    const first = (await desk.ask('glyph-pictures-read', {})).placeholder;
    await desk.ask('glyph-picture-save', { picture: { ...picture, character: first } });
    const { pictures, placeholder } = await desk.ask('glyph-pictures-read', {});
    expect(pictures).toEqual([{ ...picture, ink: Buffer.from(picture.ink), character: first }]);
    expect(placeholder).not.toBe(first);
    const { id } = await desk.ask('letter-create', {
      caseId: await desk.newCase({ ...rare, debtors: [{ ...rare.debtors[0]!, name: `王${first}` }] }),
      kind: 'demand',
      payBy,
    });
    expect(
      Buffer.from((await desk.ask('paper-preview', { paper: { kind: 'letter', id } })).pdf)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test.each([
    ['two characters', { character: '王𠮷' }],
    ['what is not seen', { character: '\u200b' }],
    ['half a picture', { height: 3 }],
    ['an empty picture', { ink: new Uint8Array(4) }],
  ])('takes no picture of %s', async (_, wrong) => {
    await expect(desk.ask('glyph-picture-save', { picture: { ...picture, ...wrong } })).rejects.toThrow();
  });
});

test('a chosen face missing on this computer is named, and papers are set in Song', async () => {
  expect(await desk.ask('typefaces-read', {})).toEqual({ faces: [], lacking: [] });
  await desk.ask('settings-save', {
    settings: { ...sampleSettings, typefaces: { ...sampleSettings.typefaces, body: 'FangSong', title: 'FangSong' } },
  });
  expect((await desk.ask('typefaces-read', {})).lacking).toEqual(['FangSong']);
  const { id } = await desk.ask('letter-create', { caseId: await desk.newCase(), kind: 'demand', payBy });
  expect((await desk.ask('letter-check', { id })).findings).toEqual([]);
  expect(
    Buffer.from((await desk.ask('paper-preview', { paper: { kind: 'letter', id } })).pdf).toString('latin1'),
  ).toContain('NotoSerifSC');
});

test('a chosen face present on this computer is embedded', async () => {
  desk.close();
  desk = await sampleDesk(SAMPLE_TODAY, undefined, [join(import.meta.dirname, '..', '..', 'resources', 'fonts')]);
  expect((await desk.ask('typefaces-read', {})).faces.map(({ name }) => name)).toEqual([
    'NotoSerifSC-Bold',
    'NotoSerifSC-Regular',
  ]);
  await desk.ask('settings-save', {
    settings: { ...sampleSettings, typefaces: { ...sampleSettings.typefaces, title: 'NotoSerifSC-Regular' } },
  });
  expect((await desk.ask('typefaces-read', {})).lacking).toEqual([]);
});

describe('a paper for Word', () => {
  const saved = (): Record<string, string> =>
    Object.fromEntries(
      Object.entries(unzipSync(readFileSync(desk.saveTo!))).map(([path, part]) => [path, strFromU8(part)]),
    );

  test('made from an issued letter, says on every page that it is a working copy and not part of the record', async () => {
    const { id } = await desk.ask('letter-create', { caseId: await desk.newCase(), kind: 'lawyers-letter', payBy });
    const { number, sha256 } = await desk.ask('letter-issue', { id, reasons: [] });
    desk.saveTo = join(desk.folder, '函.docx');
    expect(await desk.ask('paper-save', { paper: { kind: 'letter', id }, format: 'docx' })).toEqual({
      saved: '函.docx',
    });
    const headers = Object.entries(saved()).filter(([path]) => /^word\/header\d+\.xml$/.test(path));
    expect(headers).toHaveLength(2);
    for (const [, xml] of headers) {
      expect(xml).toContain('工作副本');
      expect(xml).toContain(number);
      expect(xml).toContain(sha256.slice(0, 16));
    }
    expect(saved()['word/document.xml']).toContain(number);
  });

  test('made from a draft, is the draft without that notice', async () => {
    const { id } = await desk.ask('letter-create', { caseId: await desk.newCase(), kind: 'demand', payBy });
    desk.saveTo = join(desk.folder, '函.docx');
    await desk.ask('paper-save', { paper: { kind: 'letter', id }, format: 'docx' });
    expect(JSON.stringify(saved())).not.toContain('工作副本');
    expect(saved()['word/document.xml']).toContain('（草稿）');
  });

  test('is refused where the PDF is: with gaps that block, and for the recovery sheet', async () => {
    const caseId = await desk.newCase();
    expect(
      await desk.refusal('paper-save', {
        paper: { kind: 'template', caseId, template: 'payment-order', answers: {} },
        format: 'docx',
      }),
    ).toMatchObject({ code: 'issue-blocked' });
    expect(
      await desk.refusal('paper-save', { paper: { kind: 'recovery-sheet', password: '测试用密码' }, format: 'docx' }),
    ).toMatchObject({ code: 'invalid-input' });
  });
});
