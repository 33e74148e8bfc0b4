import { type Answers, link } from '../link.ts';
import type { HostAnswers, MainAnswers } from '../messages.ts';

const answers: { -readonly [K in keyof MainAnswers]?: MainAnswers[K] } = {};

/** The process that shows the windows. When it exits, main has nothing left to show and exits too. */
export const host = link<HostAnswers>(process, answers as Answers);
process.on('disconnect', () => process.exit(0));

/** Each module of the stand-in registers its own handlers. */
export function answerHost(own: Partial<MainAnswers>): void {
  Object.assign(answers, own);
}
