import { describe, expect, it } from 'vitest';
import { passwordBytes, passwordStrength } from './password.ts';

describe('a password', () => {
  it('keeps every space and is composed as RFC 8265 requires', () => {
    expect(passwordBytes(' 密 ').toString('hex')).toBe('20e5af8620');
    expect(passwordBytes('e\u0301')).toEqual(passwordBytes('é'));
    expect(() => passwordBytes('')).toThrow();
    expect(() => passwordBytes(' ')).not.toThrow();
  });

  it.each([
    ['', 0],
    ['123456', 0],
    ['password', 0],
    ['111111', 0],
    ['qwerty', 0],
    ['abcdefg', 0],
    ['密码', 0],
    ['Zhang1', 1],
    ['19900101', 0],
    ['5201314abc', 0],
    ['password123', 0],
    ['13800138000', 1],
    ['zhangsan1990', 1],
    ['Woaibeijing', 2],
    ['周末去爬山', 3],
    ['h7Kq2vXw', 2],
    ['案卷放在第三个柜子里', 4],
    ['correct horse battery staple', 4],
    ['r9$Lw2!mZq7Tb', 4],
  ])('strength of %j is %i', (password, score) => {
    expect(passwordStrength(password)).toBe(score);
  });
});
