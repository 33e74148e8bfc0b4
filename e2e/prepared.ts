import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Input, OperationName, Output } from '../electron/contract/operations.ts';
import type { CaseDesk } from '../electron/contract/outcome.ts';
import { date } from '../electron/domain/quantities/calendar.ts';
import { fen } from '../electron/domain/quantities/money.ts';
import { percent } from '../electron/domain/quantities/rates.ts';
import { PASSWORD } from './article-case.ts';
import { CaseList } from './screens/case-list.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';
import type { Desk } from './started-desk.ts';

/** Asks main as the page's own code does; for what a spec needs beforehand and does not test. @throws Error when main refuses. */
export async function ask<O extends OperationName>(page: Page, operation: O, input: Input<O>): Promise<Output<O>> {
  const outcome = await page.evaluate(
    ([name, asked]) => (window as unknown as { caseDesk: CaseDesk }).caseDesk.ask(name, asked),
    [operation, input] as const,
  );
  if (!outcome.ok) throw new Error(`${operation}: ${outcome.error.message}`);
  return outcome.value as Output<O>;
}

/** Makes a case file in the desk's folder without going through the screens; `fill` writes into it. It is left open, at the list of cases. */
export async function openPrepared(
  desk: Desk,
  fill: (page: Page) => Promise<void> = async () => undefined,
  name = '案卷',
): Promise<CaseList> {
  const { page } = desk;
  desk.saveAs(join(desk.folder, `${name}.casebook`));
  const chosen = await ask(page, 'casefile-choose', { purpose: 'create' });
  await ask(page, 'casefile-create', { token: chosen?.token ?? '', password: PASSWORD });
  await fill(page);
  await ask(page, 'casefile-lock', {});
  await new UnlockScreen(page).unlock(PASSWORD);
  const list = new CaseList(page);
  await list.heading.waitFor();
  return list;
}

interface Difference {
  readonly creditor?: string;
  readonly debtor: string;
  /** Yuan. */
  readonly lent: number;
  readonly dueOn: string;
}

/** A loan by a company to a person, without interest, beginning a year before it is due. */
export function loan({
  creditor = '示例商贸有限公司',
  debtor,
  lent,
  dueOn,
}: Difference): Input<'case-create'>['facts'] {
  const party = { idNumber: '', honorific: '' as const, representative: '', address: '', phone: '' };
  const lentOn = date(`${Number(dueOn.slice(0, 4)) - 1}${dueOn.slice(4)}`);
  return {
    creditor: { ...party, kind: 'company', name: creditor },
    debtors: [{ ...party, kind: 'person', name: debtor }],
    guarantors: [],
    agreement: { name: '借款合同', number: '', purpose: '', deliveredBy: '' },
    claim: {
      lender: 'private',
      formedOn: lentOn,
      disbursements: [{ on: lentOn, amount: fen(lent * 100) }],
      dueOn: date(dueOn),
      termRate: null,
      overdueRate: { annualPercent: percent('6') },
      costs: [],
      dayCount: 'actual/365',
      count: 'exclude-end',
      overdueLpr: 'fixed',
      allocation: 'statutory',
    },
    situation: { reason: null, means: '', notes: '' },
    lawyers: [],
  };
}

/** A firm with one lawyer and an account: enough for any paper. */
export const office: Input<'settings-save'>['settings'] = {
  firm: {
    name: '示例律师事务所',
    letterCode: '示',
    licence: '30000000000000000',
    address: '示例市示例区示例路1号',
    phone: '000-00000000',
    email: '',
  },
  lawyers: [{ name: '张示例', licence: '10000000000000001', phone: '' }],
  account: { holder: '示例商贸有限公司', bank: '示例银行示例支行', number: '0000000000000000000' },
  letterhead: { show: true, foot: '' },
  bodySize: '四号',
  typefaces: { body: null, title: null, heading: null, subheading: null },
  payWithinDays: 10,
  autoLockMinutes: 15,
};
