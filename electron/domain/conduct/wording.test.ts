import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readConduct } from '../../library/conduct.ts';
import { resourcesIn } from '../../library/resources.ts';
import { loadStatutes } from '../../library/statutes.ts';
import { type Addressee, checkWording, type Medium } from './wording.ts';

const statutes = loadStatutes('resources');
const { wording } = readConduct(resourcesIn('resources'), statutes);
const check = (text: string, medium: Medium = 'sms', addressee: Addressee = 'debtor') =>
  checkWording(wording, { text, medium, addressee });
const rulesOf = (...said: Parameters<typeof check>) =>
  check(...said).map(({ rule, severity }) => `${severity} ${rule}`);
const isBlocked = (...said: Parameters<typeof check>) => check(...said).some(({ severity }) => severity === 'block');

type Sentence = readonly ['lawful' | 'warn' | 'block', Medium, Addressee, string];
interface HeldSet {
  readonly rounds: readonly {
    readonly atFirst: {
      readonly unlawful: number;
      readonly found: number;
      readonly lawful: number;
      readonly clean: number;
    };
    readonly sentences: readonly Sentence[];
  }[];
}

/**
 * Our own sentences, written in seven rounds. Each round was judged before any rule was changed for it: `atFirst` is
 * the number judged correctly then, and the only fair measure for unseen sentences. Rules were then improved from the
 * round.
 */
const { rounds } = JSON.parse(readFileSync('resources/conduct/held-set.json', 'utf8')) as HeldSet;
const sentences = rounds.flatMap((round) => round.sentences);
const lawful = sentences.filter(([expected]) => expected === 'lawful');
const unlawful = sentences.filter(([expected]) => expected === 'block');

describe('the held-out set', () => {
  test('none of 566 lawful sentences raises a finding', () => {
    expect(lawful).toHaveLength(566);
    expect(
      lawful.flatMap(([, medium, addressee, text]) =>
        check(text, medium, addressee).map(({ rule, excerpt }) => `${text}: ${rule} ${excerpt}`),
      ),
    ).toEqual([]);
  });

  test('all 584 unlawful ones are blocked', () => {
    expect(unlawful).toHaveLength(584);
    expect(
      unlawful.filter(([, medium, addressee, text]) => !isBlocked(text, medium, addressee)).map(([, , , text]) => text),
    ).toEqual([]);
  });

  test('doubtful wording warns but does not block', () => {
    for (const [expected, medium, addressee, text] of sentences)
      if (expected === 'warn')
        expect(check(text, medium, addressee).map(({ severity }) => severity)).toEqual(
          expect.arrayContaining(['warn']),
        );
  });

  test('every excerpt occurs in its text', () => {
    for (const [, medium, addressee, text] of unlawful)
      for (const { excerpt } of check(text, medium, addressee))
        expect(excerpt !== '' && text.includes(excerpt)).toBe(true);
  });
});

describe('what may be said', () => {
  const quoted = statutes.laws.flatMap(({ law, versions }) =>
    versions.flatMap(({ articles }) =>
      articles.map(({ article, text }) => [law, `根据《${law}》${article}规定：“${text}”`] as const),
    ),
  );
  test('a quoted article is no threat; 刑法 in a letter deserves a second thought', () => {
    expect(quoted.length).toBeGreaterThan(300);
    for (const [law, text] of quoted)
      expect([...new Set(rulesOf(text, 'letter'))], text).toEqual(
        law === '中华人民共和国刑法' ? ['warn criminal-law'] : [],
      );
  });

  it.each([
    ['denied', '本函不构成任何犯罪的指控。'],
    ['denied for oneself', '我方不会向您的单位、家人公开您的欠款情况。'],
    ['forbidden to our own', '我方人员不得辱骂、威胁债务人，不得冒充公检法人员，不得通知您的单位。'],
    ['lawful steps', '逾期不付的，委托人将依法申请支付令、提起诉讼、申请财产保全，您可能承担诉讼费用。'],
    [
      'what a court may do after judgment',
      '判决生效后仍不履行的，人民法院可以依法将您纳入失信被执行人名单、限制高消费。',
    ],
    ['the reader quoted back to him', '您在微信中说“信不信我找人弄死你们”，我方仍愿平和协商。'],
    [
      'a day at the end of one sentence and the reader at the head of the next',
      '最后还款日为11月25日。你好，我是经办人小陈。请在还款日。你方可致电。',
    ],
    ['a warning of swindlers', '谨防冒充法院、公安人员的诈骗电话，如有发现请立即报警。'],
  ])('%s', (_, text) => expect(rulesOf(text, 'letter')).toEqual([]));
});

