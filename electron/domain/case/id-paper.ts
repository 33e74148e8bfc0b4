import { plainForm } from '../text/folded-text.ts';
import {
  creditCodeFault,
  type IdentityFault,
  oldPersonNumberFault,
  permanentResidenceFault,
  personNumberFault,
} from './identity.ts';
import type { PartyKind } from './party-kind.ts';

/** The papers that identify a person. */
export const ID_PAPERS = [
  'resident',
  'resident-15',
  'permanent-residence',
  'hk-macau-permit',
  'taiwan-permit',
  'passport',
  'other',
] as const;
export type IdPaper = (typeof ID_PAPERS)[number];

/** How papers name the number of each, and that of an organisation. */
const NUMBER_NAMES: Readonly<Record<IdPaper, string>> = {
  resident: '公民身份号码',
  'resident-15': '居民身份证号码（15位）',
  'permanent-residence': '外国人永久居留身份证号码',
  'hk-macau-permit': '港澳居民来往内地通行证号码',
  'taiwan-permit': '台湾居民来往大陆通行证号码',
  passport: '护照号码',
  other: '证件号码',
};

/** A number as it is stored: without spaces and hyphens, in half width and capitals. */
export function tidyNumber(typed: string): string {
  return plainForm(typed)
    .replace(/[\s\p{Pd}−]/gu, '')
    .toUpperCase();
}

/** The paper that a number most likely belongs to. Anything unknown counts as a resident's, whose faults are named. */
export function recognisedPaper(number: string): IdPaper {
  if (/^9\d{16}[\dX]$/.test(number)) return 'permanent-residence';
  if (/^\d{15}$/.test(number)) return 'resident-15';
  if (/^[HM](?:\d{8}|\d{10})$/.test(number)) return 'hk-macau-permit';
  if (/^\d{8}$/.test(number)) return 'taiwan-permit';
  return /^(?:[A-Z]{1,3}\d{6,9}|[A-Z]{1,2}\d[A-Z\d]{5,7}|\d{9})$/.test(number) ? 'passport' : 'resident';
}

/** What identifies a party. */
interface Identified {
  readonly kind: PartyKind;
  readonly idNumber: string;
  readonly idPaper?: IdPaper;
}

/** The paper of a person: the one chosen, or else the one recognised. */
export function paperOf({ idNumber, idPaper }: Omit<Identified, 'kind'>): IdPaper {
  return idPaper ?? recognisedPaper(idNumber);
}

/** How papers name a party's number. */
export function numberName(party: Identified): string {
  return party.kind === 'person' ? NUMBER_NAMES[paperOf(party)] : '统一社会信用代码';
}

const shape =
  (pattern: RegExp) =>
  (number: string): IdentityFault | null =>
    pattern.test(number) ? null : 'shape';

const FAULTS: Readonly<Record<IdPaper, (number: string) => IdentityFault | null>> = {
  resident: personNumberFault,
  'resident-15': oldPersonNumberFault,
  'permanent-residence': permanentResidenceFault,
  'hk-macau-permit': shape(/^[HM](?:\d{8}|\d{10})$/),
  'taiwan-permit': shape(/^\d{8}(?:\d{2})?$/),
  passport: shape(/^[A-Z\d]{5,15}$/),
  other: () => null,
};

/** Checks a party's number by its kind and paper; null when it is valid or unknown. */
export function idNumberFault(party: Identified): IdentityFault | null {
  if (party.idNumber === '') return null;
  return party.kind === 'person' ? FAULTS[paperOf(party)](party.idNumber) : creditCodeFault(party.idNumber);
}

const SENTENCES: Readonly<Record<IdentityFault, string>> = {
  shape: '位数或者字符不对',
  region: '地区代码无效',
  date: '其中的出生日期不存在',
  checksum: '校验码不符',
};

/** What is wrong with a party's number, as a sentence; null when nothing is. */
export function idNumberProblem(party: Identified & { readonly name: string }): string | null {
  const fault = idNumberFault(party);
  return fault && `${party.name}的${numberName(party)}不合编码规则（${SENTENCES[fault]}），请核对。`;
}
