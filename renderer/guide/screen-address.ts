import type { CaseId } from '../../electron/domain/case/ids.ts';
import type { GuideScreen } from '../../electron/domain/path/guide.ts';

/** Where a step of the guide is done: in the chosen case, or else where a case is chosen or created. */
export function screenAddress(screen: GuideScreen, caseId: CaseId | null): string {
  if (screen === 'lending' || screen === 'statutes' || screen === 'settings') return `/${screen}`;
  if (caseId === null) return screen === 'facts' ? '/cases/new' : '/cases';
  return screen === 'overview' ? `/cases/${caseId}` : `/cases/${caseId}/${screen}`;
}
