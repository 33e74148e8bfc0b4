/** What happens to the rows of a table when one case leaves its case file. `:id` is the case. */
export type Travel =
  /**
   * Travels with the case. `unlessKnown`: a row whose value in this column the receiving file already has is left out.
   */
  | { readonly rows: string; readonly unlessKnown?: string }
  /** Goes into a parcel and into a case file made from it, but never into one that has cases of its own. */
  | { readonly rows: string; readonly knowledge: string }
  /** Stays in its file, and why. */
  | { readonly stays: string };

const OF_CASE = 'case_id = :id';
const of = (column: string, table: string): string => `${column} IN (SELECT id FROM ${table} WHERE case_id = :id)`;

/** Characters without a code, or missing from every font, that this case uses. */
const WRITTEN = [
  'SELECT facts FROM case_revision WHERE case_id = :id',
  'SELECT draft FROM letter WHERE case_id = :id',
  'SELECT said || person FROM log_entry WHERE case_id = :id',
  'SELECT account FROM evidence_account WHERE evidence_id IN (SELECT id FROM evidence WHERE case_id = :id)',
  "SELECT value FROM form_draft WHERE key GLOB 'paper:' || :id || ':*'",
];

/**
 * Every table of the case file, in insertion order: what a row refers to comes before it. A table added by a later
 * migration must be entered here; a test checks this list against the schema.
 */
export const CASE_TABLES: Readonly<Record<string, Travel>> = {
  debt_case: { rows: 'id = :id' },
  case_revision: { rows: OF_CASE },
  payment: { rows: OF_CASE },
  log_entry: { rows: OF_CASE },
  letter: { rows: OF_CASE },
  letter_recipient: { rows: of('letter_id', 'letter') },
  letter_number: { rows: of('letter_id', 'letter') },
  letter_event: { rows: of('letter_id', 'letter') },
  instalment_plan: { rows: OF_CASE },
  plan_step: { rows: of('plan_id', 'instalment_plan') },
  debtor_means: { rows: OF_CASE },
  settlement_offer: { rows: OF_CASE },
  offer_answer: { rows: of('offer_id', 'settlement_offer') },
  stop_loss_review: { rows: OF_CASE },
  evidence_file: { rows: 'sha256 IN (SELECT sha256 FROM evidence WHERE case_id = :id)', unlessKnown: 'sha256' },
  evidence: { rows: OF_CASE },
  evidence_account: { rows: of('evidence_id', 'evidence') },
  evidence_link: { rows: OF_CASE },
  // Answers typed for its papers; other unsaved typing belongs to the person who typed it.
  form_draft: { rows: "key GLOB 'paper:' || :id || ':*'", unlessKnown: 'key' },
  glyph_picture: {
    rows: `EXISTS (SELECT 1 FROM (${WRITTEN.map((each) => `SELECT instr((${each.replace('SELECT ', 'SELECT group_concat(').replace(' FROM', ') FROM')}), character) AS at`).join(' UNION ALL ')}) WHERE at > 0)`,
    unlessKnown: 'character',
  },
  setting: {
    rows: "key IN ('firm', 'logo', 'lpr-fixings')",
    knowledge:
      'letters are printed with the firm, figures computed with the rates entered by hand; own templates are know-how that no kept paper rests on',
  },
  own_statute: { rows: 'true', knowledge: 'drafts cite them' },
  update_pack: { rows: 'true', knowledge: 'figures rest on the rates and holidays of the last one' },
  trusted_key: { rows: 'true', knowledge: 'a pack counts only while its signer is trusted' },
  identity: { stays: 'each file has its own' },
  owed: { stays: 'computed anew at any time' },
  skipped_number: {
    stays: 'the register of the firm, which names other matters; the receiving file explains its own gaps',
  },
  batch: { stays: 'a run over many cases; what it issued in this one is among its letters and in its log' },
  batch_case: { stays: 'names other cases' },
  lending: { stays: 'was asked before there was a case, often of somebody else' },
  lending_version: { stays: 'belongs to the assessment' },
  batch_outcome: { stays: 'belongs to the run; the letter itself goes along' },
};
