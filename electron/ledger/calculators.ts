import { answer } from '../calc/answer.ts';
import type { calculatorOperations } from '../contract/calculators.ts';
import type { Handlers } from '../contract/operations.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The topics of `casebook calc` in the window: the same functions, with the rates of the open case file. */
export function calculatorHandlers({
  library,
  reading,
  lawOf,
}: Pick<Workspace, 'library' | 'reading' | 'lawOf'>): Pick<Handlers, keyof typeof calculatorOperations> {
  return {
    calc: ({ topic, input }) => {
      const sources = { ...reading(lawOf), conduct: library.conduct };
      const given = answer(topic, input, sources);
      if ('error' in given) return { topic: 'refused', field: given.error.field, message: given.error.message };
      return { topic, output: given.output };
    },
  };
}
