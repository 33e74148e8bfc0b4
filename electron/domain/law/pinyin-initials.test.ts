import { describe, expect, it } from 'vitest';
import { loadStatutes } from '../../library/statutes.ts';
import { pinyinInitials } from './pinyin-initials.ts';

describe('initials of pinyin', () => {
  it.each([
    ['民法典', 'mfd'],
    ['不还钱怎么办', 'bhqzmb'],
    ['执行', 'zx'],
    ['抵销', 'dx'],
    ['王测试', 'wcs'],
    ['LPR四倍', 'lprsb'],
    ['第577条', 'd577t'],
    ['（一）', 'y'],
    ['阿吧擦大额发噶哈机卡啦吗那哦怕七然撒他哇西压杂', 'abcdefghjklmnopqrstwxyz'],
  ])('%s is %s', (text, initials) => {
    expect(pinyinInitials(text)).toBe(initials);
  });

  it('agrees with the hand-written initials of laws and topics, except for 银行, whose second character has two readings', () => {
    const { laws, topics } = loadStatutes('resources');
    const written = [
      ...laws.map(({ shortName, pinyin }) => [shortName, pinyin]),
      ...topics.map(({ topic, pinyin }) => [topic, pinyin]),
    ];
    expect(written.filter(([name = '', pinyin]) => pinyinInitials(name) !== pinyin)).toEqual([['银行卡规定', 'yhkgd']]);
  });
});
