import type { conductOperations } from '../contract/conduct.ts';
import type { Handlers } from '../contract/operations.ts';
import type { CaseFacts } from '../domain/case/case-facts.ts';
import { type ConductFinding, formatBasis } from '../domain/conduct/conduct.ts';
import {
  callsOn,
  checkContact,
  contactNoted,
  kindOf,
  partyNoted,
  type PastContact,
} from '../domain/conduct/contact.ts';
import { normalizeText } from '../domain/conduct/normalized-text.ts';
import { type Addressee, checkWording } from '../domain/conduct/wording.ts';
import type { Finding } from '../domain/finding.ts';
import { type LetterDraft, plainText } from '../domain/letter/letter.ts';
import type { ConductRules } from '../library/conduct.ts';
import { type LogRecord } from '../records/log.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function conductHandlers({
  library: { conduct },
  reading,
  viewOf,
}: Pick<Workspace, 'library' | 'reading' | 'viewOf'>): Pick<Handlers, keyof typeof conductOperations> {
  return {
    'wording-check': (message) => ({ findings: checkWording(conduct.wording, message).map(view) }),
    'contact-check': ({ caseId, person, corrects, party: noted, ...made }) =>
      reading((file) => {
        const { facts, log: entries } = viewOf(file, caseId);
        const party = partyNoted(facts, person, noted ?? null);
        const log = contactsOf(entries, conduct, facts).filter(({ id }) => id !== corrects);
        const next = { ...made, party };
        const { hours, calls, dials } = conduct.contact;
        return {
          findings: checkContact(conduct.contact, log, next).map(view),
          addressee: kindOf(party),
          day: {
            ...callsOn(log, next),
            mostAnswered: calls.answered,
            mostUnanswered: dials.unanswered,
            from: hours.until,
            until: hours.from,
          },
        };
      }),
  };
}

/** Problems with the wording of a letter, as the gate before issue reports them. */
export function findingsOnWording(
  { wording }: ConductRules,
  { title, body, attachments, recipient }: LetterDraft,
): Finding[] {
  return findingsOnText({ wording }, [title, plainText(body), ...attachments].join('\n'), recipient?.role ?? 'debtor');
}

/** The same for any printed text. */
export function findingsOnText(
  { wording }: Pick<ConductRules, 'wording'>,
  text: string,
  addressee: Addressee,
): Finding[] {
  return checkWording(wording, { text, medium: 'letter', addressee }).map(
    ({ severity, rule, excerpt, advice, instead, basis }) => ({
      severity,
      rule: `wording-${rule}`,
      excerpt,
      message: `${advice}${instead === '' ? '' : `可以写：“${instead}”`}（${formatBasis(basis)}）`,
    }),
  );
}

/** The contacts in a case's log, each as last corrected. */
export function contactsOf(
  log: readonly LogRecord[],
  { contact, wording }: ConductRules,
  facts: CaseFacts,
): (PastContact & { readonly id: string; readonly seq: number })[] {
  const entries = log.filter(({ kind }) => kind === 'note' || kind === 'correction');
  const corrected = new Set(entries.map((entry) => entry.corrects));
  const heard = (entry: LogRecord): string => normalizeText(entry.said, wording.characters).words;
  return entries
    .filter(({ id, channel }) => !corrected.has(id) && channel !== 'office' && channel !== 'court')
    .map((entry) => {
      const { id, seq, at, channel, person, party, direction, people } = entry;
      const made = {
        at,
        channel,
        party: partyNoted(facts, person, party),
        ...(direction !== null && { direction }),
        ...(people !== null && { people }),
      };
      return { id, seq, ...contactNoted(contact, made, heard(entry), entry) };
    });
}

function view(finding: ConductFinding): ConductFinding & { basis: ConductFinding['basis'][number][] } {
  return { ...finding, basis: [...finding.basis] };
}
