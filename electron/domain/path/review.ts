import { formatChinese, type PlainDate } from '../quantities/calendar.ts';
import type { Ground } from './ground.ts';
import { type Advice, ADVICE_NAMES } from './stop-loss.ts';

/** Events after a review that it could not take into account. */
export const REVIEW_CHANGES = ['payment', 'contact', 'means'] as const;
export type ReviewChange = (typeof REVIEW_CHANGES)[number];

const CHANGE_NAMES: Record<ReviewChange, string> = {
  payment: '又有还款',
  contact: '又与债务人联系上',
  means: '偿付能力有了新的了解',
};

/** The lawyer's last stop-loss review, as used by the path. */
export interface ReviewForPath {
  readonly reviewedOn: PlainDate;
  /** The day set for the next one, inclusive; null where none was set. */
  readonly dueOn: PlainDate | null;
  readonly decision: Advice;
  /** In the lawyer's words. */
  readonly reason: string;
  /** What was recorded after it; the review is then based on outdated facts. */
  readonly since: readonly ReviewChange[];
}

/** Whether a review is out of date: the facts have changed since, or its day has passed. */
export function isOutdated({ dueOn, since }: Pick<ReviewForPath, 'dueOn' | 'since'>, asOf: PlainDate): boolean {
  return since.length > 0 || (dueOn !== null && dueOn < asOf);
}

/** Whether the lawyer has decided to stop, and nothing has changed since. */
export function standsAgainst(review: ReviewForPath | undefined, asOf: PlainDate): boolean {
  return review?.decision === 'stop' && !isOutdated(review, asOf);
}

/** Says that a new review is due, and why; nothing where there is no review, or it still holds. */
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
