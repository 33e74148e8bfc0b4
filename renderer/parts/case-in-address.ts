import { asId, type CaseId } from '../../electron/domain/case/ids.ts';

/** The case that a page's address speaks of (`?case=`); null where it speaks of none. */
export function caseInAddress(parameters: URLSearchParams): CaseId | null {
  const named = parameters.get('case');
  return named === null ? null : asId(named);
}
