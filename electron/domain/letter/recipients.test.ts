import { expect, it } from 'vitest';
import { partiesNamed, recipientsOf } from './recipients.ts';

const party = (id: string, name: string) => ({ id, name });
const company = party('company', '示例商贸有限公司');
const branch = party('branch', '示例商贸有限公司北京分公司');
const wang = party('wang', '王伟');
const ming = party('ming', '王伟明');

it.each([
  ['示例商贸有限公司北京分公司', [branch]],
  ['示例商贸有限公司', [company]],
  ['示例商贸有限公司北京分公司、示例商贸有限公司', [company, branch]],
  ['王伟明先生', [ming]],
  ['王伟先生、王伟明先生', [wang, ming]],
  ['王伟明先生（由王伟转交）', [wang, ming]],
  ['赵路人女士', []],
  ['', []],
])('%s', (line, named) => {
  expect(partiesNamed(line, [company, branch, wang, ming])).toEqual(named);
});

it('sends a letter to its recipients, as far as its first line names them', () => {
  const parties = { debtors: [company, wang], guarantors: [branch, ming] } as unknown as Parameters<
    typeof recipientsOf
  >[1];
  const to = (addressee: string, role?: 'debtor' | 'guarantor', id = '') =>
    recipientsOf({ addressee, ...(role && { recipient: { role, party: id, name: '' } }) }, parties);
  expect(to('示例商贸有限公司、王伟先生')).toEqual([
    { role: 'debtor', party: 'company' },
    { role: 'debtor', party: 'wang' },
  ]);
  expect(to('王伟先生')).toEqual([{ role: 'debtor', party: 'wang' }]);
  expect(to('示例商贸有限公司北京分公司', 'guarantor', 'branch')).toEqual([{ role: 'guarantor', party: 'branch' }]);
  // A name that the lawyer adds to the first line gets no letter of its own; nobody is left when the recipient is
  // struck out.
  expect(to('王伟先生、王伟明先生', 'debtor', 'wang')).toEqual([{ role: 'debtor', party: 'wang' }]);
  expect(to('赵路人女士', 'debtor', 'wang')).toEqual([]);
  expect(to('王伟明先生', 'guarantor', 'gone')).toEqual([]);
});
