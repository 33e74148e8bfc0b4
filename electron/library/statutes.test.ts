import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LAW_TITLES } from '../domain/law/basis.ts';
import { findLaw } from '../domain/law/law-name.ts';
import { loadStatutes } from './statutes.ts';

describe('the statute collection', () => {
  const statutes = loadStatutes('resources');

  it('knows by name the laws behind calculations, except those it says it does not hold', () => {
    const unknown = Object.keys(LAW_TITLES).filter((name) => findLaw(statutes.laws, name) === null);
    expect(unknown).toEqual([
      '2015年民间借贷规定',
      '1991年借贷意见',
      '金融审判意见',
      '罚息利率通知',
      '担保法解释',
      '律师收费意见',
    ]);
  });
});

describe('a collection that contradicts itself is refused', () => {
  let resources = '';
  beforeEach(() => {
    resources = mkdtempSync(join(tmpdir(), 'statutes-'));
    cpSync('resources/statutes', join(resources, 'statutes'), { recursive: true });
  });
  afterEach(() => rmSync(resources, { recursive: true }));

  it.each([
    [
      'a date that is none',
      'laws/civil-code.json',
      '"effectiveFrom": "2021-01-01"',
      '"effectiveFrom": "2021-02-30"',
      /civil-code/,
    ],
    [
      'a gap between versions',
      'laws/civil-procedure-law.json',
      '"effectiveTo": "2017-06-30"',
      '"effectiveTo": "2017-06-29"',
      /does not begin where/,
    ],
    ['an article held twice', 'laws/contract-law.json', '"第二百零六条"', '"第二百零七条"', /twice/],
    ['a topic that is not in the list', 'laws/contract-law.json', '"利息"', '"利钱"', /unknown topic 利钱/],
    [
      'a note on words that are not there',
      'laws/preservation-provisions.json',
      '"quote": "民事诉讼法第一百条"',
      '"quote": "民事诉讼法第二百条"',
      /does not say/,
    ],
    ['two laws of one name', 'laws/contract-law.json', '"aliases": [', '"aliases": [\n"民法典",', /names two laws/],
    [
      'a map to a version that is not there',
      'renumbering.json',
      '"versions":["2024-01-01"]',
      '"versions":["2024-01-02"]',
      /has no version/,
    ],
    ['an answer that is not held', 'questions.json', '"民法典577"', '"民法典1000"', /is not held/],
    ['a field that nobody reads', 'coverage.json', '"checkedOn"', '"more":1,"checkedOn"', /coverage/],
    ['an empty text', 'laws/bank-card-provisions.json', '"purpose": "', '"purpose": " ', /bank-card/],
  ])('%s', (_case, file, from, to, message) => {
    const path = join(resources, 'statutes', file);
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace(from, to));
    expect(before).toContain(from);
    expect(() => loadStatutes(resources)).toThrow(message);
  });

  it('a file missing from the order', () => {
    writeFileSync(join(resources, 'statutes', 'laws', 'other.json'), '{}');
    expect(() => loadStatutes(resources)).toThrow(/other\.json/);
  });
});
