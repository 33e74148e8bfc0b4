import { readFileSync } from 'node:fs';
import { asId, type CaseId } from '../electron/domain/case/ids.ts';
import { date } from '../electron/domain/quantities/calendar.ts';
import { fen } from '../electron/domain/quantities/money.ts';
import { NOW } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, openPrepared } from './prepared.ts';
import { CaseList } from './screens/case-list.ts';
import { CasePage } from './screens/case-page.ts';
import { DeadlinesScreen } from './screens/deadlines-screen.ts';
import { Frame } from './screens/frame.ts';
import { NegotiationScreen } from './screens/negotiation-screen.ts';
import { PathScreen } from './screens/path-screen.ts';
import { StopLossScreen } from './screens/stop-loss-screen.ts';

test.use({ now: NOW });

/*
 * By hand: 100,000 yuan at 6 % a year from 20 May to 20 November 2026, 183 days from the day after it was due to the day before: 100,000 × 6 % × 183 / 365 = 3,008.22, owed 103,008.22.
 * Fee of a suit: 50 + 90,000 × 2.5 % + 3,008.22 × 2 % = 2,360.16; of preservation: 30 + 99,000 × 1 % + 3,008.22 × 0.5 % = 1,035.04; together 3,395.20.
 * Means: a car worth 20,000 to 30,000; 6,000 a month less 3,000 to live on and 1,000 paid out leaves 2,000, in twelve months 24,000: 20,000 to 54,000.
 * The lawyer reckons with 30,000 at 10 %: 3,000 − 3,395.20 = −395.20.
 */
test('the program proposes from the means, the lawyer’s own figures win; the decision stands in the portfolio, its CSV, the log, among the deadlines and on the path until a payment comes', async ({
  desk,
}) => {
  const { page } = desk;
  let caseId = asId<CaseId>('');
  await openPrepared(desk, async () => {
    ({ id: caseId } = await ask(page, 'case-create', {
      facts: loan({ debtor: '王测试', lent: 100_000, dueOn: '2026-05-20' }),
    }));
    await ask(page, 'case-create', { facts: loan({ debtor: '李测试', lent: 50_000, dueOn: '2026-08-20' }) });
    const known = { knownBy: 'register' as const, source: '车辆登记', on: date('2026-11-18') };
    await ask(page, 'means-save', {
      caseId,
      means: {
        income: [{ ...known, what: '工资', amount: fen(600_000) }],
        outgoings: [{ ...known, what: '房租', amount: fen(100_000) }],
        dependants: 0,
        livingCost: fen(300_000),
        creditors: [],
        months: 12,
        assets: [
          {
            ...known,
            kind: 'vehicle',
            what: '小型客车',
            low: fen(2_000_000),
            high: fen(3_000_000),
            encumbrance: fen(0),
            necessity: false,
          },
        ],
      },
    });
  });
  const frame = new Frame(page);
  await frame.go('止损评估');
  const screen = new StopLossScreen(page);
  await expect(screen.row('王测试')).toContainText('103,008.22');
  await screen.weigh('王测试');
  await expect(screen.field('预计可收')).toHaveValue('54,000.00');
  await expect(screen.field('后续费用')).toHaveValue('3,395.20');
  await expect(screen.review).toContainText('程序按 2026-11-20 录入的偿付能力估计：20,000.00 至 54,000.00 元');
  await expect(screen.review).not.toContainText('律师自填');
  await screen.take('20,000.00');
  await expect(screen.field('预计可收')).toHaveValue('20,000.00');
  await screen.field('预计可收').fill('30000');
  await screen.field('收回的把握（%）').fill('10');
  await expect(screen.review).toContainText('律师自填');
  await expect(screen.advice).toContainText('建议：止损');
  await expect(screen.advice).toContainText('相抵为 −395.20 元');
  await screen.decide({ decision: '止损', reason: '车辆已抵押他人，执行无望', nextOn: '2027-05-20' });
  await expect(screen.history).toContainText([
    '2026-11-20 决定止损（建议止损），预计净回收 -395.20 元。车辆已抵押他人，执行无望',
  ]);

  for (const said of ['-395.20', '止损', '2027-05-20']) await expect(screen.row('王测试')).toContainText(said);
  await expect(screen.row('李测试')).not.toContainText('止损');
  await screen.saveCsv();
  const csv = readFileSync(desk.savedFile(), 'utf8').split(/\r?\n/);
  expect(csv.find((line) => line.includes('王测试'))).toMatch(/103008\.22.*-395\.20.*止损,2026-11-20,2027-05-20/);
  expect(csv.find((line) => line.startsWith('合计'))).toContain('-395.20');

  await frame.go('期限');
  await expect(new DeadlinesScreen(page).group('90 日以后')).toContainText('止损评估');
  await frame.go('案件');
  await new CaseList(page).debtor('王测试').click();
  const caseOf = new CasePage(page);
  await caseOf.go('协商记录');
  const entry = new NegotiationScreen(page).entry(2);
  for (const said of [
    '决定止损（程序建议止损）。理由：车辆已抵押他人，执行无望',
    '预计可收由律师填写（程序按2026-11-20录入的偿付能力估计为 20,000.00 至 54,000.00 元）',
    '后续费用采用程序的估计',
  ])
    await expect(entry).toContainText(said);

  await caseOf.go('推进');
  const path = new PathScreen(page);
  await expect(path.proposed).toHaveText('进入“止损”');
  await expect(path.proposal).toContainText('2026年11月20日的止损评估决定不再继续，理由：车辆已抵押他人，执行无望');
  await expect(path.proposal).toContainText('预计可收回 3,000.00 元，还要支出 3,395.20 元（律师在止损评估中的估计）');
  await ask(page, 'payment-record', {
    caseId,
    on: date('2026-11-20'),
    amount: fen(500_000),
    designation: null,
    method: '转账',
    note: '',
  });
  await caseOf.go('概览');
  await caseOf.go('推进');
  await expect(path.proposed).toHaveText('进入“友善提醒”');
  await expect(path.proposal).toContainText('止损评估（止损）之后又有还款，不再据以建议，请重新评估');
});
