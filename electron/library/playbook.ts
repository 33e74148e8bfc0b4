import { z } from 'zod';
import { plainDate } from '../contract/values.ts';
import { REASONS, STAGES } from '../domain/case/case-facts.ts';
import { findArticle, type Statutes } from '../domain/law/statute.ts';
import { type PlaybookRung, TONES } from '../domain/path/playbook.ts';
import { readResource, type ResourceReader } from './resources.ts';
import { splitReference } from './statutes.ts';

const words = z.string().min(1);
const reason = z.enum(REASONS).nullable();
const file = z.strictObject({
  checkedOn: plainDate,
  rungs: z.array(
    z.strictObject({
      stage: z.enum(STAGES),
      advice: z.array(z.strictObject({ reason, text: words, statutes: z.array(words) })).min(1),
      evidence: z.array(z.strictObject({ text: words })).min(1),
      phrases: z.array(z.strictObject({ reason, tone: z.enum(TONES), text: words })),
    }),
  ),
});

/**
 * The playbook, with its references resolved.
 * @throws Error if it names an article that the collection does not hold as in force
 */
export function readPlaybook(resources: ResourceReader, statutes: Statutes): readonly PlaybookRung[] {
  const { rungs, checkedOn } = readResource(resources, 'playbook/playbook.json', file);
  return rungs.map(({ stage, advice, evidence, phrases }) => ({
    stage,
    phrases,
    evidence: evidence.map(({ text }) => text),
    advice: advice.map((each) => ({
      ...each,
      statutes: each.statutes.map((reference) => {
        const named = splitReference(statutes.laws, reference);
        const found = findArticle(statutes, { ...named, on: checkedOn });
        if (!found?.held || found.standing !== 'in-force')
          throw new Error(`playbook: ${reference} is not held as in force`);
        return named;
      }),
    })),
  }));
}
