import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMasked, isSameName, tidyName } from './names.ts';
import { endsLikeCompany } from './party.ts';

describe('a name as typed and as printed', () => {
  test.each([
    ['王 测 试', 'person', '王测试'],
    ['　王　测试 ', 'person', '王测试'],
    ['示例商贸 （北京） 有限公司', 'company', '示例商贸（北京）有限公司'],
    ['ALEX  SMITH', 'person', 'ALEX SMITH'],
    ['J.K. SMITH', 'person', 'J.K. SMITH'],
    ['ALEX 王', 'person', 'ALEX 王'],
    ['EXAMPLE・ONE LIMITED', 'company', 'EXAMPLE・ONE LIMITED'],
    ['⼈⼈', 'person', '人人'],
  ] as const)('%s of a %s is %s', (typed, kind, printed) => expect(tidyName(typed, kind)).toBe(printed));

  test.each([...'·•‧・．･∙⋅.。'])('艾力%s买买提 has one interpunct', (point) => {
    expect(tidyName(`艾力${point}买买提`, 'person')).toBe('艾力·买买提');
    expect(tidyName(`艾力 ${point} 买买提`, 'person')).toBe('艾力·买买提');
    expect(isSameName(`艾力${point}买买提`, '艾力·买买提')).toBe(true);
  });

  test('tidying twice is tidying once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('person', 'company'), (name, kind) => {
        expect(tidyName(tidyName(name, kind), kind)).toBe(tidyName(name, kind));
      }),
    );
  });
});

test.each([
  '张某',
  '张某某',
  '王*',
  '王＊明',
  '李×',
  '李X',
  '李x明',
  '李Ｘ',
  'XX公司',
  '王○○',
  '王？',
  'XX LIMITED',
  '王〇〇',
  '李 X',
])('%s is masked', (name) => expect(isMasked(name)).toBe(true));

test.each([
  'ALEX SMITH',
  'EXAMPLE LIMITED',
  'Jamie Foxx',
  'EXXON LIMITED',
  'MALCOLM X',
  'ＡＬＥＸ',
  'Max 王',
  '刘〇',
  'Xu Ming',
])('%s is not', (name) => expect(isMasked(name)).toBe(false));

test.each([
  ['EXAMPLE LIMITED', true],
  ['Example Co., Ltd.', true],
  ['Beispiel GmbH', true],
  ['ALEX SMITH', false],
  ['示例有限公司', true],
])('%s ends like a company: %s', (name, is) => expect(endsLikeCompany(name)).toBe(is));
