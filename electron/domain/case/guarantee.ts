import { type Basis, basis } from '../law/basis.ts';
import { CIVIL_CODE_FROM } from '../law/days-of-law.ts';
import { addMonths, type PlainDate } from '../quantities/calendar.ts';

export interface GuaranteeFacts {
  readonly mode: 'general' | 'joint' | 'unspecified';
  readonly formedOn: PlainDate;
  /** Last day on which payment of the main debt is still in time. */
  readonly dueOn: PlainDate;
  /** Last day of the guarantee period as agreed; `unclear` for wording such as "until principal and interest are paid". */
  readonly agreedUntil?: PlainDate | 'unclear';
  readonly asOf: PlainDate;
}

export interface Guarantee {
  /** The agreed mode as the law reads it. */
  readonly mode: 'general' | 'joint';
  /** Last day on which the creditor's act is still in time. Nothing stops or interrupts the period (民法典 692). */
  readonly expiresOn: PlainDate;
  /**
   * What the creditor must do by then: sue (or bring arbitration against) the debtor, or make a demand on the
   * guarantor.
   */
  readonly mustDo: 'sue-debtor' | 'demand-guarantor';
  readonly state: 'running' | 'expired';
  readonly basis: readonly Basis[];
}

/** What is known of the agreed period; absent while nobody has looked. */
export type AgreedUntil = PlainDate | 'unclear' | 'not-agreed';

/** The same from the facts of a case. */
export function guaranteeOf(
  { mode, agreedUntil }: { readonly mode: GuaranteeFacts['mode']; readonly agreedUntil?: AgreedUntil | undefined },
  { formedOn, dueOn }: Pick<GuaranteeFacts, 'formedOn' | 'dueOn'>,
  asOf: PlainDate,
): Guarantee {
  return guarantee({
    mode,
    formedOn,
    dueOn,
    asOf,
    ...(agreedUntil !== undefined && agreedUntil !== 'not-agreed' && { agreedUntil }),
  });
}

/** Mode and period of a guarantee: 民法典 686, 692, 693; for one formed before 2021-01-01 担保法 and 时间效力规定 27. */
export function guarantee(facts: GuaranteeFacts): Guarantee {
  const old = facts.formedOn < CIVIL_CODE_FROM;
  const mode = facts.mode === 'unspecified' ? (old ? 'joint' : 'general') : facts.mode;
  const { expiresOn, ground } = guaranteePeriod(facts, old);
  const modeBasis =
    facts.mode !== 'unspecified'
      ? []
      : [
          old
            ? basis('担保法', 19, '未约定保证方式，按连带责任保证')
            : basis('民法典', 686, '未约定保证方式，按一般保证'),
        ];
  return {
    mode,
    expiresOn,
    mustDo: mode === 'general' ? 'sue-debtor' : 'demand-guarantor',
    state: facts.asOf > expiresOn ? 'expired' : 'running',
    basis: [
      ...modeBasis,
      ...ground,
      old
        ? basis('担保法', mode === 'general' ? 25 : 26)
        : basis(
            '民法典',
            693,
            mode === 'general' ? '须在期间内对债务人起诉或者申请仲裁' : '须在期间内请求保证人承担保证责任',
          ),
      basis('担保制度解释', 34, '法院应主动审查保证期间；期间届满后在催款通知上签字，不使保证责任恢复'),
    ],
  };
}

function guaranteePeriod(
  { dueOn, agreedUntil }: GuaranteeFacts,
  old: boolean,
): { expiresOn: PlainDate; ground: readonly Basis[] } {
  if (agreedUntil === 'unclear') {
    return old
      ? {
          expiresOn: addMonths(dueOn, 24),
          ground: [
            basis('担保法解释', 32, '约定不明，主债务履行期届满之日起二年'),
            basis(
              '时间效力规定',
              27,
              dueOn < CIVIL_CODE_FROM ? undefined : '主债务到期在民法典施行之后，是否仍为二年有争议',
            ),
          ],
        }
      : {
          expiresOn: addMonths(dueOn, 6),
          ground: [basis('民法典', 692), basis('担保制度解释', 32, '约定至本息还清时止的，视为约定不明，六个月')],
        };
  }
  if (agreedUntil !== undefined && agreedUntil > dueOn)
    return { expiresOn: agreedUntil, ground: [basis('民法典', 692, '从其约定')] };
  const note = agreedUntil === undefined ? '未约定，六个月' : '约定的期间不晚于主债务到期，视为没有约定，六个月';
  return {
    expiresOn: addMonths(dueOn, 6),
    ground: [basis('民法典', 692, note), ...(old ? [basis('时间效力规定', 27)] : [])],
  };
}
