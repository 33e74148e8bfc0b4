import { answer } from './calc/answer.ts';
import type { CalcAnswer, calculatorOperations } from './contract/calculators.ts';
import type { Handlers } from './contract/operations.ts';
import { ratesOf } from './rates.ts';
import type { Workspace } from './workspace.ts';

/** The topics of `casebook calc` in the window: the same functions, with the rates that the open case file has. */
export function calculatorHandlers({ library, reading }: Pick<Workspace, 'library' | 'reading'>): Pick<Handlers, keyof typeof calculatorOperations> {
  return {
    calc: ({ topic, input }) => {
      const rates = reading((file) => ratesOf(file, library));
      const given = answer(topic, input, { rates, calendar: library.calendar, statutes: library.statutes });
      if ('error' in given) return { topic: 'refused', field: given.error.field, message: given.error.message };
      // What a topic gives is parsed by the contract on its way out.
      return { topic, output: given.output } as CalcAnswer;
    },
  };
}
