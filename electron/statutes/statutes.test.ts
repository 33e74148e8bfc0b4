import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIGHT } from '../casefile/case-file.sample.ts';
import type { CaseFile } from '../casefile/case-file.ts';
import { createCaseFile } from '../casefile/create.ts';
import { write } from '../casefile/transaction.ts';
import { sampleFacts } from '../cases/article-case.sample.ts';
import { statuteOperations } from '../contract/statutes.ts';
import { asId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { readLegalSources } from '../library/legal-sources.ts';
import { resourcesIn } from '../library/resources.ts';
import { insertCase } from '../records/cases.ts';
import { freezeLetter, insertDraft } from '../records/letters.ts';
import { appendEntry } from '../records/log.ts';
import { clock } from '../workspace/clock.ts';
import { statuteHandlers } from './statutes.ts';

const AT = '2026-11-20T02:00:00.000Z';
const sources = readLegalSources(resourcesIn('resources'));
let folder: string;
let file: CaseFile;
let handlers: ReturnType<typeof statuteHandlers>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'statutes-'));
  file = await fileThatCites();
  handlers = statuteHandlers({
    clock: clock(AT),
    reading: (work) => work(file.readable),
    lawOf: () => sources,
    viewOf: () => expect.fail('no case is asked for'),
  });
});
afterEach(() => {
  file.close();
  rmSync(folder, { recursive: true });
});
const on = date('2026-11-21');

/** A case with a draft and a letter issued in 2020, both citing 第119条 of 民诉法, and a log entry that cites 民法典. */
async function fileThatCites() {
  const opened = await createCaseFile(join(folder, '样例.casebook'), 'x', { cost: LIGHT });
  write(opened.writable, (w) => {
    insertCase(w, asId('c'), sampleFacts, AT);
    for (const id of ['draft', 'old']) {
      insertDraft(w, {
        id: asId(id),
        caseId: asId('c'),
        payBy: date('2026-12-05'),
        at: AT,
        draft: {
          kind: 'demand',
          title: `函${id}`,
          addressee: '王测试先生',
          body: [
            {
              kind: 'paragraph',
              runs: [{ text: '依照《中华人民共和国民事诉讼法》' }, { text: '第119条起诉。', bold: true }],
            },
          ],
          attachments: [],
        },
      });
    }
    freezeLetter(w, asId('old'), {
      year: 2020,
      kind: 'demand',
      serial: 1,
      number: '〔2020〕示催函字第1号',
      issuedOn: date('2020-03-01'),
      sha256: '0'.repeat(64),
      pdf: new Uint8Array([37]),
      at: AT,
    });
    appendEntry(w, {
      caseId: asId('c'),
      id: asId('e'),
      at: '2026-11-20T10:00',
      recordedAt: AT,
      kind: 'note',
      channel: 'call',
      person: '王测试',
      said: '告知民法典第五百七十七条；房租五百七十七元。',
      reason: null,
      promiseOn: null,
      promiseFen: null,
      nextStep: null,
      nextStepOn: null,
      corrects: null,
    });
  });
  return opened;
}

describe('statute requests from the window', () => {
  it('list the statutes as of a day', async () => {
    const { articles, laws, topics } = statuteOperations['statute-list'].output.parse(
      await handlers['statute-list']({ on }),
    );
    expect(laws[0]?.shortName).toBe('民法典');
    expect(topics).toContain('催收边界');
    const [old, current] = [
      articles.find(({ law, article }) => law === '中华人民共和国合同法' && article === '第一百零七条'),
      articles.find(
        ({ shortName, article, state }) =>
          shortName === '民诉法' && article === '第一百一十九条' && state === 'in-force',
      ),
    ];
    expect(old).toMatchObject({
      state: 'repealed',
      successor: { law: '中华人民共和国民法典', article: '第五百七十七条', why: expect.stringMatching(/文字未变。$/) },
    });
    expect(current).toMatchObject({ successor: null, formerly: [{ subject: '起诉条件', article: '第一百二十二条' }] });
  });

  it('search them', async () => {
    const { articles } = statuteOperations['statute-search'].output.parse(
      await handlers['statute-search']({ query: '不还钱怎么办', on }),
    );
    expect(articles[0]).toMatchObject({ shortName: '民法典', article: '第五百七十七条' });
  });

  it('give the history of an article, and report an unknown one', async () => {
    const { stages } = statuteOperations['statute-history'].output.parse(
      await handlers['statute-history']({
        law: '中华人民共和国民法典',
        article: '第五百七十七条',
        effectiveFrom: date('2021-01-01'),
      }),
    );
    expect(stages.map(({ shortName, article, text }) => [shortName, article, text === null])).toEqual([
      ['民法通则', '第一百一十一条', true],
      ['合同法', '第一百零七条', false],
      ['民法典', '第五百七十七条', false],
    ]);
    expect(() => handlers['statute-history']({ law: '海商法', article: '第一条', effectiveFrom: on })).toThrow(
      '没有这一条',
    );
  });

  it('find where the cases cite an article, each paper by the law of its own day', async () => {
    const uses = async (law: string, article: string, from: string) =>
      (await handlers['statute-uses']({ law: `中华人民共和国${law}`, article, effectiveFrom: date(from) })).uses.map(
        (use) => [use.kind, use.id, use.on],
      );
    expect(await uses('民事诉讼法', '第一百一十九条', '2024-01-01')).toEqual([['draft', 'draft', '2026-11-20']]);
    expect(await uses('民事诉讼法', '第一百一十九条', '2017-07-01')).toEqual([['issued', 'old', '2020-03-01']]);
    expect(await uses('民法典', '第五百七十七条', '2021-01-01')).toEqual([['log', 'e', '2026-11-20']]);
    expect(await uses('合同法', '第一百零七条', '1999-10-01')).toEqual([]);
  });

  it('check a text', async () => {
    const text = '依《合同法》第107条。';
    const checked = statuteOperations['citation-check'].output.parse(await handlers['citation-check']({ text, on }));
    expect(checked).toMatchObject({
      citations: [{ start: 6, end: 11, phraseStart: 1, verdict: 'repealed' }],
      replacements: [{ start: 1, end: 11 }],
    });
  });

  it('report the extent of the collection, and what it lacks', async () => {
    const collection = statuteOperations['statute-collection'].output.parse(await handlers['statute-collection']({}));
    expect(collection.articles).toBeGreaterThanOrEqual(150);
    expect(collection.unknown.length).toBeGreaterThan(0);
  });
});
