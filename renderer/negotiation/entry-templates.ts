import type { EntryValues } from './entry-values.ts';

/** Common contacts, with the values known in advance for each. Their words are in words/negotiation.ts. */
export const TEMPLATES = ['first-call', 'promise-reminder', 'hardship', 'refusal', 'third-party'] as const;
export type Template = (typeof TEMPLATES)[number];

const GIVEN: Record<Template, Partial<EntryValues>> = {
  'first-call': { channel: 'call', direction: 'out', answered: true, party: 'debtor' },
  'promise-reminder': { channel: 'call', direction: 'out', answered: true, party: 'debtor' },
  hardship: { channel: 'call', answered: true, party: 'debtor', reason: 'hardship' },
  refusal: { channel: 'call', answered: true, party: 'debtor', reason: 'deliberate' },
  'third-party': { channel: 'call', direction: 'out', answered: true, party: 'third-party', person: '' },
};

/** The values a template sets in an entry. What was written stays, with the template's words below it. */
export function filledBy(template: Template, words: string, before: Pick<EntryValues, 'said'>): Partial<EntryValues> {
  return { ...GIVEN[template], said: before.said.trim() === '' ? words : `${before.said.trimEnd()}\n${words}` };
}
