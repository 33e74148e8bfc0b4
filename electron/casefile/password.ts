import { CaseFileFailure } from './failure.ts';

/**
 * A password's bytes, as Argon2id is given them: as typed, with every space kept, in UTF-8 after Unicode composition
 * (NFC, as RFC 8265 asks of passwords), so that é typed on a Mac and on Windows is the same password.
 * The caller wipes the buffer.
 * @throws CaseFileFailure empty-password: SQLite would take an empty key for "no encryption".
 */
export function passwordBytes(password: string): Buffer {
  if (password === '') throw new CaseFileFailure('empty-password');
  return Buffer.from(password.normalize('NFC'), 'utf8');
}

/** What people choose first; a password that is one of these, or one with a few characters added, is worth nothing. */
const COMMON = [
  'password', 'passw0rd', 'qwertyuiop', 'qwerty', 'asdfghjkl', 'zxcvbnm', '1qaz2wsx', '1q2w3e4r', 'abc123', 'a123456', 'iloveyou',
  'woaini1314', 'woaini', '5201314', '1314520', 'admin', 'root', 'welcome', 'letmein', 'mima', '密码', '我爱你', '一生一世', 'lawyer',
  'lvshi', '律师', '111111', '123123', '888888', '666666', 'test',
];
const SEQUENCES = ['01234567890', '09876543210', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/**
 * A guess, honest in its order of size only, at how long a password would hold: 0 at once, 1 minutes or hours, 2 days,
 * 3 years, 4 beyond reach. It counts what is left when well-known words, runs, repeats and dates each count for one or two
 * characters, and takes into account that every guess costs an attacker an Argon2id of 64 MiB.
 */
export function passwordStrength(password: string): 0 | 1 | 2 | 3 | 4 {
  const bits = guessingBits(password.normalize('NFC'));
  if (bits < 14) return 0;
  if (bits < 24) return 1;
  if (bits < 34) return 2;
  return bits < 46 ? 3 : 4;
}

function guessingBits(password: string): number {
  let rest = password.toLowerCase();
  let bits = 0;
  const takeOut = (pattern: RegExp | string, worth: number): void => {
    rest = rest.replaceAll(pattern, () => { bits += worth; return '\n'; });
  };
  for (const word of COMMON) takeOut(word, 6);
  takeOut(/(?:19|20)\d{2}[-./年]?(?:0?[1-9]|1[0-2])[-./月]?(?:[12]\d|3[01]|0?[1-9])日?/g, 13); // a birthday
  takeOut(/1[3-9]\d{9}/g, 20); // a mobile number
  takeOut(/(.{1,4})\1{2,}/gs, 8);
  for (const run of runsOf(rest)) takeOut(run, 5);
  const left = [...rest].filter((character) => character !== '\n');
  const cases = password !== password.toLowerCase() && left.length > 0 ? 2 : 0;
  return bits + cases + left.reduce((sum, character) => sum + bitsOf(character), 0);
}

/** Stretches of four or more that follow an alphabet, the digits or a row of keys. */
function runsOf(text: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length; start += 1) {
    let length = 4;
    while (start + length <= text.length && SEQUENCES.some((s) => s.includes(text.slice(start, start + length)))) length += 1;
    if (length > 4) {
      found.push(text.slice(start, start + length - 1));
      start += length - 2;
    }
  }
  return found;
}

/** People choose letters and characters by habit, so each counts for less than an even draw from its alphabet. */
function bitsOf(character: string): number {
  if (/\d/.test(character)) return 3;
  if (/[a-z]/.test(character)) return 3.5;
  if (/\p{Script=Han}/u.test(character)) return 7;
  return 5;
}
