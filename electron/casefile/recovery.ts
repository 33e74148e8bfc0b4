import { createHash } from 'node:crypto';
import { CaseFileFailure } from './failure.ts';

/**
 * The recovery code: the file's own 256-bit key on paper, eight lines of three groups such as `3F2A 9C41 7D0E`. The
 * first two groups of each line are the key in hexadecimal, as standard SQLCipher tools take it; the third is a
 * checksum over the line and its number, so that a slip of the pen is traced to its line, and lines out of order are
 * detected.
 */
export const RECOVERY_LINES = 8;
const BYTES_A_LINE = 4;

/** Letters that are not hexadecimal digits but look like one when written. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', Q: '0', I: '1', L: '1', Z: '2', S: '5', G: '6' };

function lineChecksum(index: number, part: Buffer): string {
  return createHash('sha256')
    .update(`casebook recovery 1 line ${index + 1}:`)
    .update(part)
    .digest('hex')
    .slice(0, 4);
}

/** The eight lines that the recovery sheet prints. */
export function recoveryCode(key: Buffer): string[] {
  return Array.from({ length: RECOVERY_LINES }, (_, index) => {
    const part = key.subarray(index * BYTES_A_LINE, (index + 1) * BYTES_A_LINE);
    const digits = `${part.toString('hex')}${lineChecksum(index, part)}`.toUpperCase();
    return (digits.match(/.{4}/g) ?? []).join(' ');
  });
}

/**
 * Parses a code as typed: in lines or in one piece, with or without line numbers (`1. …`), with any spaces and dashes,
 * full-width or lower case, and with letters that look like a digit.
 * @throws CaseFileFailure wrong-recovery-code with `line`, the first that is wrong or missing, from 1.
 */
export function parseRecoveryCode(text: string): Buffer {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '');
  const lines =
    typed.length === 1 ? (digitsOf(typed[0] ?? '').match(/.{1,12}/g) ?? []) : typed.map(withoutNumber).map(digitsOf);
  const parts = Array.from({ length: RECOVERY_LINES }, (_, index) => {
    const digits = lines[index] ?? '';
    const part = Buffer.from(digits.slice(0, 8), 'hex');
    if (!/^[0-9A-F]{12}$/.test(digits) || lineChecksum(index, part) !== digits.slice(8).toLowerCase()) {
      throw new CaseFileFailure('wrong-recovery-code', { line: index + 1 });
    }
    return part;
  });
  if (lines.length > RECOVERY_LINES) throw new CaseFileFailure('wrong-recovery-code', { line: RECOVERY_LINES + 1 });
  return Buffer.concat(parts);
}

function withoutNumber(line: string): string {
  return line.replace(/^\s*[1-8]\s*[.、:)]\s*/, '');
}

function digitsOf(line: string): string {
  return line.replace(/[^0-9A-Z]/g, '').replace(/[A-Z]/g, (letter) => LOOKALIKES[letter] ?? letter);
}
