import { idNumberFault, recognisedPaper, tidyNumber } from '../case/id-paper.ts';
import { creditCodeFault, honorificOf } from '../case/identity.ts';
import { tidyName } from '../case/names.ts';
import { endsLikeCompany, type Party, type PartyKind, tidyParty } from '../case/party.ts';
import type { RowReader } from './row-reader.ts';

/** The columns that describe a party. */
export const PARTY_COLUMNS = {
  creditor: {
    name: '债权人',
    number: '债权人证件号码',
    head: '债权人法定代表人',
    address: '债权人地址',
    phone: '债权人电话',
  },
  debtor: { name: '债务人', number: '证件号码', head: '法定代表人', address: '地址', phone: '电话' },
} as const;
type PartyColumn = (typeof PARTY_COLUMNS)[keyof typeof PARTY_COLUMNS][keyof (typeof PARTY_COLUMNS)['creditor']];

/** The first two characters of a 统一社会信用代码: registering department and kind (GB 32100). */
const CODE_KINDS: Readonly<Record<string, PartyKind>> = { 91: 'company', 92: 'sole-trader' };
const PERSON = /^[\p{Script=Han}·]{2,4}$|^\p{Script=Han}+·[\p{Script=Han}·]+$/u;

/**
 * A party from a row, its kind determined by its number, or else by its name. @returns null, with an error recorded,
 * when it cannot be determined
 */
export function partyFrom(
  row: RowReader<PartyColumn>,
  columns: (typeof PARTY_COLUMNS)[keyof typeof PARTY_COLUMNS],
): Party | null {
  const [name, idNumber] = [row.words(columns.name), tidyNumber(row.words(columns.number))];
  if (name === '') {
    row.fault(columns.name, '没有填写');
    return null;
  }
  const kind = kindOf(tidyName(name, 'person'), idNumber);
  // 1.10105E+17: a spreadsheet has lost the digits.
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(idNumber))
    row.fault(columns.number, `“${idNumber}”不合编码规则：表格软件改动了长数字，请把该列设为文本后重新填写`);
  else if (kind !== null && idNumberFault({ kind, idNumber }) !== null)
    row.warn(columns.number, `“${idNumber}”不合编码规则，请核对；表格软件可能改动了长数字，请把该列设为文本`);
  if (kind === null) {
    row.fault(columns.number, `从“${name}”看不出是自然人还是单位，请填写证件号码`);
    return null;
  }
  const person = kind === 'person';
  return tidyParty({
    kind,
    name,
    idNumber,
    honorific: person ? honorificOf(idNumber) : '',
    representative: person ? '' : row.words(columns.head),
    address: row.words(columns.address),
    phone: row.words(columns.phone),
  });
}

function kindOf(name: string, idNumber: string): PartyKind | null {
  const ofPerson = idNumber !== '' && idNumberFault({ kind: 'person', idNumber }) === null;
  if (ofPerson && recognisedPaper(idNumber) === 'resident') return 'person';
  if (creditCodeFault(idNumber) === null) return CODE_KINDS[idNumber.slice(0, 2)] ?? 'other-organisation';
  return endsLikeCompany(name) ? 'company' : ofPerson || PERSON.test(name) ? 'person' : null;
}
