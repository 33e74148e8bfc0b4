import { NOW } from './article-case.ts';
import { expect, test } from './desk.ts';
import { ask, loan, office, openPrepared } from './prepared.ts';
import { CasePage } from './screens/case-page.ts';
import { EvidenceScreen } from './screens/evidence-screen.ts';
import { LettersScreen } from './screens/letters-screen.ts';

test.use({ now: NOW });

// Three years (民法典 188) from 20 May 2026, when it was due, or from the arrival on 20 November 2026 (195).
const [FROM_DUE, FROM_ARRIVAL] = ['2029-05-20', '2029-11-20'];

test('an arrival is shown by evidence that opens from the letter, and the evidence names the letter; withdrawing it warns, and takes the proof from limitation until it is taken up again', async ({
  desk,
}) => {
  const { page } = desk;
  const list = await openPrepared(desk, async () => {
    await ask(page, 'settings-save', { settings: office });
    const { id: caseId } = await ask(page, 'case-create', {
      facts: loan({ debtor: '王测试', lent: 100_000, dueOn: '2026-05-20' }),
    });
    const { id } = await ask(page, 'letter-create', { caseId, kind: 'demand', payBy: '2026-11-30' as never });
    const { findings } = await ask(page, 'letter-check', { id });
    await ask(page, 'letter-issue', {
      id,
      reasons: findings.map(({ rule, message }) => ({ rule, message, reason: '已核对' })),
    });
  });
  await list.debtor('王测试').click();
  const [caseOf, evidence, letters] = [new CasePage(page), new EvidenceScreen(page), new LettersScreen(page)];
  const limitation = page.getByRole('listitem').filter({ hasText: '诉讼时效届满' });

  await caseOf.go('证据');
  await evidence.drop('妥投回执.txt', '邮件 1000000000001 由本人签收');
  await expect(evidence.piece(1)).toContainText('妥投回执');
  await caseOf.go('函件');
  await letters.list.getByRole('link').first().click();
  await letters.recordDispatch('1000000000001');
  await letters.recordOutcome('签收', { signer: '王测试', proof: '', evidence: '证据 1 妥投回执' });
  await expect(letters.delivery).toContainText('已送达，有凭证');
  await letters.delivery.getByRole('button', { name: '证据 1 妥投回执' }).click();
  await expect(page.getByRole('dialog')).toContainText('邮件 1000000000001 由本人签收');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await caseOf.go('概览');
  await expect(limitation).toContainText(FROM_ARRIVAL);

  await caseOf.go('证据');
  await expect(evidence.piece(1)).toContainText('证明送达：〔2026〕示催函字第1号 2026年11月20日签收');
  const dialog = await evidence.startWithdrawing(1);
  await expect(dialog).toContainText('函件〔2026〕示催函字第1号，2026-11-20送达：因此发生的时效中断失去证明');
  await expect(dialog).toContainText(`诉讼时效届满：由 ${FROM_ARRIVAL} 改为 ${FROM_DUE}`);
  await dialog.getByLabel('理由').fill('系另一邮件的回执');
  await dialog.getByRole('button', { name: '撤回', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await evidence.piece(1).getByRole('link', { name: '〔2026〕示催函字第1号' }).click();
  await expect(letters.delivery).toContainText('可主张送达');
  await expect(letters.delivery).toContainText('证据已撤回，不再视为已证明');
  await caseOf.go('概览');
  await expect(limitation).toContainText(FROM_DUE);
  await expect(limitation).toContainText('用作凭证的证据已撤回，不再视为已证明');

  await caseOf.go('证据');
  await page.getByRole('button', { name: '恢复证据 1' }).click();
  await page.getByRole('dialog', { name: '恢复证据 1' }).getByRole('button', { name: '恢复', exact: true }).click();
  await page.getByRole('dialog', { name: '恢复证据 1' }).waitFor({ state: 'hidden' });
  await caseOf.go('概览');
  await expect(limitation).toContainText(FROM_ARRIVAL);
});
