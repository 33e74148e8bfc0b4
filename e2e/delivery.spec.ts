import { date } from '../electron/domain/quantities/calendar.ts';
import { NOW } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, openPrepared } from './prepared.ts';
import { CasePage } from './screens/case-page.ts';
import { LettersScreen } from './screens/letters-screen.ts';

test.use({ now: NOW });

test('letters to debtor and guarantor go out, arrive, move limitation and the guarantee, and one is issued anew', async ({
  desk,
}) => {
  const { page } = desk;
  const base = loan({ debtor: '王测试', lent: 100_000, dueOn: '2026-05-20' });
  const list = await openPrepared(desk, async () => {
    const settings = await ask(page, 'settings-read', {});
    await ask(page, 'settings-save', {
      settings: {
        ...settings,
        account: { holder: '示例商贸有限公司', bank: '示例银行', number: '0000000000000000000' },
      },
    });
    const guarantor = { ...base.debtors[0]!, name: '孙保证', mode: 'joint' as const };
    await ask(page, 'case-create', {
      facts: {
        ...base,
        claim: { ...base.claim, dueOn: date('2026-06-20') },
        guarantors: [guarantor],
        situation: { ...base.situation, reason: 'hardship' },
      },
    });
  });
  const caseOf = new CasePage(page);
  const letters = new LettersScreen(page);
  const deadline = (name: string | RegExp) => page.getByRole('listitem').filter({ hasText: name });
  await list.debtor('王测试').click();
  await expect(deadline('诉讼时效届满')).toContainText('2029-06-20');
  await expect(deadline('保证期间届满')).toContainText('2026-12-20');

  await test.step('the tone is proposed with its reasons; one draft for each recipient', async () => {
    await caseOf.go('函件');
    const dialog = await letters.startCreating();
    await expect(dialog).toContainText('建议：催款函。原因为经济困难');
    await dialog.getByRole('checkbox', { name: '保证人 孙保证' }).check();
    await dialog.getByRole('button', { name: '按案情起草' }).click();
    await letters.body.waitFor();
    await expect(letters.addressee).toHaveValue('王测试');
  });

  await test.step('the account that the text names is looked up from a finding, and an outdated article is written anew with one click', async () => {
    await letters.append('依《合同法》第107条。');
    await expect(letters.findings).toContainText('法条现行有效');
    await letters.findings.getByRole('button', { name: /^原文：/ }).click();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('第107条');
    await letters.findings.getByRole('button', { name: /^改为/ }).click();
    await expect(letters.body).toContainText('依《中华人民共和国民法典》第五百七十七条。');
    await expect(letters.findings).toContainText('没有发现问题');
  });

  await test.step('a fact that is made plain words no longer follows, and undo brings it back', async () => {
    const fact = letters.body.locator('[data-variable="欠款.每日"]');
    const words = await fact.textContent();
    await fact.click();
    await page.getByRole('button', { name: '转为文字' }).click();
    await expect(fact).toHaveCount(0);
    await expect(letters.body).toContainText(`每日增加人民币${words}元`);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(fact).toHaveText(words ?? '');
  });

  await test.step('a total stays a total when the whole body is cut and pasted', async () => {
    const total = letters.body.locator('tr[data-total="true"]');
    await expect(total).toHaveText(/^合计/);
    const text = await letters.body.innerText();
    await letters.body.press('ControlOrMeta+a');
    await letters.body.press('ControlOrMeta+x');
    await expect(total).toHaveCount(0);
    await letters.body.press('ControlOrMeta+v');
    await expect(total).toHaveText(/^合计/);
    expect(await letters.body.innerText()).toBe(text);
  });

  await test.step('both are issued, each with a number of its own', async () => {
    await letters.issue();
    await letters.back();
    await letters.list.filter({ hasText: '孙保证' }).getByRole('link').click();
    await expect(letters.body).toContainText('请求您承担保证责任');
    await letters.issue();
    await expect(letters.issued).toContainText('〔2026〕催函字第2号');
  });

  await test.step('the guarantor’s is signed for; the debtor’s is refused, which courts read differently, then arrives', async () => {
    await letters.recordDispatch('1000000000002');
    await letters.recordOutcome('签收', { signer: '孙保证', proof: '妥投回单' });
    await expect(letters.delivery).toContainText('已送达，有凭证');
    await letters.back();
    await letters.list.filter({ hasText: '王测试' }).getByRole('link').click();
    await letters.recordDispatch('1000000000001');
    await letters.recordOutcome('拒收', { signer: '王测试', proof: '退回邮件' });
    await expect(letters.delivery).toContainText('各地法院做法不一');
    await caseOf.go('概览');
    await expect(deadline('诉讼时效届满')).toContainText('如能证明，可主张至 2029-11-20');
    await expect(deadline('保证期间届满')).toHaveCount(0);
    await caseOf.go('函件');
    await letters.list.filter({ hasText: '王测试' }).getByRole('link').click();
    await letters.recordDispatch('1000000000003');
    await letters.recordOutcome('签收', { signer: '王测试', proof: '妥投回单' });
    await expect(letters.delivery).toContainText('已送达，有凭证');
    await caseOf.go('概览');
    await expect(deadline('诉讼时效届满')).toContainText('2029-11-20');
  });

  await test.step('it is issued anew and both say so', async () => {
    await caseOf.go('函件');
    await letters.list.filter({ hasText: '王测试' }).getByRole('link').click();
    await letters.reissue();
    await expect(letters.body).toContainText('本函替代我方于2026年11月20日出具的〔2026〕催函字第1号函');
    await letters.issue();
    await expect(letters.issued).toContainText('〔2026〕催函字第1号');
    await letters.back();
    await expect(letters.list.filter({ hasText: '已由下列函件替代' })).toContainText('〔2026〕催函字第3号');
  });
});
