import type { Input } from '../../electron/contract/operations.ts';
import type { BankAccount } from '../../electron/domain/case/bank-account.ts';
import type { CaseFacts, Guarantor, Typed, TypedFacts } from '../../electron/domain/case/case-facts.ts';
import type { Party, PartyKind } from '../../electron/domain/case/party.ts';
import type { ProcedureDay } from '../../electron/domain/case/procedure.ts';
import { type Claim, USUAL_MULTIPLE } from '../../electron/domain/claim/claim.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import type { Fen } from '../../electron/domain/quantities/money.ts';
import type { Percent } from '../../electron/domain/quantities/rates.ts';

/** An agreed rate as typed: possibly empty, possibly not a valid rate. */
export interface AgreedRate {
  readonly annualPercent: string | null;
}
export type PenaltyValue =
  | { readonly kind: 'daily'; readonly percent: string | null }
  | { readonly kind: 'fixed'; readonly amount: number | null }
  | null;

/** What is owed: a loan by a private or a licensed lender, a price, or a price owed to a small or medium enterprise. */
export const CLAIM_KINDS = ['private', 'financial', 'sale', 'sme'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Whether a debt is a price rather than a loan: then neither a term nor withheld interest is asked for. */
export function isPrice(kind: ClaimKind): boolean {
  return kind === 'sale' || kind === 'sme';
}

/**
 * The facts as the form holds them: laid out like `CaseFacts`, so that main's field names match, with null for fields
 * left blank.
 */
export interface FactsValues extends Omit<TypedFacts, 'account' | 'claim' | 'procedure'> {
  readonly account: BankAccount;
  readonly procedure: Readonly<Partial<Record<ProcedureDay, PlainDate | null>>>;
  readonly claim: Omit<
    Claim,
    | 'lender'
    | 'price'
    | 'formedOn'
    | 'filedOn'
    | 'disbursements'
    | 'dueOn'
    | 'termRate'
    | 'overdueRate'
    | 'penalty'
    | 'costs'
  > & {
    readonly kind: ClaimKind;
    /** Multiple of the LPR, for a price without an agreed rate. */
    readonly multiple: Percent;
    readonly formedOn: PlainDate | null;
    readonly filedOn: PlainDate | null;
    readonly disbursements: readonly {
      readonly on: PlainDate | null;
      readonly amount: Fen | null;
      readonly withheld: Fen | null;
    }[];
    readonly dueOn: PlainDate | null;
    readonly termRate: AgreedRate | null;
    readonly overdueRate: AgreedRate | 'none-agreed';
    readonly penalty: PenaltyValue;
    readonly costs: readonly {
      readonly on: PlainDate | null;
      readonly amount: Fen | null;
      readonly label: string;
      readonly underCap?: boolean;
    }[];
  };
}

export function blankParty(kind: PartyKind): Party {
  return { kind, name: '', idNumber: '', honorific: '', representative: '', address: '', phone: '' };
}

const NO_ACCOUNT: BankAccount = { holder: '', bank: '', number: '' };

export function blankGuarantor(): Typed<Guarantor> {
  return { ...blankParty('person'), mode: 'unspecified' };
}

/**
 * A new case: a loan by a company to a person under a loan agreement. Agreed rates are not guessed: they must be
 * typed or declined.
 */
export function blankFacts(): FactsValues {
  return {
    creditor: blankParty('company'),
    account: NO_ACCOUNT,
    debtors: [blankParty('person')],
    guarantors: [],
    agreement: { name: '借款合同', number: '', purpose: '', deliveredBy: '银行转账' },
    claim: {
      kind: 'private',
      multiple: USUAL_MULTIPLE,
      formedOn: null,
      filedOn: null,
      dueOn: null,
      disbursements: [{ on: null, amount: null, withheld: null }],
      termRate: { annualPercent: null },
      overdueRate: { annualPercent: null },
      penalty: null,
      costs: [],
      dayCount: 'actual/365',
      count: 'exclude-end',
      overdueLpr: 'fixed',
      allocation: 'statutory',
    },
    procedure: {},
    situation: { reason: null, means: '', notes: '' },
    lawyers: [],
  };
}

export function valuesOf(facts: CaseFacts): FactsValues {
  const { lender, price, filedOn = null, penalty = null, disbursements, ...claim } = facts.claim;
  return {
    ...facts,
    account: facts.account ?? NO_ACCOUNT,
    procedure: facts.procedure ?? {},
    claim: {
      ...claim,
      filedOn,
      penalty,
      kind: price?.kind ?? lender,
      multiple: price?.kind === 'sale' ? price.multiple : USUAL_MULTIPLE,
      disbursements: disbursements.map(({ withheld = null, ...paid }) => ({ ...paid, withheld })),
    },
  };
}

/**
 * The facts to send. Optional fields left blank are omitted; a required field left blank is sent as it is, so that
 * main refuses
 * it by name should the form's own rules have let it through. Spaces around names are trimmed.
 */
export function factsOf({ claim, ...values }: FactsValues): Input<'case-create'>['facts'] {
  const { kind, multiple, filedOn, penalty, disbursements, costs, termRate, ...kept } = claim;
  const price = isPrice(kind);
  const procedure = Object.entries(values.procedure ?? {}).filter(([, on]) => on);
  // A draft from before this field existed has none.
  const account = trimmed(values.account ?? NO_ACCOUNT);
  const facts = {
    creditor: partyOf(values.creditor),
    ...(Object.values(account).some((part) => part !== '') && { account }),
    debtors: values.debtors.map(partyOf),
    guarantors: values.guarantors.map(({ agreedUntil, ...guarantor }) => ({
      ...partyOf(guarantor),
      ...(agreedUntil && { agreedUntil }),
    })),
    agreement: trimmed(values.agreement),
    claim: {
      ...kept,
      lender: kind === 'financial' ? 'financial' : 'private',
      ...(price && { price: kind === 'sale' ? { kind, multiple } : { kind } }),
      termRate: price ? null : termRate,
      ...(filedOn !== null && { filedOn }),
      ...(penalty !== null && { penalty }),
      disbursements: disbursements
        .map(({ withheld, ...paid }) => ({
          ...paid,
          ...(withheld !== null && withheld !== 0 && !price && { withheld }),
        }))
        .sort((a, b) => (a.on ?? '').localeCompare(b.on ?? '')),
      // Only costs under a cap can share it.
      costs: costs.map(({ underCap, ...cost }) => ({ ...cost, ...(underCap && kind === 'private' && { underCap }) })),
    },
    ...(procedure.length > 0 && { procedure: Object.fromEntries(procedure) }),
    situation: values.situation,
    lawyers: values.lawyers,
  };
  return facts as Input<'case-create'>['facts'];
}

/** Only a person's number has a paper, and a paper not chosen is omitted. */
function partyOf<T extends Pick<Party, 'kind' | 'idPaper'>>({ idPaper, ...party }: T) {
  return { ...trimmed(party), ...(party.kind === 'person' && idPaper && { idPaper }) };
}

function trimmed<T extends object>(record: T): T {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]),
  ) as T;
}

/** Fields whose parts are shown as one field. */
const WHOLE = [/^guarantors\.\d+\.agreedUntil/, /^claim\.(termRate|overdueRate|penalty|allocation)\b/, /^lawyers\b/];

/** Where the form shows a message from main about a field: `facts.debtors.0.name` is ['debtors', 0, 'name']. */
export function fieldPath(field: string): (string | number)[] {
  const path = field
    .replace(/^facts\./, '')
    .replace(/^claim\.price\.multiple$/, 'claim.multiple')
    .replace(/^claim\.(lender|price)\b.*/, 'claim.kind');
  const whole = WHOLE.map((shape) => shape.exec(path)?.[0]).find(Boolean);
  return (whole ?? path).split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
