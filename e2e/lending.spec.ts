import { NOW } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, office, openPrepared } from './prepared.ts';
import { Frame } from './screens/frame.ts';
import { LendingScreen } from './screens/lending-screen.ts';

test.use({ now: NOW });

const price = { client: '赵出借', borrower: '王测试', amount: '100000', signedOn: '2026-11-20', dueOn: '2027-11-20' };
const told = { ...price, kind: '个人出借', rate: '24' };

test('a client asks whether he may lend: assessed as it is typed, mended, saved, printed, gone back, and made a case once the loan was made', async ({
  desk,
}) => {
  const { page } = desk;
  await openPrepared(desk, async () => void (await ask(page, 'settings-save', { settings: office })));
  const frame = new Frame(page);
  await frame.go('借前评估');
  const lending = new LendingScreen(page);
  await lending.create.click();
  await lending.save();
  await expect(page.getByText('请填写此项').first()).toBeVisible();
  await lending.type(told);
  await expect(lending.opinion).toHaveText('补足所列事项以后，再决定是否出借');
  // 4 × 3.00 % of 2026-08-20, the last fixing of the tables, which is older than 31 days on the day of signing.
  await expect(lending.finding('约定的利率超过保护上限')).toContainText(
    '拟约定年24%，2026年11月20日的上限为年12%（一年期LPR 3.00%，2026年8月20日公布）',
  );
  await expect(
    lending.finding('约定的利率超过保护上限').getByRole('link', { name: '民间借贷规定第二十五条' }),
  ).toBeVisible();
  await expect(lending.finding('签订之日的市场报价利率待核对')).toContainText('待核实');
  await expect(lending.finding('公开信息还没有查完')).toContainText('尚未查询：失信被执行人、被执行人、裁判文书');
  await lending.lookUp('失信被执行人', '查到');
  await expect(lending.opinion).toHaveText('按目前的条件，不宜出借');
  await expect(lending.finding('借款人是失信被执行人')).toContainText('不宜');

  await lending.field('借期内年利率').fill('12');
  await expect(lending.finding('约定的利率超过保护上限')).toHaveCount(0);
  await expect(lending.clause('利率在上限以内')).toContainText('借款利率为年利率12%');
  await lending.mark('金额写大写和小写', '已写');
  await lending.mark('分期和提前到期', '不需要');
  await expect(lending.clauses.getByRole('status')).toHaveText(/^2 \/ \d+ 条已处理$/);
  await expect(lending.clause('配偶共同签名')).toContainText('待核实');
  await expect(lending.print).toBeDisabled();
  await lending.save();
  await expect(page.getByText('已保存为第 1 版')).toBeVisible();

  await lending.print.click();
  await expect(lending.paper.getByRole('group', { name: '第 1 页' })).toContainText('出借前评估意见');
  const paper = lending.paper.getByRole('group', { name: '第 1 页' });
  await expect(paper).toContainText('不宜');
  await expect(paper).toContainText('另有');
  await expect(paper).not.toContainText('配偶没有共同签名');
  await lending.paper.getByRole('button', { name: '打印', exact: true }).click();
  await expect.poll(() => desk.printed.length).toBe(1);
  await lending.paper.getByRole('button', { name: '另存为 Word…' }).click();
  await expect(lending.paper.getByRole('status')).toHaveText('已保存为“出借前评估意见.docx”');
  await page.keyboard.press('Escape');

  await lending.field('其他说明').fill('到期不还就上门堵门。');
  await lending.save();
  await expect(page.getByText('已保存为第 2 版')).toBeVisible();
  await expect(page.getByRole('region', { name: '打印前核对' })).toContainText('堵门、纠缠、跟踪');
  await expect(lending.print).toBeDisabled();
  await lending.field('其他说明').fill('');
  await lending.field('金额').fill('50000');
  await lending.field('金额').press('Tab');
  await lending.save();
  await expect(page.getByText('已保存为第 3 版')).toBeVisible();
  await lending.versions.getByRole('button', { name: '改回第 1 版' }).click();
  await expect(lending.field('金额')).toHaveValue('100,000.00');
  await expect(page.getByRole('status').filter({ hasText: '有改动尚未保存' })).toBeVisible();
  await lending.save();
  await expect(page.getByText('已保存为第 4 版')).toBeVisible();

  await page.getByRole('link', { name: '由此立案' }).click();
  await expect(page.getByText('已填入借前评估的内容')).toBeVisible();
  await page.getByRole('button', { name: '建立案件' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('王测试');
  const [row] = (
    await ask(page, 'case-list', { search: '', stage: 'all', sort: 'createdAt', descending: true, offset: 0, limit: 1 })
  ).rows;
  const { facts } = await ask(page, 'case-read', { id: row!.id });
  expect(facts).toMatchObject({
    creditor: { kind: 'person', name: '赵出借' },
    debtors: [{ kind: 'person', name: '王测试' }],
    claim: {
      lender: 'private',
      formedOn: '2026-11-20',
      dueOn: '2027-11-20',
      disbursements: [{ on: '2026-11-20', amount: 10_000_000 }],
      termRate: { annualPercent: '12' },
      overdueRate: 'none-agreed',
    },
  });

  await frame.go('借前评估');
  await expect(lending.rows).toHaveCount(1);
  await expect(lending.rows.first()).toContainText('4 版');
  await page.getByRole('button', { name: '删除 王测试 的评估' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('王测试');
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
  await expect(page.getByText('还没有借前评估')).toBeVisible();
});

test('what cannot be is refused at its field, typing outlives the lock, and a client in the room sees no other assessment', async ({
  desk,
}) => {
  const { page } = desk;
  await openPrepared(desk);
  const frame = new Frame(page);
  const lending = new LendingScreen(page);
  await frame.go('借前评估');
  await lending.create.click();
  await lending.type({ ...told, dueOn: '2026-11-20' });
  await lending.save();
  await expect(page.getByRole('alert').filter({ hasText: '到期日应在签订之日以后' })).toBeVisible();
  await expect(lending.field('到期日')).toBeFocused();
  await lending.type({ ...told, signedOn: '2020-08-19' });
  await lending.save();
  await expect(page.getByRole('alert').filter({ hasText: '适用以前的利率规定' })).toBeVisible();
  await lending.type(told);
  await lending.save();
  await expect(page.getByText('已保存为第 1 版')).toBeVisible();

  await frame.go('借前评估');
  await lending.create.click();
  await lending.type({ ...price, kind: '赊销', borrower: '钱清明' });
  await expect(lending.clause('定期对账')).toBeVisible();
  await frame.go('案件');
  await frame.go('借前评估');
  await lending.create.click();
  await expect(page.getByText('已恢复上次未保存的输入')).toBeVisible();
  await expect(lending.field('对方姓名或名称')).toHaveValue('钱清明');
  await lending.save();
  // The message of the first may still be shown; the link stands beside one that was saved.
  await expect(page.getByRole('link', { name: '由此立案' })).toBeVisible();

  await page.keyboard.press('F9');
  await expect(page.getByRole('status').filter({ hasText: '只显示这份评估' })).toBeVisible();
  await expect(lending.field('对方姓名或名称')).toHaveValue('钱清明');
  await expect(page.getByRole('link', { name: '由此立案' })).toHaveCount(0);
  await frame.go('借前评估');
  await expect(lending.rows).toHaveCount(1);
  await expect(page.getByRole('main')).not.toContainText('王测试');
  await page.keyboard.press('F9');
  await expect(lending.rows).toHaveCount(2);
});
