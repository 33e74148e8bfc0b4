import { honorificOf } from '../../domain/case/identity.ts';
import type { Party } from '../../domain/case/party.ts';
import { type Finding, warn } from '../../domain/finding.ts';

/**
 * Whether a person is addressed by an honorific of the other sex than the identity number shows.
 * @param addressed the words that address the person, in full
 */
export function honorificFindings(
  { name, idNumber = '' }: Pick<Party, 'name'> & Partial<Pick<Party, 'idNumber'>>,
  addressed: string,
): Finding[] {
  const right = honorificOf(idNumber);
  const other = `${name}${right === '先生' ? '女士' : '先生'}`;
  return right !== '' && addressed.includes(other)
    ? [warn('honorific', `按公民身份号码，“${name}”应称${right}，请核对称谓或者号码。`, other)]
    : [];
}
