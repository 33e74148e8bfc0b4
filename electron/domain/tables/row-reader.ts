import type { PlainDate } from '../quantities/calendar.ts';
import type { Fen } from '../quantities/money.ts';
import { isGreater, isZero, type Percent, percent, ratioOf } from '../quantities/rates.ts';
import { readAmount } from '../quantities/typed-amount.ts';
import { readDay, readPercent } from './typed-value.ts';

/** What is wrong with a cell, as the end of a sentence that begins with the column's name. */
export interface RowFault {
  readonly column: string;
  readonly message: string;
}

/** A rate that could not be read, as opposed to null for one that was not agreed. */
const FAULTY = Symbol('faulty');
export function isRowFault(value: unknown): value is typeof FAULTY {
  return value === FAULTY;
}

const ONE_PERCENT = ratioOf(percent('1'));

/** The cells of one row by column name; a cell that cannot be read is recorded as an error in its column. */
export class RowReader<Column extends string> {
  readonly line: number;
  readonly faults: RowFault[] = [];
  /** What looks wrong and may be right all the same. */
  readonly warnings: RowFault[] = [];
  readonly #cell: (column: Column) => string;

  constructor(line: number, cell: (column: Column) => string) {
    this.line = line;
    this.#cell = cell;
  }

  words(column: Column): string {
    return this.#cell(column);
  }

  fault(column: Column, message: string): void {
    this.faults.push({ column, message });
  }

  warn(column: Column, message: string): void {
    this.warnings.push({ column, message });
  }

  /** Names separated by 、 or ，. */
  list(column: Column): string[] {
    return this.words(column)
      .split(/[、，,;；\s]+/)
      .filter((name) => name !== '');
  }

  choice<Value>(column: Column, of: Readonly<Record<string, Value>>): Value | null {
    const found = Object.hasOwn(of, this.words(column)) ? of[this.words(column)]! : null;
    if (found === null) this.fault(column, `请填${Object.keys(of).join('、')}之一`);
    return found;
  }

  /** @param until the latest day allowed */
  day(column: Column, until?: PlainDate): PlainDate | null {
    const day = readDay(this.words(column));
    if (day === null)
      this.fault(column, this.words(column) === '' ? '没有填写' : `“${this.words(column)}”不是日期，请写成 2026-01-05`);
    else if (until !== undefined && day > until) this.fault(column, '晚于今天');
    return day;
  }

  amount(column: Column): Fen | null {
    const amount = readAmount(this.words(column));
    if (amount === null)
      this.fault(
        column,
        this.words(column) === ''
          ? '没有填写'
          : `“${this.words(column)}”不是金额，或者不止一种读法，请以元为单位写数字，最多两位小数`,
      );
    else if (amount === 0) this.fault(column, '须大于零');
    return amount;
  }

  /**
   * Percent a year; null where 无 says that none was agreed. The value that a spreadsheet stores for 6%, 0.06, is not
   * accepted as a rate.
   */
  rate(column: Column): Percent | null | typeof FAULTY {
    if (/^(?:无|未约定|没有约定)$/.test(this.words(column))) return null;
    const rate = this.percent(column);
    if (rate === undefined) return FAULTY;
    if (!/[%％]$/.test(this.words(column)) && !isZero(rate) && !isGreater(ratioOf(rate), ONE_PERCENT)) {
      this.fault(column, `“${this.words(column)}”是百分之几还是小数？请写成百分数，如 6 或者 6%`);
      return FAULTY;
    }
    return rate;
  }

  percent(column: Column): Percent | undefined {
    const read = readPercent(this.words(column));
    if (read !== null) return read;
    this.fault(
      column,
      this.words(column) === ''
        ? '没有填写，没有约定的请写“无”'
        : `“${this.words(column)}”不是比例，请写成百分数，没有约定的请写“无”`,
    );
    return undefined;
  }

  /** 2026-01-05 1000；2026-02-05 500 */
  payments(column: Column, until: PlainDate): { on: PlainDate; amount: Fen }[] {
    return this.words(column)
      .split(/[;；\n]+/)
      .map((part) => part.trim())
      .filter((part) => part !== '' && part !== '无')
      .flatMap((part) => {
        const [, day = '', sum = ''] = /^(\S+)[\s:：]+(\S+)$/.exec(part) ?? [];
        const [on, amount] = [readDay(day), readAmount(sum)];
        if (on === null || amount === null || amount === 0)
          this.fault(column, `“${part}”读不出日期和金额，请写成 2026-01-05 1000，多笔用分号隔开`);
        else if (on > until) this.fault(column, `${on} 晚于今天`);
        else return [{ on, amount }];
        return [];
      });
  }
}
