import { useTranslation } from 'react-i18next';
import { zh } from '../words/letter-rules.ts';

/** The name of a rule of the gate; citation rules share one name, and so do wording rules. */
export function useRuleName(): (rule: string) => string {
  const { t } = useTranslation('letterRules');
  return (rule) => {
    const name = rule.startsWith('citation-') ? 'citation' : rule.startsWith('wording-') ? 'wording' : rule;
    return name in zh ? t(name as keyof typeof zh) : rule;
  };
}
