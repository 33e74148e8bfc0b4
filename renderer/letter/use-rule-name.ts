import { useTranslation } from 'react-i18next';
import { zh } from '../words/letter-rules.ts';

/** A rule of the gate by name; those of citations and of wording are named together. */
export function useRuleName(): (rule: string) => string {
  const { t } = useTranslation('letterRules');
  return (rule) => {
    const name = rule.startsWith('citation-') ? 'citation' : rule.startsWith('wording-') ? 'wording' : rule;
    return name in zh ? t(name as keyof typeof zh) : rule;
  };
}
