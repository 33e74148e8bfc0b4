import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { asId, type CaseId } from '../electron/domain/case/ids.ts';
import { addDays, date } from '../electron/domain/quantities/calendar.ts';
import { fen } from '../electron/domain/quantities/money.ts';
import { NOW, TODAY } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, openPrepared } from './prepared.ts';
import { CasePage } from './screens/case-page.ts';
import { FactsForm } from './screens/facts-form.ts';
import { choose, typeDay } from './screens/fields.ts';
import { Frame } from './screens/frame.ts';
import { LedgerScreen } from './screens/ledger-screen.ts';
import { LedgerTools } from './screens/ledger-tools.ts';
import { RatesPart } from './screens/rates-part.ts';
import type { Desk } from './started-desk.ts';

test.use({ now: NOW });

type Facts = ReturnType<typeof loan>;

/** A case of 100,000 yuan due on 2025-05-19, half a year before the day that the articles ask about, with nothing agreed about interest. */
const article = (changes: Partial<Facts['claim']> = {}): Facts => {
  const facts = loan({ debtor: '王测试', lent: 100_000, dueOn: '2025-05-19' });
  return { ...facts, claim: { ...facts.claim, overdueRate: 'none-agreed', ...changes } };
};

/** Opens the ledger of the first case that `fill` makes. */
async function openLedger(
  desk: Desk,
  facts: Facts,
  fill: (page: Page, caseId: CaseId) => Promise<void> = async () => undefined,
): Promise<CaseId> {
  let id = asId<CaseId>('');
  const list = await openPrepared(desk, async (page) => {
    ({ id } = await ask(page, 'case-create', { facts }));
    await fill(page, id);
  });
  await list.debtor('王测试').first().click();
  await new CasePage(desk.page).go('台账');
  await expect(new LedgerTools(desk.page).course).toBeVisible();
  return id;
}

test('the day moves and the sum, the lines, the drawing and the ways of counting follow', async ({ desk }) => {
  await openLedger(desk, article());
  const [ledger, tools] = [new LedgerScreen(desk.page), new LedgerTools(desk.page)];
  await ledger.goTo('2025-11-20');
  // 3 % on 100,000 for 184 days; 185 days with both ends; the same over 360 days.
  await expect(ledger.total).toContainText('101,512.33');
  await expect(ledger.total).toContainText('8.22');
  await expect(ledger.lines).toHaveCount(3);
  await expect(tools.conventions).toContainText([
    '逾期计息天数',
    '1841,512.33',
    '1851,520.55',
    '1841,533.33',
    '1851,541.67',
  ]);
  await expect(tools.conventions.nth(1)).toContainText('本案采用');
  await expect(tools.drawing).toHaveAccessibleName(/最高 101,512\.33 元/);
  await tools.dayAfter.click();
  await expect(ledger.total).toContainText('截至 2025-11-21');
  await expect(ledger.total).toContainText('101,520.55');
  await tools.slider.press('ArrowLeft');
  await expect(ledger.total).toContainText('101,512.33');
  await tools.showAsTable();
  await expect(tools.course.getByRole('row', { name: /2025-11-20/ })).toContainText('101,512.33');
  await tools.toToday.click();
  await expect(ledger.total).toContainText(`截至 ${TODAY}`);
});

test('every line opens its working, with the row of the rate and the words of the article', async ({ desk }) => {
  await openLedger(desk, article());
  const ledger = new LedgerScreen(desk.page);
  await ledger.goTo('2025-11-20');
  await ledger.openWorking(/2025-11-20 逾期利息/);
  await expect(ledger.working).toContainText('100,000.00 × 3.00% ÷ 365 × 184 = 1,512.33');
  await expect(ledger.working).toContainText('2025-05-20 公布，3.00%');
  await expect(ledger.working).toContainText('借贷双方对逾期利率有约定的，从其约定');
  await expect(ledger.working.getByRole('link', { name: '民间借贷规定第二十八条' })).toBeVisible();
});

