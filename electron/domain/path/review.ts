import { formatChinese, type PlainDate } from '../quantities/calendar.ts';
import { ADVICE_NAMES, type Advice } from './stop-loss.ts';
import type { Ground } from './ground.ts';

/** What may come after a review that it did not know of. */
export const REVIEW_CHANGES = ['payment', 'contact', 'means'] as const;
export type ReviewChange = (typeof REVIEW_CHANGES)[number];

const CHANGE_NAMES: Record<ReviewChange, string> = {
  payment: '又有还款',
  contact: '又与债务人联系上',
  means: '偿付能力有了新的了解',
};

/** The lawyer's last review of whether to go on, as the path takes it. */
export interface ReviewForPath {
  readonly reviewedOn: PlainDate;
  /** The day set for the next one, inclusive; null where none was. */
  readonly dueOn: PlainDate | null;
  readonly decision: Advice;
  /** In the lawyer's words. */
  readonly reason: string;
  /** What was recorded after it; it then speaks of facts that have changed. */
  readonly since: readonly ReviewChange[];
}

/** Whether a review no longer tells how things are: the facts have changed since, or its day has passed. */
export function isOutdated({ dueOn, since }: Pick<ReviewForPath, 'dueOn' | 'since'>, asOf: PlainDate): boolean {
  return since.length > 0 || (dueOn !== null && dueOn < asOf);
}

/** Whether the lawyer has decided to stop, and nothing has changed since. */
export function standsAgainst(review: ReviewForPath | undefined, asOf: PlainDate): boolean {
  return review?.decision === 'stop' && !isOutdated(review, asOf);
}

/** That a review must be made anew, with why; nothing where there is none, or it still holds. */
export function outdatedGrounds(review: ReviewForPath | undefined, asOf: PlainDate): Ground[] {
  if (review === undefined || !isOutdated(review, asOf)) return [];
  const why = [
    ...review.since.map((change) => CHANGE_NAMES[change]),
    ...(review.dueOn !== null && review.dueOn < asOf ? [`复核日${formatChinese(review.dueOn)}已过`] : []),
  ];
  return [
    {
      text: `${formatChinese(review.reviewedOn)}的止损评估（${ADVICE_NAMES[review.decision]}）之后${why.join('、')}，不再据以建议，请重新评估`,
      basis: [],
    },
  ];
}
