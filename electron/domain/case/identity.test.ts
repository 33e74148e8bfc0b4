import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idNumberFault, idNumberProblem, numberName, recognisedPaper, tidyNumber } from './id-paper.ts';
import { birthDate, creditCodeFault, honorificOf, maskIdNumber, maskPhone, personNumberFault } from './identity.ts';

/**
 * 11010519491231002X is the first example in GB 11643—1999; 440524188001010014 is the second (born before 1900, refused
 * here).
 */
test.each([
  ['11010519491231002X', null],
  ['11010519491231002x', 'shape'],
  ['110105194912310021', 'checksum'],
  ['11010519490231002X', 'date'],
  ['99010519491231002X', 'region'],
  ['110105491231002', 'shape'],
  ['', 'shape'],
])('公民身份号码 %s: %s', (number, fault) => expect(personNumberFault(number)).toBe(fault));

test('date of birth and form of address come from the number', () => {
  expect(birthDate('11010519491231002X')).toBe('1949-12-31');
  expect(honorificOf('11010519491231002X')).toBe('女士');
  expect(honorificOf('110105194912310021')).toBe('');
});

/** Published codes: 91350100M000100Y43 is the example in GB 32100—2015; the others belong to well-known companies. */
test.each([
  ['91350100M000100Y43', null],
  ['914403001922038216', null],
  ['91330100799655058B', null],
  ['91350100M000100Y44', 'checksum'],
  ['91350100M000100I43', 'shape'],
  ['9135010', 'shape'],
])('统一社会信用代码 %s: %s', (code, fault) => expect(creditCodeFault(code)).toBe(fault));

test('a changed or transposed digit is detected', () => {
  const good = '11010519491231002X';
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 9 }), (at, digit) => {
      const changed = good.slice(0, at) + digit + good.slice(at + 1);
      expect(personNumberFault(changed) === null).toBe(changed === good);
    }),
  );
});

test.each([
  ['110101199001010011', '110101********0011'],
  ['91350100M000100Y43', '913501********0Y43'],
  ['123', '***'],
  ['', ''],
])('in lists %s is %s', (number, masked) => expect(maskIdNumber(number)).toBe(masked));

test.each([
  ['13812340000', '138****0000'],
  ['010-87654321', '********4321'],
  ['110', '***'],
])('in lists %s is %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

test('a party’s number is checked by its kind, and may be unknown', () => {
  expect(idNumberFault({ kind: 'person', idNumber: '91350100M000100Y43' })).toBe('shape');
  expect(idNumberFault({ kind: 'sole-trader', idNumber: '91350100M000100Y43' })).toBeNull();
  expect(idNumberFault({ kind: 'company', idNumber: '' })).toBeNull();
});

/** 911124198108030024 is valid in form: nine, nationality, place, birth, order, and the checksum of GB 11643. */
test.each([
  ['11010519491231002X', 'resident', null],
  ['110105194912310021', 'resident', 'checksum'],
  ['911124198108030024', 'permanent-residence', null],
  ['911124198108030025', 'permanent-residence', 'checksum'],
  ['911124198113030024', 'permanent-residence', 'date'],
  ['110105491231002', 'resident-15', null],
  ['110105491331002', 'resident-15', 'date'],
  ['H12345678', 'hk-macau-permit', null],
  ['M1234567890', 'hk-macau-permit', null],
  ['12345678', 'taiwan-permit', null],
  ['E12345678', 'passport', null],
  ['EA1234567', 'passport', null],
  ['543210987', 'passport', null],
  ['1101051949', 'resident', 'shape'],
] as const)('%s is recognised as %s: %s', (idNumber, paper, fault) => {
  expect(recognisedPaper(idNumber)).toBe(paper);
  expect(idNumberFault({ kind: 'person', idNumber })).toBe(fault);
});

test('a paper that was chosen counts, whatever the number looks like', () => {
  const chosen = { kind: 'person', name: 'ALEX SMITH', idNumber: 'H12345678', idPaper: 'passport' } as const;
  expect([idNumberFault(chosen), numberName(chosen)]).toEqual([null, '护照号码']);
  expect(idNumberProblem({ ...chosen, idPaper: 'resident' })).toContain('公民身份号码不合编码规则');
});

test.each([
  '4403 0519 9206 0722 12',
  '4403-0519-9206-0722-12',
  '４４０３０５１９９２０６０７２２１２',
  '\u200b440305 19920607–2212',
])('spaces, hyphens and width of %s go', (typed) => expect(tidyNumber(typed)).toBe('440305199206072212'));
