import type { IdPaper } from './id-paper.ts';
import { endsLikeForeignCompany, tidyName } from './names.ts';
import type { PartyKind } from './party-kind.ts';

export type { PartyKind };

/** A person or organisation in a case, as printed: full registered or identity-card name, never a short one. */
export interface Party {
  readonly kind: PartyKind;
  readonly name: string;
  /** The number of a person's paper, the 统一社会信用代码 of others; empty while unknown. */
  readonly idNumber: string;
  /** Which paper a person's number belongs to; absent where the number itself tells (`recognisedPaper`). */
  readonly idPaper?: IdPaper;
  /** 先生 or 女士, as a person is addressed; empty for organisations or where unknown. */
  readonly honorific: '先生' | '女士' | '';
  /** 法定代表人 or 负责人 of an organisation. */
  readonly representative: string;
  readonly address: string;
  readonly phone: string;
}

/** Endings of a registered company's full name (企业名称登记管理规定: 组织形式); other organisations end in too many ways. */
const COMPANY = /(?:公司|企业|厂|社|中心|合伙(?:企业)?|（普通合伙）|（有限合伙）)(?:[（(].+[）)])?$/;

export function endsLikeCompany(name: string): boolean {
  return COMPANY.test(name.trim()) || endsLikeForeignCompany(name);
}

/** The party with its names as papers print them. */
export function tidyParty<Of extends Pick<Party, 'kind' | 'name' | 'representative'>>(party: Of): Of {
  return {
    ...party,
    name: tidyName(party.name, party.kind),
    representative: tidyName(party.representative, 'person'),
  };
}

/**
 * Which of the names occur in a text. Where one name contains another, such as a company's branch and the company, the
 * longer is matched first, so that the shorter is found only where it stands alone.
 */
export function namesIn(text: string, names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  let rest = text;
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    if (name === '' || !rest.includes(name)) continue;
    found.add(name);
    rest = rest.replaceAll(name, '\n');
  }
  return found;
}
