import { idNumberProblem } from '../../domain/case/id-paper.ts';
import type { Party } from '../../domain/case/party.ts';
import { type Finding, warn } from '../../domain/finding.ts';

/** Whether a party's number, saved although it was shown as wrong, still is. */
export function idNumberFindings({
  idNumber = '',
  ...party
}: Pick<Party, 'kind' | 'name' | 'idPaper'> & Partial<Pick<Party, 'idNumber'>>): Finding[] {
  const problem = idNumberProblem({ ...party, idNumber });
  return problem === null ? [] : [warn('id-number', problem, idNumber)];
}