test('a payment that nobody has made is divided by each order, and among the debtor’s cases; nothing is booked', async ({
  desk,
}) => {
  await openLedger(desk, article({ overdueRate: { annualPercent: '6' as never } }), async (page) => {
    const later = loan({ debtor: '王测试', lent: 50_000, dueOn: '2026-06-30' });
    await ask(page, 'case-create', { facts: { ...later, agreement: { ...later.agreement, name: '借条' } } });
  });
  const [ledger, tools] = [new LedgerScreen(desk.page), new LedgerTools(desk.page)];
  await tools.suppose('20000', '2026-05-20');
  // A year of delay at 6 % is 6,000; the rest goes to principal by 561, all of it by an order that puts principal first.
  const by561 = tools.division('按民法典第五百六十一条');
  await expect(by561.getByRole('row', { name: /^利息/ })).toContainText('6,000.006,000.000.00');
  await expect(by561.getByRole('row', { name: /^本金/ })).toContainText('100,000.0014,000.0086,000.00');
  await expect(tools.division('按约定顺序').getByRole('row', { name: /^本金/ })).toContainText(
    '100,000.0020,000.0080,000.00',
  );
  // The other debt is not due yet on that day, so 560 meets this one first.
  const by560 = tools.division('数笔债务：按民法典第五百六十条').getByRole('row');
  await expect(by560).toContainText(['债务', /本案.*106,000\.0020,000\.00/, /50,000\.000\.00/]);
  await expect(ledger.payments).toHaveCount(0);
  await expect(ledger.total).not.toContainText('86,000.00');
});

test('hundreds of lines draw only those in sight, and the last can be reached', async ({ desk }) => {
  await openLedger(desk, article({ overdueRate: { annualPercent: '6' as never } }), async (page, caseId) => {
    for (let day = 0; day < 150; day++) {
      await ask(page, 'payment-record', {
        caseId,
        on: addDays(date('2025-05-20'), day * 3),
        amount: fen(10_000),
        designation: null,
        method: '',
        note: '',
      });
    }
  });
  const { lines } = new LedgerScreen(desk.page);
  await expect(lines.first()).toBeVisible();
  expect(await lines.count()).toBeLessThan(60);
  const table = desk.page.getByRole('region', { name: '计算明细' });
  await table.locator('.ant-table-tbody-virtual-holder').evaluate((holder) => holder.scrollTo(0, holder.scrollHeight));
  await expect(table.getByText(TODAY).first()).toBeVisible();
});

test('the calculation is saved as a workbook, and as CSV in which no name becomes a formula', async ({ desk }) => {
  await openLedger(
    desk,
    article({ costs: [{ on: date('2025-08-01'), amount: fen(100_000), label: '=HYPERLINK("x")' }] }),
  );
  const [frame, tools] = [new Frame(desk.page), new LedgerTools(desk.page)];
  await tools.saveTable('CSV');
  await expect(frame.message(/已保存为.*\.csv/)).toBeVisible();
  const csv = readFileSync(desk.savedFile(), 'utf8');
  expect(csv.startsWith('\uFEFF债务计算明细表\r\n')).toBe(true);
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  await tools.saveTable('Excel');
  await expect(frame.message(/已保存为.*\.xlsx/)).toBeVisible();
  expect(readFileSync(desk.savedFile()).subarray(0, 2).toString()).toBe('PK');
});

test('a sum past the last LPR known is marked until the lawyer enters what was published', async ({ desk }) => {
  await openLedger(desk, article({ overdueLpr: 'floating' }));
  const [frame, ledger, tools, rates] = [
    new Frame(desk.page),
    new LedgerScreen(desk.page),
    new LedgerTools(desk.page),
    new RatesPart(desk.page),
  ];
  await expect(tools.stale).toBeVisible();
  await expect(tools.notes).toContainText('待核实：资料中最近一次LPR为2026-08-20公布的一年期3.00%');
  await frame.go('设置');
  await expect(rates.region).toContainText('已知至 2026-08-20');
  await rates.paste('2026-09-21,3.00,3.50\n2026-11-20,2.90,3.40');
  await expect(rates.region).toContainText('第2行：2026-09-21 之后应为 2026年10月的公布');
  await rates.paste('日期,1年期,5年期以上\n2026-09-21,3.00,3.50\n2026-10-20,2.80,3.30\n2026-11-20,2.80,3.30');
  await expect(rates.entered).toHaveCount(4);
  await expect(rates.region).toContainText('已知至 2026-11-20');
  await frame.go('案件');
  await desk.page.getByRole('link', { name: '王测试' }).click();
  await new CasePage(desk.page).go('台账');
  await expect(tools.stale).toHaveCount(0);
  // 3.00 % for 518 days from 2025-05-20, then 2.80 % for 31: 4,257.53 and 237.81.
  await expect(ledger.total).toContainText('104,495.34');
  await ledger.openWorking(new RegExp(`${TODAY} 逾期利息`));
  await expect(ledger.working).toContainText('手工录入（2026-11-20）');
});

