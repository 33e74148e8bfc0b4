import type { TFunction } from 'i18next';
import type { BasisView } from '../../electron/contract/basis.ts';
import type { CalcAnswer, CalcOutput, CalcTopic } from '../../electron/contract/calculators.ts';
import type { zh } from '../words/calculators.ts';

export type Words = TFunction<'calculators'>;
export type FieldName = keyof typeof zh.fields;
export type ChoiceName = keyof typeof zh.choices;
export type CalculatorId = keyof typeof zh.topics;

/** What a form holds: fen, dates, rates as text, choices, and rows of these; null where nothing has been typed. */
export type Values = Readonly<Record<string, unknown>>;

/** A field of a calculator's form, by the name under which `casebook calc` takes it. */
export type Field = {
  readonly name: FieldName;
  readonly optional?: boolean;
  /** Asked only if this holds. */
  readonly when?: (values: Values) => boolean;
} & (
  | { readonly kind: 'money' | 'percent' | 'daily' | 'date' | 'whole' | 'yes' }
  | { readonly kind: 'choice'; readonly choices: readonly ChoiceName[] }
  | { readonly kind: 'rows'; readonly fields: readonly Field[] }
);

/** What is shown of a result, and copied as text. */
export interface Result {
  /** Labels and values, the most important first. */
  readonly lines: readonly (readonly [label: string, value: string])[];
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** Caveats and contradictions for the reader. */
  readonly notes?: readonly { readonly kind: 'good' | 'info' | 'warning'; readonly text: string }[];
  readonly basis: readonly BasisView[];
}

export interface Calculator {
  readonly id: CalculatorId;
  readonly fields: readonly Field[];
  /** The form's initial values. */
  readonly first: () => Values;
  /** The questions that the values give rise to. */
  readonly asks: (
    input: Record<string, unknown>,
  ) => readonly { readonly topic: CalcTopic; readonly input: Record<string, unknown> }[];
  readonly show: (answers: readonly CalcAnswer[], t: Words) => Result;
}

/** A calculator for one topic. @param given.input converts the form's values to the topic's input, where they differ */
export function calculator<T extends CalcTopic>(given: {
  readonly id: CalculatorId;
  readonly topic: T;
  readonly fields: readonly Field[];
  readonly first?: () => Values;
  readonly input?: (typed: Record<string, unknown>) => Record<string, unknown>;
  readonly show: (output: CalcOutput<T>, t: Words) => Result;
}): Calculator {
  const { id, topic, fields, first = () => ({}), input = (typed) => typed, show } = given;
  return {
    id,
    fields,
    first,
    asks: (typed) => [{ topic, input: input(typed) }],
    show([answer], t) {
      if (answer?.topic !== topic) throw new Error(`${topic} was answered with ${answer?.topic}`);
      return show((answer as unknown as { readonly output: CalcOutput<T> }).output, t);
    },
  };
}

/** Groups an amount in yuan as `casebook calc` writes it, for reading: 1234567.80 becomes 1,234,567.80. */
export function grouped(yuan: string): string {
  return yuan.replace(/\B(?=(\d{3})+\.)/g, ',');
}
