import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleFacts } from '../cases/article-case.sample.ts';
import { operations } from '../contract/operations.ts';
import { date } from '../domain/quantities/calendar.ts';
import { type SampleDesk, sampleDesk } from './desk.sample.ts';

let desk: SampleDesk;
beforeEach(async () => {
  desk = await sampleDesk();
});
afterEach(() => desk.close());

const entry = {
  corrects: null,
  at: '2026-11-20T10:00',
  channel: 'call',
  person: '王测试',
  reason: null,
  promise: null,
  nextStep: '',
  nextStepOn: null,
} as const;

test('text from a PDF is stored as what it looks like', async () => {
  const caseId = await desk.newCase({
    ...sampleFacts,
    situation: { ...sampleFacts.situation, notes: '⼈⺠\u200b币\t①㎡，Ａ' },
  });
  expect((await desk.ask('case-read', { id: caseId })).facts.situation.notes).toBe('人民币 ①㎡，Ａ');
  const { id } = await desk.ask('letter-create', { caseId, kind: 'demand', payBy: date('2026-11-30') });
  const { draft } = await desk.ask('letter-read', { id });
  const runs = [{ text: '依照《中华⼈⺠共和国合同法》第⼀百零七条，⼈⺠币伍仟元整（¥6,000.00）。' }];
  await desk.ask('letter-save', { id, draft: { ...draft, body: [...draft.body, { kind: 'paragraph', runs }] } });
  const { findings } = await desk.ask('letter-check', { id });
  expect(findings.map(({ rule, excerpt }) => [rule, excerpt])).toEqual(
    expect.arrayContaining([
      ['words-not-figures', '人民币伍仟元整（¥6,000.00）'],
      [expect.stringMatching(/citation|law|statute/), expect.stringContaining('第一百零七条')],
    ]),
  );
});

test('half a surrogate pair is refused at its field', async () => {
  const caseId = await desk.newCase();
  const { error } = operations['log-add'].input.safeParse({ caseId, ...entry, said: '称\ud83d下周还款' });
  expect(error?.issues).toMatchObject([{ path: ['said'], message: expect.stringContaining('半个字符') as unknown }]);
});

test('an emoji in the log is printed as its code, and stays as it was said', async () => {
  const caseId = await desk.newCase();
  const { said } = await desk.ask('log-add', { caseId, ...entry, said: '回复：👌' });
  expect(said).toBe('回复：👌');
  const { pdf } = await desk.ask('paper-preview', { paper: { kind: 'log', caseId } });
  expect(pdf.length).toBeGreaterThan(0);
  expect((await desk.ask('log-read', { caseId })).brokenAt).toBeNull();
});
