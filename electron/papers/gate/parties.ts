import { isLatinName, isMasked } from '../../domain/case/names.ts';
import { endsLikeCompany, type Party } from '../../domain/case/party.ts';
import { block, type Finding, warn } from '../../domain/finding.ts';
import type { LetterDraft } from '../../domain/letter/letter.ts';
import { partiesMeant, partiesNamed } from '../../domain/letter/recipients.ts';
import type { GateFacts } from './gate-facts.ts';
import { honorificFindings } from './honorific-check.ts';
import { idNumberFindings } from './id-number-check.ts';

const ADDRESSED = /先生|女士|老板|总$/;

/** Checks sender, principal and addressee: names in full, the mandate, the right addressee. */
export function parties(draft: LetterDraft, body: string, facts: GateFacts): Finding[] {
  const { addressee, kind, recipient } = draft;
  const named = partiesNamed(addressee, [...facts.debtors, ...facts.guarantors]);
  const meant = partiesMeant(recipient, facts);
  const strangers =
    recipient !== undefined && meant.length === 0
      ? [
          block(
            'party-changed',
            `“${recipient.name}”已不在本案的${recipient.role === 'debtor' ? '债务人' : '保证人'}之中，请核对后另行起草。`,
          ),
        ]
      : [];
  return [
    ...[facts.creditor, ...named].flatMap((party) => [...abbreviated(party), ...idNumberFindings(party)]),
    ...named.flatMap((party) => honorificFindings(party, addressee)),
    ...strangers,
    ...(addressee.trim() === '' ? [] : named.length === 0 ? [notAParty(addressee, facts)] : []),
    ...meant
      .filter((party) => named.length > 0 && !named.includes(party))
      .map(({ name }) =>
        warn('party-changed', `收函人中没有${recipient?.role === 'guarantor' ? '保证人' : '债务人'}“${name}”。`),
      ),
    ...(recipient?.role === 'guarantor'
      ? []
      : facts.guarantors
          .filter((party) => named.includes(party))
          .map(({ name }) =>
            warn(
              'addressee-not-debtor',
              `“${name}”是保证人；写给保证人的函件请另行起草，写明保证方式和保证期间。`,
              name,
            ),
          )),
    ...(kind === 'lawyers-letter' ? mandate(draft, body, facts) : []),
  ];
}

function abbreviated({ name, kind }: Pick<Party, 'name' | 'kind'>): Finding[] {
  const short =
    name.trim().length < 2 ||
    isMasked(name) ||
    ADDRESSED.test(name) ||
    // The endings of foreign companies are too many to know.
    (kind === 'company' && !isLatinName(name) && !endsLikeCompany(name));
  return short
    ? [
        block(
          'name-abbreviated',
          `“${name}”不像${kind === 'person' ? '身份证件' : '登记'}上的全称，请在案件资料中填写全称。`,
          name,
        ),
      ]
    : [];
}

/**
 * A part of the addressee that is not a party: perhaps a short form of one (示例公司 for 示例商贸有限公司), which is worse than
 * another person.
 */
function notAParty(addressee: string, { debtors, guarantors }: GateFacts): Finding {
  const short = [...debtors, ...guarantors].find(({ name }) => isShortOf(addressee.replace(/先生|女士/g, ''), name));
  return short
    ? block('addressee-abbreviated', `收函人“${addressee}”不是全称，请写“${short.name}”。`, addressee)
    : warn(
        'addressee-not-debtor',
        `收函人“${addressee}”不是本案的债务人或者保证人。函件不得向无关的人透露债务。`,
        addressee,
      );
}

/** Whether the characters of `short` occur in `full` in order, with the same first character. */
function isShortOf(short: string, full: string): boolean {
  if (short.length < 2 || short.length >= full.length || short[0] !== full[0]) return false;
  let at = 0;
  for (const character of full) if (character === short[at]) at += 1;
  return at === short.length;
}

function mandate({ attachments }: LetterDraft, body: string, { creditor, sender }: GateFacts): Finding[] {
  // The account holder may be named like the creditor; that does not say for whom the firm acts.
  const said = body.replace(/^户名：.*$/gm, '');
  const missing = [creditor.name, sender.firm.name, ...sender.lawyers.map(({ name }) => name)].filter(
    (name) => name !== '' && !said.includes(name),
  );
  return [
    ...(sender.lawyers.length === 0
      ? [block('no-mandate', '本案尚未指定承办律师，律师函须有委托和律师署名（律师法第二十五条）。')]
      : []),
    ...missing.map((name) => warn('party-changed', `正文没有写明“${name}”，与现在的案件资料或设置不一致。`)),
    ...(attachments.some((name) => name.includes('委托书'))
      ? []
      : [warn('mandate-not-attached', '附件中没有授权委托书：没有附委托手续的律师函，对方可能否认其效力。')]),
  ];
}

const COPIES = /(?:复印件|原件|副本|扫描件|各?[一二两三四\d]+份)/g;

/** Compares the enclosures with what the text says is enclosed. */
export function enclosures({ attachments }: LetterDraft, body: string): Finding[] {
  const listed = attachments.join('\n');
  const said = [...body.matchAll(/附件(?:[一二三四五六七八九十\d]*)[：:]?《([^》\n]+)》/g)];
  return [
    ...said
      .filter(([, name = '']) => !listed.includes(name))
      .map(([excerpt, name]) => warn('attachment-absent', `正文提到附件《${name}》，附件清单中没有。`, excerpt)),
    ...attachments
      .filter((name) => name.trim() === '')
      .slice(0, 1)
      .map(() => block('attachment-empty', '附件清单中有空行，请填写或者删除。')),
    ...attachments
      .filter((name) => name.trim() !== '' && !isMentioned(name, body))
      .map((name) => warn('attachment-not-mentioned', `附件“${name}”在正文中没有提到。`, name)),
  ];
}

/** Whether the text mentions any part of an enclosure: 授权委托书、律师执业证复印件 by 授权委托书. */
function isMentioned(name: string, body: string): boolean {
  return name
    .replace(COPIES, '')
    .replace(/[《》]/g, '')
    .split(/[、及和与，]/)
    .some((part) => part.trim().length >= 2 && body.includes(part.trim()));
}
