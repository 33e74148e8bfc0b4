import { NOW, PASSWORD } from './article-case.ts';
import { expect, test } from './desk.ts';
import { openPrepared } from './prepared.ts';
import { CalculatorsScreen } from './screens/calculators-screen.ts';
import { Frame } from './screens/frame.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';

test.use({ now: NOW });

test('fees of a million, as they are typed, with the words of the article', async ({ desk }) => {
  await openPrepared(desk);
  await new Frame(desk.page).go('计算器');
  const calculators = new CalculatorsScreen(desk.page);
  await expect(calculators.answer).toContainText('填好带 * 的各项');
  await calculators.fill({ 金额: '1000000' });
  // 诉讼费用交纳办法 13, 14: 13,800; half; a third; 5,000 at most; 12,400.
  for (const fee of ['13,800.00', '6,900.00', '4,600.00', '5,000.00', '12,400.00'])
    await expect(calculators.answer).toContainText(fee);
  await calculators.answer.getByText('诉讼费用交纳办法（国务院令第481号）第十三条').click();
  await expect(calculators.answer).toContainText('超过1万元至10万元的部分，按照2.5%交纳');
});

test('interest by a multiple of the LPR, segment by segment; what was typed is there again after the lock', async ({
  desk,
}) => {
  await openPrepared(desk);
  const frame = new Frame(desk.page);
  await frame.go('计算器');
  const calculators = new CalculatorsScreen(desk.page);
  await calculators.open('利息');
  await calculators.fill({ 本金: '93633', 倍数: '1.5' });
  await calculators.days({ 起算日: '2025-04-08', 截止日: '2025-10-23' });
  await calculators.choose('天数计法', '首尾均计');
  await calculators.choose('每年天数', '一年 360 天');
  // The worked example: 42 days at 1.5 × 3.10 % and 157 at 1.5 × 3.00 %.
  await expect(calculators.answer).toContainText('2,345.51');
  await expect(calculators.answer.getByRole('row')).toContainText(['利率', /42.*4\.65%/, /157.*4\.5%/]);
  await frame.lock();
  await new UnlockScreen(desk.page).unlock(PASSWORD);
  await expect(calculators.answer).toContainText('2,345.51');
  await calculators.days({ 截止日: '2025-04-07' });
  await expect(calculators.answer).toContainText('截止日不得早于起始日');
});

test('a court’s paper that prints 4,238 in full and 2,169 halved contradicts itself', async ({ desk }) => {
  await openPrepared(desk);
  await new Frame(desk.page).go('计算器');
  const calculators = new CalculatorsScreen(desk.page);
  await calculators.open('判决书数字核对');
  await calculators.paste(
    '案件受理费4238元，减半收取2169元，由被告负担。被告支付以100000元为基数，自2025年5月20日起至2025年11月20日止，按年利率3%计算的利息1541.67元。',
  );
  await expect(calculators.field('案件受理费（全额）')).toHaveValue('4,238.00');
  await expect(calculators.answer).toContainText('发现 1 处矛盾');
  await expect(calculators.answer).toContainText('文书写4238.00元，按减半数2169.00元推算，全额应为4338.00元');
  await expect(calculators.answer).toContainText('文书写明的利息与其中一种计日口径相符');
  await calculators.fill({ 文书写明的利息: '1600' });
  await calculators.days({ 合同成立日: '2024-11-01' });
  await calculators.fill({ 年利率: '15.4' });
  await expect(calculators.answer).toContainText('发现 3 处矛盾');
  await expect(calculators.answer).toContainText('利率高于合同成立时一年期 LPR 的四倍（12.4%）');
});

test('limitation with a demand on the way, a guarantee, a judgment: what must be done until when, and what is left', async ({
  desk,
}) => {
  await openPrepared(desk);
  await new Frame(desk.page).go('计算器');
  const calculators = new CalculatorsScreen(desk.page);
  await calculators.open('诉讼时效');
  await calculators.days({ 到期日: '2023-05-10' });
  await expect(calculators.answer).toContainText('2026-05-10');
  await expect(calculators.answer).toContainText('已经届满');
  await calculators.add('中断事由');
  await calculators.days({ 日期: '2025-06-01' });
  await expect(calculators.answer).toContainText('2028-06-01');
  await calculators.open('保证期间');
  await calculators.days({ 合同成立日: '2022-01-01', 到期日: '2026-08-31' });
  await expect(calculators.answer).toContainText('2027-02-28');
  await expect(calculators.answer).toContainText('对债务人起诉或申请仲裁');
  await calculators.open('判决后尚欠金额');
  await calculators.days({ 判决给付期限的最后一日: '2025-01-10', 计算日: '2025-01-21' });
  await calculators.fill({ '判决确定的本金、违约金等（不含利息）': '100000' });
  // 17.50 a day for ten days
  await expect(calculators.answer).toContainText('100,175.00');
});
