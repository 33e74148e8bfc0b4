import { type meansOperations } from '../contract/means.ts';
import type { Handlers } from '../contract/operations.ts';
import type { MeansId } from '../domain/case/ids.ts';
import { findLaw } from '../domain/law/law-name.ts';
import { type Ability, abilityToPay, type Knowledge, type Means } from '../domain/path/means.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { type Fen, formatGrouped, NO_MONEY } from '../domain/quantities/money.ts';
import { Failure } from '../failure.ts';
import { splitReference } from '../library/statutes.ts';
import { insertMeans } from '../records/means.ts';
import { addAutomaticEntry } from '../workspace/automatic-entries.ts';
import type { CaseView } from '../workspace/case-view.ts';
import { newId } from '../workspace/new-id.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What is owed today, for the recovery estimate; zero if no figure can be given. */
const owedToday = (view: CaseView): Fen => view.owedOn(view.today) ?? NO_MONEY;

/** What the debtor can afford by the latest information; null while there is none. */
export function abilityOf(view: CaseView): Ability | null {
  const [latest] = view.means;
  return latest === undefined ? null : abilityToPay(latest.means, owedToday(view));
}

export function meansHandlers({
  clock,
  library,
  reading,
  writing,
  viewOf,
}: Workspace): Pick<Handlers, keyof typeof meansOperations> {
  return {
    'means-read': ({ caseId }) =>
      reading((file) => {
        const view = viewOf(file, caseId);
        const owed = owedToday(view);
        return {
          versions: view.means.map(({ id, recorded_at: recordedAt, means }) => ({
            id,
            recordedAt,
            means,
            ability: abilityToPay(means, owed),
          })),
        };
      }),
    'means-save': ({ caseId, means }) => {
      check(means, clock.today());
      const id = newId<MeansId>();
      writing((file) => {
        const owed = owedToday(viewOf(file, caseId));
        insertMeans(file, id, caseId, clock.now(), means);
        const { monthly, attachableLow, attachableHigh } = abilityToPay(means, owed);
        addAutomaticEntry(
          file,
          clock,
          caseId,
          'means',
          `更新偿付能力：估计每月可还 ${formatGrouped(monthly)} 元，可执行财产净值 ${formatGrouped(attachableLow)} 至 ${formatGrouped(attachableHigh)} 元。`,
        );
      });
      return { id };
    },
    'means-lookups': () => {
      const { laws } = library.statutes;
      return {
        checkedOn: library.lookups.checkedOn,
        lookups: library.lookups.lookups.map((lookup) => ({
          ...lookup,
          statutes: lookup.statutes.map((reference) => {
            const { law, article } = splitReference(laws, reference);
            return { law: findLaw(laws, law)?.law.shortName ?? law, article };
          }),
        })),
      };
    },
  };
}

/** @throws Failure invalid-input for a future date of knowledge, or a low value above the high one */
function check(means: Means, today: PlainDate): void {
  const refuse = (field: string, message: string): never => {
    throw new Failure('invalid-input', message, { field: `means.${field}` });
  };
  for (const part of ['income', 'outgoings', 'assets', 'creditors'] as const) {
    means[part].forEach(
      ({ on }: Knowledge, index: number) => on > today && refuse(`${part}.${index}.on`, '获知日期不能晚于今天。'),
    );
  }
  means.assets.forEach(({ low, high }, index) => low > high && refuse(`assets.${index}.low`, '低值不能高于高值。'));
}
