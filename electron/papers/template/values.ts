import { Drop } from 'liquidjs';
import { formatChinese, type PlainDate } from '../../domain/quantities/calendar.ts';
import { type Fen, formatGrouped } from '../../domain/quantities/money.ts';

/** An amount in a template: prints 100,000.00, compares as yuan. */
export class Amount extends Drop {
  readonly fen: Fen;

  constructor(fen: Fen) {
    super();
    this.fen = fen;
  }

  /** Yuan: compared by conditions such as `欠款.合计 > 10000`. */
  override valueOf(): number {
    return this.fen / 100;
  }

  override toString(): string {
    return formatGrouped(this.fen);
  }
}

/** A day in a template: prints 2026年1月5日, compares as 2026-01-05. */
export class Day extends Drop {
  readonly on: PlainDate;

  constructor(on: PlainDate) {
    super();
    this.on = on;
  }

  override valueOf(): string {
    return this.on;
  }

  override toString(): string {
    return formatChinese(this.on);
  }
}

/** An unknown value: false in a condition, and printed as a gap that nobody can overlook. */
export class Blank extends Drop {
  /** What is missing, in words for the lawyer: 王测试的住所. */
  readonly label: string;
  readonly #asked: ((label: string) => void) | undefined;

  /** @param asked called when a condition tests it: then the paper depends on it even if it does not print it */
  constructor(label: string, asked?: (label: string) => void) {
    super();
    this.label = label;
    this.#asked = asked;
  }

  override valueOf(): null {
    this.#asked?.(this.label);
    return null;
  }
}

/** The value of a template variable: text and numbers print as they are. */
export type TemplateValue = string | number | boolean | Amount | Day | Blank;

/**
 * Variables by name: a value, a group of values, or a list of groups. The names are Chinese, since lawyers write
 * templates.
 */
export interface Group {
  readonly [name: string]: TemplateValue | Group | readonly Group[] | null;
}
