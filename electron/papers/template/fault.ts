import { LiquidError } from 'liquidjs';

/** What is wrong with a template, and where. `line` and `column` count from 1 in the template as the lawyer sees it. */
export class TemplateFault extends Error {
  readonly line: number;
  readonly column: number;

  /** @param message a Chinese sentence */
  constructor(message: string, line: number, column = 1) {
    super(message);
    this.name = 'TemplateFault';
    this.line = line;
    this.column = column;
  }
}

const SENTENCES: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [/^undefined variable: ([^,]+)/, ([, name]) => `没有“${readablePath(name ?? '')}”这个变量，请从变量表中选用。`],
  [/^undefined filter: ([^,]+)/, ([, name]) => `没有“${name}”这个过滤器，可用的见模板说明。`],
  [/^tag "end(\w+)" not found/, ([, name]) => `多了一个 {% end${name} %}，前面没有与它对应的 {% ${name} %}。`],
  [
    /^tag "([^"]+)" not found/,
    ([, name]) => `没有“${name}”这个标签，可用的有 if、unless、case、for、assign、comment、raw。`,
  ],
  [/^tag (\{%.*%\}) not closed/, ([, tag]) => `${tag} 没有结束，请补上对应的 {% end… %}。`],
  [/^(?:output|tag) "(.*)" not closed/, ([, words]) => `“${(words ?? '').trim()}”没有写完，缺少右边的括号。`],
  [/^raw "?(.*?)"? not closed/, () => '{% raw %} 没有结束，请补上 {% endraw %}。'],
  [/^illegal tag: (\{%.*%\})/, ([, tag]) => `${tag} 的写法不对，请对照模板说明。`],
];

/** An error of the template language in the lawyer's words. Any other error is passed on unchanged. */
export function faultOf(error: unknown, columnOf: (line: number, column: number) => number): unknown {
  if (!LiquidError.is(error)) return error;
  const [line, column] = error.token.getPosition() as [number, number];
  const message = (error.originalError?.message ?? error.message).replace(/, line:\d+.*$/s, '');
  for (const [pattern, sentence] of SENTENCES) {
    const found = pattern.exec(message);
    if (found) return new TemplateFault(sentence(found), line, columnOf(line, column));
  }
  return new TemplateFault('此处的写法无法读懂，请对照模板说明检查括号、标签和过滤器。', line, columnOf(line, column));
}

/** 债务人.0.姓名 as written in a template: 债务人[0].姓名. */
function readablePath(path: string): string {
  return path.replace(/\.(\d+)(?=\.|$)/g, '[$1]');
}