describe('reversals', () => {
  it.each([
    ['a negation that belongs to another word', '你不还钱就等着坐牢。'],
    ['a double negation', '不要以为我们不会曝光你。'],
    ['a negation of restraint', '我们不排除通知你的单位。'],
    ['a question', '要不要让你同事都知道？'],
    ['law quoted, then applied', '《刑法》规定：“诈骗公私财物的，处三年以下有期徒刑”，你就等着坐牢吧。'],
    ['a judgment that is said to be certain', '法院必将你列入失信名单。'],
  ])('%s does not make it lawful', (_, text) => expect(isBlocked(text, 'letter')).toBe(true));
});

describe('a note reports both sides', () => {
  it.each([
    ['债务人说：再打就找人砍死你们。', false],
    ['债务人称我方如再来电就报警，还骂我们是骗子。', false],
    ['“你们都是流氓”，债务人如是说。', false],
    ['债务人问会不会坐牢，我方答复不会。', false],
    ['我方告知债务人再不还就坐牢。', true],
    ['债务人称没有钱，我方警告他不还就通知其单位。', true],
    ['告诉他不还就砍死他。', true],
    ['以法院的名义打了电话。', true],
  ])('%s', (text, blocked) => expect(isBlocked(text, 'call-note')).toBe(blocked));
});

describe('third parties are told nothing of the debt (个人信息保护法 10、13)', () => {
  it.each([
    ['您好，麻烦转告王先生回个电话，谢谢。', []],
    ['王某欠款已逾期，请转告。', ['block third-party-debt', 'block third-party-debt']],
    ['王某的 1 0 万 元请提醒他。', ['block third-party-debt']],
    ['请转告王某：￥50,000。', ['block third-party-debt']],
    ['请转告王某，法院找他。', ['warn third-party-dispute']],
  ])('%s', (text, expected) => expect(rulesOf(text, 'sms', 'third-party')).toEqual(expected));

  it('while the guarantor is told what he is liable for', () =>
    expect(rulesOf('王先生的借款10万元已逾期，请您承担保证责任。', 'letter', 'guarantor')).toEqual([]));
});

describe('disguise', () => {
  const signs = [' ', '　', '-', '_', '.', '·', '*', '~', '/', '|', '\u200b', '…', '😀', '+', '—'];
  const scattered = (text: string, picks: readonly number[], among: readonly string[]): string =>
    Array.from(text)
      .map(
        (character, index) =>
          character + (picks[index % picks.length]! > 0 ? among[picks[index % picks.length]! % among.length] : ''),
      )
      .join('');

  test('signs inserted into blocked wording do not hide it', () => {
    const targets = unlawful.flatMap(([, medium, addressee, text]) =>
      check(text, medium, addressee)
        .filter(({ severity, excerpt }) => severity === 'block' && !/[0-9０-９【￥¥]/.test(excerpt))
        .slice(0, 1)
        .map(({ excerpt }) => ({ medium, addressee, text, excerpt })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...targets),
        fc.array(fc.nat(40), { minLength: 3, maxLength: 9 }),
        ({ medium, addressee, text, excerpt }, picks) => {
          const at = text.indexOf(excerpt);
          expect(
            isBlocked(
              text.slice(0, at) + scattered(excerpt, picks, signs) + text.slice(at + excerpt.length),
              medium,
              addressee,
            ),
          ).toBe(true);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test.each(['坐牢', '老赖', '骗子', '曝光', '弄死你', '刑事责任', '传票', '拘留', '身败名裂'])(
    'not even signs that end a sentence hide %s',
    (word) => {
      fc.assert(
        fc.property(fc.array(fc.nat(40), { minLength: 2, maxLength: 6 }), (picks) => {
          expect(isBlocked(`给你看看：${scattered(word, picks, [...signs, '。', '！', '，', '\n', '；'])}`)).toBe(true);
        }),
        { numRuns: 100 },
      );
    },
  );

  test('traditional characters do not hide it', () => {
    const traditional = new Map([...wording.characters].map(([from, to]) => [to, from]));
    const written = (text: string) => Array.from(text, (character) => traditional.get(character) ?? character).join('');
    expect(written('骗子')).not.toBe('骗子');
    expect(
      unlawful
        .filter(([, medium, addressee, text]) => !isBlocked(written(text), medium, addressee))
        .map(([, , , text]) => text),
    ).toEqual([]);
  });
});

test('consecutive lawful sentences remain lawful', () => {
  const kinds = [...Map.groupBy(lawful, ([, medium, addressee]) => `${medium} ${addressee}`).values()];
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds).chain((kind) => fc.array(fc.constantFrom(...kind), { minLength: 2, maxLength: 6 })),
      (some) => {
        const [, medium, addressee] = some[0]!;
        expect(rulesOf(some.map(([, , , text]) => text).join('\n'), medium, addressee)).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});
