import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CaseFileFailure } from './failure.ts';
import { parseRecoveryCode, recoveryCode } from './recovery.ts';

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));

function wrongLine(text: string): number | undefined {
  try {
    parseRecoveryCode(text);
  } catch (error) {
    if (error instanceof CaseFileFailure && error.code === 'wrong-recovery-code') return error.details.line;
    throw error;
  }
  throw new Error('the code was taken');
}

describe('the recovery code', () => {
  it('shows the key in hexadecimal, with a checksum after every four bytes', () => {
    const lines = recoveryCode(Buffer.from(Array.from({ length: 32 }, (_, n) => n * 8)));
    expect(lines).toHaveLength(8);
    const sum = createHash('sha256')
      .update('casebook recovery 1 line 2:')
      .update(Buffer.from('20283038', 'hex'))
      .digest('hex');
    expect(lines[1]).toBe(`2028 3038 ${sum.slice(0, 4).toUpperCase()}`);
    expect(
      lines
        .map((line) => line.slice(0, 9))
        .join('')
        .replaceAll(' ', ''),
    ).toBe('0008101820283038404850586068707880889098A0A8B0B8C0C8D0D8E0E8F0F8');
  });

  it('is read however it was typed', () => {
    fc.assert(
      fc.property(key, (bytes) => {
        const lines = recoveryCode(bytes);
        const typed = [
          lines.join('\n'),
          lines.join('\r\n\r\n').toLowerCase(),
          lines.map((line, n) => `${n + 1}. ${line}`).join('\n'),
          lines.join(' - '),
          lines.join('').replaceAll(' ', ''),
          lines.join('\n').replaceAll('0', 'O').replaceAll('1', 'l'),
          lines.join('\n').replace(/[0-9A-F]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)), // full-width, as an input method types it
        ];
        for (const text of typed) expect(parseRecoveryCode(text)).toEqual(bytes);
      }),
    );
  });

  it('names the line of any wrong digit', () => {
    fc.assert(
      fc.property(key, fc.nat(7), fc.nat(11), fc.integer({ min: 1, max: 15 }), (bytes, line, place, by) => {
        const lines = recoveryCode(bytes);
        const digits = (lines[line] ?? '').replaceAll(' ', '');
        const changed = ((parseInt(digits[place] ?? '', 16) + by) % 16).toString(16);
        lines[line] = digits.slice(0, place) + changed + digits.slice(place + 1);
        expect(wrongLine(lines.join('\n'))).toBe(line + 1);
      }),
      { numRuns: 300 },
    );
  });

  it('names the line that is missing, too short, extra, or out of place', () => {
    const lines = recoveryCode(Buffer.alloc(32, 0x5a));
    expect(wrongLine('')).toBe(1);
    expect(wrongLine(lines.slice(0, 5).join('\n'))).toBe(6);
    expect(wrongLine(lines.with(3, (lines[3] ?? '').slice(0, -1)).join('\n'))).toBe(4);
    expect(wrongLine([...lines, lines[0]].join('\n'))).toBe(9);
    // every line has the same four bytes here, so only the line number in the checksum distinguishes them
    expect(
      wrongLine(
        lines
          .with(1, lines[2] ?? '')
          .with(2, lines[1] ?? '')
          .join('\n'),
      ),
    ).toBe(2);
  });
});
