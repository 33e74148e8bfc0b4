import { describe, expect, it } from 'vitest';
import { guideOperations } from '../contract/guide.ts';
import { checkCitations } from '../domain/law/citation-check.ts';
import { date } from '../domain/quantities/calendar.ts';
import { readGuide } from '../library/guide.ts';
import { resourcesIn } from '../library/resources.ts';
import { loadStatutes } from '../library/statutes.ts';
import { guideHandlers } from './guide.ts';

const statutes = loadStatutes('resources');
const guide = readGuide(resourcesIn('resources'), statutes);
const handlers = guideHandlers({
  library: { guide } as never,
  reading: (work) => work(undefined as never),
  lawOf: () => ({ statutes }) as never,
});
const on = date('2026-11-21');

describe('the guide', () => {
  it('rests on law in force, except where it discusses 合同法 107 itself', async () => {
    const { chapters } = guideOperations['guide-read'].output.parse(await handlers['guide-read']({ on }));
    const stale = chapters
      .flatMap(({ steps }) => steps)
      .flatMap((step) => step.statutes)
      .filter(({ state }) => state !== 'in-force');
    expect(stale.map(({ shortName, article }) => shortName + article)).toEqual(['合同法第一百零七条']);
  });

  it('covers every stage of a recovery that has a screen to work on', () => {
    const stages = new Set(guide.flatMap(({ steps }) => steps.map(({ stage }) => stage)));
    expect([...stages].filter(Boolean).sort()).toEqual([
      'call',
      'demand',
      'lawyers-letter',
      'negotiate',
      'payment-order',
      'remind',
      'stopped',
      'suit',
      'verify',
    ]);
  });

  it('cites only what the collection holds', () => {
    const cited = guide
      .flatMap(({ steps }) => steps)
      .flatMap(({ text, note }) => checkCitations(statutes, `${text}\n${note ?? ''}`, on));
    expect(cited.filter(({ verdict }) => verdict === 'unknown-law' || verdict === 'not-held')).toEqual([]);
  });
});
