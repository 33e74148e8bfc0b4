import { link, type Answers } from '../link.ts';
import type { HostAnswers, MainAnswers } from '../messages.ts';

const answers: { -readonly [K in keyof MainAnswers]?: MainAnswers[K] } = {};

/** The process that shows the windows. When it goes, main has nothing left to show and goes too. */
export const host = link<HostAnswers>(process, answers as Answers);
process.on('disconnect', () => process.exit(0));

/** Each noun of the stand-in answers for itself. */
export function answerHost(own: Partial<MainAnswers>): void {
  Object.assign(answers, own);
}
