import { CaseFileFailure } from './failure.ts';

/**
 * A password's bytes as passed to Argon2id: as typed, with every space kept, in UTF-8 after Unicode composition
 * (NFC, as RFC 8265 requires of passwords), so that é typed on a Mac and on Windows is the same password.
 * The caller wipes the buffer.
 * @throws CaseFileFailure empty-password: SQLite would take an empty key for "no encryption".
 */
export function passwordBytes(password: string): Buffer {
  if (password === '') throw new CaseFileFailure('empty-password');
  return Buffer.from(password.normalize('NFC'), 'utf8');
}

/** The most common choices; a password that is one of these, even with a few characters added, is worthless. */
const COMMON = [
  'password',
  'passw0rd',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx',
  '1q2w3e4r',
  'abc123',
  'a123456',
  'iloveyou',
  'woaini1314',
  'woaini',
  '5201314',
  '1314520',
  'admin',
  'root',
  'welcome',
  'letmein',
  'mima',
  '密码',
  '我爱你',
  '一生一世',
  'lawyer',
  'lvshi',
  '律师',
  '111111',
  '123123',
  '888888',
  '666666',
  'test',
];
const SEQUENCES = ['01234567890', '09876543210', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** A pinyin syllable, loosely matched: attackers try names and words in pinyin before random letters. */
const SYLLABLE =
  '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|ia|ie|in|iu|ou|ua|ue|ui|un|uo|[aeiouv])';

/**
 * An estimate, good only to an order of magnitude, of how long a password would withstand ten thousand guesses a
 * second, which at 64 MiB each takes a roomful of machines: 0 seconds, 1 minutes, 2 days, 3 years, 4 out of reach.
 * Well-known words, runs, repeats, dates, telephone numbers and pinyin count as only a character or two each.
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
  let bits = rest === password ? 0 : 2;
  const count = (pattern: RegExp | string, worth: (found: string) => number): void => {
    rest = rest.replaceAll(pattern, (found) => {
      bits += worth(found);
      return '\n';
    });
  };
  for (const word of COMMON) count(word, () => 6);
  count(/(?:19|20)\d{2}[-./年]?(?:0?[1-9]|1[0-2])[-./月]?(?:[12]\d|3[01]|0?[1-9])日?/g, () => 13); // a birthday
  count(/1[3-9]\d{9}/g, () => 20); // a mobile number
  count(/(?:19|20)\d{2}/g, () => 6); // a year
  count(/(.{1,4})\1{2,}/gs, () => 8);
  for (const run of runsOf(rest)) count(run, () => 5);
  count(new RegExp(`(?:${SYLLABLE}){2,}`, 'g'), (found) => 7 * (found.match(new RegExp(SYLLABLE, 'g'))?.length ?? 0));
  return [...rest].reduce((sum, character) => sum + bitsOf(character), bits);
}

/** Stretches of three or more that follow an alphabet, the digits or a keyboard row. */
function runsOf(text: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length; start += 1) {
    let end = start + 3;
    while (end <= text.length && SEQUENCES.some((sequence) => sequence.includes(text.slice(start, end)))) end += 1;
    const run = text.slice(start, end - 1);
    if (run.length < 3) continue;
    found.push(run);
    start += run.length - 1;
  }
  return found;
}

/** People choose letters and characters by habit, so each counts for less than a uniform draw from its alphabet. */
function bitsOf(character: string): number {
  if (character === '\n') return 0; // placeholder for what has been counted already
  if (/\d/.test(character)) return 3;
  if (/[a-z]/.test(character)) return 3.5;
  return /\p{Script=Han}/u.test(character) ? 7 : 5;
}
