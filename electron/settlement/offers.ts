import type { Handlers } from '../contract/operations.ts';
import type { planOperations } from '../contract/plans.ts';
import type { OfferId } from '../domain/case/ids.ts';
import { formatChinese } from '../domain/quantities/calendar.ts';
import { Failure } from '../failure.ts';
import { findOffer, insertAnswer, insertOffer, offersOf } from '../records/offers.ts';
import { addAutomaticEntry } from '../workspace/automatic-entries.ts';
import type { BalanceRefresh } from '../workspace/balance-refresh.ts';
import { newId } from '../workspace/new-id.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { footing, settled, spoken } from './plan-terms.ts';
import { enterPlan } from './plans.ts';

const SIDES = { creditor: '我方', debtor: '对方' } as const;
const ANSWERS = { accepted: '已达成一致', refused: '未被接受', withdrawn: '已撤回' } as const;

/** The rounds of negotiation: offers are added and answered once, and neither is ever changed. */
export function offerHandlers(
  { clock, reading, writing, viewOf }: Workspace,
  balanceRefresh: BalanceRefresh,
): Pick<Handlers, Extract<keyof typeof planOperations, `offer-${string}`>> {
  return {
    'offer-list': ({ caseId }) =>
      reading((file) => {
        viewOf(file, caseId);
        return {
          offers: offersOf(file, caseId).map(
            (
              {
                id,
                offered_by: by,
                offered_on: on,
                recorded_at: recordedAt,
                offer,
                answer,
                answered_on: answeredOn,
                note,
              },
              index,
            ) => ({
              id,
              no: index + 1,
              by,
              on,
              recordedAt,
              terms: offer.terms,
              waived: offer.waived,
              total: offer.total,
              finishOn: offer.instalments.at(-1)?.dueOn ?? offer.terms.firstDueOn,
              note: offer.note,
              answer: answer === null || answeredOn === null ? null : { answer, on: answeredOn, note: note ?? '' },
            }),
          ),
        };
      }),
    'offer-add': ({ caseId, by, on, terms, note }) => {
      if (on > clock.today()) throw new Failure('invalid-input', '提出日期不能晚于今天。', { field: 'on' });
      const id = newId<OfferId>();
      writing((file) => {
        const facts = footing(viewOf(file, caseId), on);
        const { waived, total, instalments } = settled(terms, facts);
        insertOffer(file, {
          id,
          caseId,
          by,
          on,
          at: clock.now(),
          offer: { terms, owedParts: facts.owed, owed: facts.statement.total, waived, total, instalments, note },
        });
        addAutomaticEntry(
          file,
          clock,
          caseId,
          'offer',
          `${formatChinese(on)}${SIDES[by]}提出和解方案（第 ${offersOf(file, caseId).length} 轮）：${spoken(terms, total)}。${note}`,
        );
      });
      return { id };
    },
    'offer-answer': ({ caseId, offerId, answer, on, note }) => {
      if (on > clock.today()) throw new Failure('invalid-input', '答复日期不能晚于今天。', { field: 'on' });
      writing((file) => {
        const offer = findOffer(file, offerId);
        if (offer === null || offer.case_id !== caseId) throw new Failure('not-found', '没有找到这一轮方案。');
        if (offer.answer !== null)
          throw new Failure('conflict', '这一轮方案已有答复，不能再改；如有新的意思，请另记一轮。');
        if (on < offer.offered_on) throw new Failure('invalid-input', '答复日期不能早于提出之日。', { field: 'on' });
        insertAnswer(file, offerId, { on, answer, note, at: clock.now() });
        addAutomaticEntry(
          file,
          clock,
          caseId,
          'offer-answer',
          `${formatChinese(offer.offered_on)}${SIDES[offer.offered_by]}提出的和解方案，${formatChinese(on)}${ANSWERS[answer]}。${note}`,
        );
        if (answer === 'accepted') enterPlan(file, { clock, viewOf }, caseId, on, offer.offer.terms);
      });
      balanceRefresh.begin();
      return {};
    },
  };
}
