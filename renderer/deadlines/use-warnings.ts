import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { useAnswer } from '../client.ts';

/** The most urgent deadline of each of these cases, in words, where it calls for a warning. */
export function useWarnings(
  caseIds: CaseId[],
): ReadonlyMap<string, { readonly text: string; readonly urgent: boolean }> {
  const { t } = useTranslation('deadlines');
  const { data } = useAnswer('deadline-warnings', { caseIds }, caseIds.length > 0);
  return new Map(
    (data?.cases ?? []).map(({ caseId, kind, daysLeft }) => {
      const left =
        daysLeft > 0 ? t('daysLeft', { n: daysLeft }) : daysLeft === 0 ? t('lastDay') : t('daysPast', { n: -daysLeft });
      return [caseId, { text: `${t(`short.${kind}`)} ${left}`, urgent: daysLeft <= 7 }];
    }),
  );
}
