import { foldInPlace } from '../text/folded-text.ts';
import { formatArticleNumber, NUMERAL, parseArticleNumber, readNumber } from './article-number.ts';
import type { Law } from './law.ts';
import { findLaw, plainName } from './law-name.ts';

/** One article cited in a text. Positions are in UTF-16 units, end exclusive. */
export interface Citation {
  /** Position of the article's own words: 第五百七十七条第二款. */
  readonly start: number;
  readonly end: number;
  /** The name of the law as written, without 《》; for 同法, 该法 and the like the name that they refer to. */
  readonly law: string;
  readonly article: string;
  /** 第一款第（二）项, as written; empty when the whole article is cited. */
  readonly part: string;
  /** The phrase that it belongs to: the law's name and all the articles listed after it. */
  readonly phrase: { readonly start: number; readonly end: number };
  /** True for articles within a range (第二百二十五条至第二百二十八条) that are not written out. */
  readonly implied: boolean;
}

type Element = Pick<Citation, 'start' | 'end' | 'article' | 'part' | 'implied'>;

const N = `${NUMERAL}+`;
const BOOK = /《((?:[^《》]|《[^《》]*》)+)》(?:\s*[（(]((?:[^（）()]|〔[^〕]*〕)*)[）)])?/y;
const ABBREVIATED = /(?:简称|下称)(?:为)?[：:]?\s*[“"《「]*([^“”"《》「」，,；;]+)/;
const LAW_LIKE = /(?:法|典|条例|规定|解释|办法|批复|决定|意见|规则|细则|通则|总则|纪要|通知|答复)$/;
const UNNAMED = /(?:同|该|本|上述|前述)(?:法律|法典|法|规定|解释|条例|办法|批复)/y;
const UNKNOWN = /([一-龥]+(?:法|条例|规定|解释|办法|规则|细则)(?:[（(][^（）()]*[）)])?)$/;
/** Words that precede a law's name and are not part of it. */
const INTRODUCING = /根据|依据|依照|按照|参照|参考|违反|适用|符合|引用|以及|可以|应当|[和与及或按依照]/;
const NO_NAME = /^(?:本|该|此|其|同|上述|前述|有关|相关|国家|法律|双方|当事人)/;
const CONTRACT = /(?:合同|协议|契约|约定|章程|条款|附件|借条|公约)[^。；！？\n]{0,4}$/;
/** 法释[2014]8号, 法释（2014）8号 */
const DOCUMENT = /(法释|法发)[〔[（(【﹝](\d{4})[〕\]）)】﹞]/g;
const LINK = /\s*(?:[总合物人侵][一-龥]{1,3}编)?(?:中的?|的|之|规定的)?\s*/y;
/** 第577条, 第293条之一, and the variant 第293之一条. */
const ELEMENT = new RegExp(
  `\\s*(第)?\\s*(${N})\\s*(?:之\\s*(${N})\\s*([条條])|([条條])?(?:\\s*之\\s*(${N})(?!\\s*[条條款项項%％]))?)`,
  'y',
);
const UNIT = `第?\\s*[（(]?${N}[）)]?`;
/**
 * 第一款第（二）项、第（三）项. A non-numeral must separate each unit from the one before; otherwise matching takes too long.
 */
const PART = new RegExp(
  `(?:\\s*${UNIT}(?:\\s*(?:[款项項目]\\s*[、和及至]?|[、和及至]|(?=[第（(]))\\s*${UNIT})*\\s*[款项項目])?`,
  'y',
);
const AND = /\s*(?:[、，,]\s*(?:以及|或者|[和及与或])?|以及|或者|[和及与或])\s*/y;
const TO = /\s*[至到~～—–-]+\s*/y;
const TO_WORDS = /[至到~～—–-]/;
const LONGEST_RANGE = 100;
const YEAR = /^(?:19|20)\d\d$/;
/** What may follow a number without 第 and 条 that is still an article: 民法典577。 */
const BARE_END = /\s*(?=$|[，。；、,;)）和及与]|之?规定)/y;
/** (2017修正): the version of a law named without 《》. */
const VERSION = /\s*[（(](\d{4}[^（）()]{0,12})[）)]/y;
/** What makes the name of a known law the start of another name or of a common word: 合同法解释, 合同法律关系. */
const LONGER = /^(?:的|司法)*解释|^[律院官学制治]/;
/** 条, or the last character of a law's name followed closely by a number. */
const MAY_CITE = new RegExp(`[条條]|[法典例则定释复见要知答].{0,30}${NUMERAL}`);
const SENTENCE_END = /[。；！？\n]/;

/**
 * Finds every article of law that a text cites. A list of articles belongs to the law named before it; 同法 and the like
 * refer to the law named last; a bare 第…条 does so within the same sentence. Clauses of contracts are not citations.
 */
