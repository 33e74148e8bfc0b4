import { describe, expect, it, test } from 'vitest';
import { zh } from '../../renderer/words/negotiation.ts';
import { ADDRESSEES, checkWording, MEDIA } from '../domain/conduct/wording.ts';
import { checkCitations } from '../domain/law/citation-check.ts';
import { fitting, TONES } from '../domain/path/playbook.ts';
import { RUNGS } from '../domain/path/standing.ts';
import { date } from '../domain/quantities/calendar.ts';
import { readConduct } from '../library/conduct.ts';
import { readPlaybook } from '../library/playbook.ts';
import { resourcesIn } from '../library/resources.ts';
import { loadStatutes } from '../library/statutes.ts';

const resources = resourcesIn('resources');
const statutes = loadStatutes('resources');
const playbook = readPlaybook(resources, statutes);
const { wording } = readConduct(resources, statutes);
const phrases = playbook.flatMap((rung) => rung.phrases.map((phrase) => ({ ...phrase, stage: rung.stage })));

describe('the phrase bank', () => {
  it('has nothing that the conduct guard flags, in a letter, a message or a note, to debtor or guarantor', () => {
    const found = phrases.flatMap(({ text }) =>
      MEDIA.flatMap((medium) =>
        ADDRESSEES.filter((each) => each !== 'third-party').flatMap((addressee) =>
          checkWording(wording, { text, medium, addressee }).map(({ rule, excerpt }) => `${text}: ${rule} ${excerpt}`),
        ),
      ),
    );
    expect(found).toEqual([]);
  });

  it('has no duplicates, and all three tones for every spoken or written channel', () => {
    expect(new Set(phrases.map(({ text }) => text)).size).toBe(phrases.length);
    for (const stage of ['remind', 'call', 'demand', 'lawyers-letter', 'negotiate']) {
      expect(
        new Set(phrases.filter((each) => each.stage === stage && each.reason === null).map(({ tone }) => tone)),
        stage,
      ).toEqual(new Set(TONES));
    }
  });
});

it.each(Object.entries(zh.templates.said))('the wording of the log’s template %s passes, too', (template, text) => {
  const addressee = template === 'third-party' ? 'third-party' : 'debtor';
  expect(checkWording(wording, { text, medium: 'call-note', addressee })).toEqual([]);
});

test('every stage except paid has its page', () => {
  expect(playbook.map(({ stage }) => stage).toSorted()).toEqual(
    RUNGS.flat()
      .filter((stage) => stage !== 'settled')
      .toSorted(),
  );
});

test('its advice cites only what the collection holds', () => {
  const cited = playbook
    .flatMap(({ advice }) => advice)
    .flatMap(({ text }) => checkCitations(statutes, text, date('2026-11-21')));
  expect(cited.filter(({ verdict }) => verdict === 'unknown-law' || verdict === 'not-held')).toEqual([]);
});

test('phrases for the reason come first, and none are for other reasons', () => {
  const all = [
    { reason: null, n: 1 },
    { reason: 'hardship', n: 2 },
    { reason: 'deliberate', n: 3 },
  ] as const;
  expect(fitting(all, 'hardship').map(({ n }) => n)).toEqual([2, 1]);
  expect(fitting(all, null).map(({ n }) => n)).toEqual([1]);
});