test('a price is typed as a price: no term, no cap, and the LPR of the breach raised', async ({ desk }) => {
  const list = await openPrepared(desk);
  await list.newCase.click();
  const form = new FactsForm(desk.page);
  await form.creditor.getByLabel('名称').fill('示例商贸有限公司');
  await form.debtor.getByLabel('姓名').fill('王测试');
  await choose(desk.page.getByLabel('债权类型'), '货款、报酬等价款');
  const claim = desk.page.getByRole('region', { name: '合同与价款' });
  await expect(claim.getByRole('group', { name: '期内利率' })).toHaveCount(0);
  await typeDay(claim.getByLabel('合同成立日'), '2025-06-02');
  await typeDay(claim.getByLabel('付款到期日'), '2025-06-30');
  await claim.getByLabel('价款金额').fill('100000');
  await claim.getByRole('group', { name: '逾期利率' }).getByText('未约定', { exact: true }).click();
  await expect(claim.getByLabel('加计幅度')).toBeVisible();
  await form.submit.click();
  await new CasePage(desk.page).go('台账');
  const [ledger, tools] = [new LedgerScreen(desk.page), new LedgerTools(desk.page)];
  await ledger.goTo('2026-07-01');
  // 3.00 % × 1.5 for a year
  await expect(ledger.total).toContainText('104,500.00');
  await expect(ledger.lines.nth(1)).toContainText('价款100,000.00元');
  await expect(tools.notes).toContainText('加计30%至50%的幅度由法院确定，本表取1.5倍');
});

test.describe('bad input', () => {
  test('a payment before the due day takes the interest so far; one beyond the debt stands as a credit', async ({
    desk,
  }) => {
    await openLedger(
      desk,
      article({ termRate: { annualPercent: '7.3' as never }, overdueRate: { annualPercent: '7.3' as never } }),
    );
    const ledger = new LedgerScreen(desk.page);
    await ledger.book({ amount: '50600', on: '2024-06-18' });
    // 7.3 % on 100,000 for 30 days is 600, so 50,000 goes to principal.
    await expect(ledger.lines.filter({ hasText: '还款50,600.00元' })).toContainText('利息600.00元、本金50,000.00元');
    await ledger.book({ amount: '100000', on: TODAY });
    await expect(ledger.total).toContainText('多付（超出欠款）');
    await expect(ledger.total).toContainText(/本金0\.00/);
    await expect(ledger.total).toContainText(/此后每日增加0\.00/);
    const dialog = await ledger.startPayment();
    await dialog.getByLabel('金额').fill('1');
    await typeDay(dialog.getByLabel('到账日期'), '2024-05-18');
    await dialog.getByRole('button', { name: '登记' }).click();
    await expect(dialog).toContainText('还款日期不能早于第一笔出借');
  });

  test('9,999,999,999,999.99 over thirty years is shown to the fen, and what cannot be held is refused in words', async ({
    desk,
  }) => {
    const lentOn = date('1996-11-20');
    const huge = (debtor: string, rate: string): Facts => {
      const facts = article({
        lender: 'financial',
        formedOn: lentOn,
        disbursements: [{ on: lentOn, amount: fen(999_999_999_999_999) }],
        dueOn: date(TODAY),
        termRate: { annualPercent: rate as never },
      });
      return { ...facts, debtors: [{ ...facts.debtors[0]!, name: debtor }] };
    };
    await openLedger(
      desk,
      huge('王测试', '1'),
      async (page) => void (await ask(page, 'case-create', { facts: huge('过大', '36') })),
    );
    const [frame, ledger, tools] = [new Frame(desk.page), new LedgerScreen(desk.page), new LedgerTools(desk.page)];
    // 1 % of it for 10,957 days is 3,001,917,808,219.18.
    await expect(ledger.total).toContainText('13,001,917,808,219.17');
    await tools.saveTable('Excel');
    await expect(desk.page.getByRole('alert').filter({ hasText: '十五位数字' })).toBeVisible();
    await frame.go('案件');
    await desk.page.getByRole('link', { name: '过大' }).click();
    await new CasePage(desk.page).go('台账');
    await expect(tools.problem).toContainText('结果超出可精确计算的范围');
  });
});