export function citationsIn(written: string, laws: readonly Law[]): Citation[] {
  // Characters are replaced one for one, so that positions stay the same.
  const text = foldInPlace(written).replace(DOCUMENT, '$1〔$2〕');
  const known = knownNames(laws);
  const abbreviations = new Map<string, string>();
  const found: Citation[] = [];
  /** The law named last, and whether that was in the current sentence. */
  const named: { law: string | null; here: boolean } = { law: null, here: false };
  const name = (law: string): void => void Object.assign(named, { law, here: true });

  /** Reads the articles listed at `from` under a law; @returns the end position, or null when there are none. */
  const take = (law: string, start: number, from: number, bare: boolean): number | null => {
    const elements = articlesAt(text, from, bare);
    const end = elements.at(-1)?.end;
    if (end === undefined) return null;
    found.push(...elements.map((element) => ({ ...element, law, phrase: { start, end } })));
    name(law);
    return end;
  };

  for (let at = 0; at < text.length;) {
    const book = matchAt(BOOK, text, at);
    if (book) {
      const [whole, title = '', bracket = ''] = book;
      const short = ABBREVIATED.exec(bracket)?.[1];
      const law = abbreviations.get(title) ?? (bracket === '' || short ? title : `${title}（${bracket}）`);
      const isLaw = LAW_LIKE.test(plainName(law)) || findLaw(laws, law) !== null;
      if (isLaw && short) abbreviations.set(short, law);
      if (isLaw) name(law);
      else named.here = false;
      const next = at + whole.length;
      at = (isLaw ? take(law, at, after(LINK, text, next), true) : null) ?? next;
      continue;
    }
    const called = [...abbreviations.keys(), ...known].find((each) => text.startsWith(each, at));
    if (called !== undefined) {
      const next = at + called.length;
      const bracket = matchAt(VERSION, text, next);
      const law = abbreviations.get(called) ?? (bracket ? `${called}（${bracket[1]}）` : called);
      const end = take(law, at, after(LINK, text, next + (bracket?.[0].length ?? 0)), true);
      if (end === null && !LONGER.test(text.slice(next, next + 4))) name(law);
      at = end ?? next;
      continue;
    }
    const unnamed = matchAt(UNNAMED, text, at);
    const end =
      unnamed && named.law !== null ? take(named.law, at, after(LINK, text, at + unnamed[0].length), false) : null;
    if (end !== null) {
      at = end;
      continue;
    }
    const listed = text[at] === '第' ? articlesAt(text, at, false) : [];
    if (listed.length > 0) {
      const before = text.slice(Math.max(0, at - 40), at);
      const unknown = unknownName(before);
      const clause = CONTRACT.test(before);
      if (unknown !== null && !clause) take(unknown, at - unknown.length, at, false);
      else if (named.law !== null && named.here && !clause) take(named.law, at, at, false);
      at = listed.at(-1)?.end ?? at + 1;
      continue;
    }
    if (SENTENCE_END.test(text.charAt(at))) named.here = false;
    at += 1;
  }
  return found;
}

/** Whether a text may cite an article at all: a cheap check before parsing. */
export function mayCite(text: string): boolean {
  return MAY_CITE.test(text);
}

/** All names for laws without 《》, the longest first, so that 民法典担保制度解释 is not read as 民法典. */
function knownNames(laws: readonly Law[]): string[] {
  const names = laws.flatMap((law) => [law.law, ...law.aliases]);
  return [...new Set(names.flatMap((name) => [name, `中华人民共和国${name}`]))].sort((a, b) => b.length - a.length);
}

/** The articles listed from a position on: 第675条、第676条和第577条, 第六百七十五、六百七十六条, 第225条至第228条. */
function articlesAt(text: string, from: number, bare: boolean): Element[] {
  const read: Element[] = [];
  /** Numbers still waiting for the 条 that they share with a later one. */
  const waiting: Element[] = [];
  for (let at = from, ranging = false; ;) {
    const match = matchAt(ELEMENT, text, at);
    const main = readNumber(match?.[2] ?? '');
    if (!match || main === null) return read;
    const [whole, ordinal, digits = '', before, last, first, later = ''] = match;
    const [unit, added] = [last ?? first, before ?? later];
    if (at === from && !ordinal && !unit && !bare) return read;
    const part = unit ? (matchAt(PART, text, at + whole.length)?.[0] ?? '') : '';
    const end = at + whole.length + part.length;
    const element = {
      start: at + whole.length - whole.trimStart().length,
      end,
      part: part.trim(),
      implied: false,
      article: formatArticleNumber({ main, sub: readNumber(added) ?? 0 }),
    };
    waiting.push(...(ranging ? between(waiting.at(-1) ?? read.at(-1), element) : []), element);
    if (unit || (bare && !ordinal && !YEAR.test(digits) && matchAt(BARE_END, text, end)))
      read.push(...waiting.splice(0));
    const link = matchAt(AND, text, end) ?? matchAt(TO, text, end);
    if (!link) return read;
    ranging = TO_WORDS.test(link[0]);
    at = end + link[0].length;
  }
}

/** The articles implied by a range, such as 226 and 227 in 225 to 228. */
function between(first: Element | undefined, last: Element): Element[] {
  const [from, to] = [parseArticleNumber(first?.article ?? ''), parseArticleNumber(last.article)];
  if (!first || !from || !to || from.sub + to.sub > 0 || to.main - from.main > LONGEST_RANGE) return [];
  return Array.from({ length: Math.max(0, to.main - from.main - 1) }, (_, index) => ({
    start: first.start,
    end: last.end,
    part: '',
    implied: true,
    article: formatArticleNumber({ main: from.main + index + 1, sub: 0 }),
  }));
}

/** The name of a law not in the collection that stands, without 《》, right before an article. */
function unknownName(before: string): string | null {
  const run = UNKNOWN.exec(before)?.[1];
  const name = run?.split(INTRODUCING).at(-1) ?? '';
  return name.length < 2 || NO_NAME.test(name) ? null : name;
}

/** The end of a match of a pattern that may match nothing. */
function after(pattern: RegExp, text: string, at: number): number {
  return at + (matchAt(pattern, text, at)?.[0].length ?? 0);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
