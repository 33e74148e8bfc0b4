import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { mayCite } from '../../electron/domain/law/citation.ts';
import { type LetterDraft, plainText } from '../../electron/domain/letter/letter.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { CitedText } from '../statutes/cited-text.tsx';
import { useCheckedText } from '../statutes/use-checked-text.ts';

/** The passages of a letter that cite the law, each article linked to its text as of the letter's day. */
export function CitedPassages({
  draft,
  on,
}: {
  readonly draft: LetterDraft;
  readonly on: PlainDate;
}): ReactElement | null {
  const { t } = useTranslation('letter');
  const passages = draft.body.map((block) => plainText([block])).filter(mayCite);
  const whole = passages.join('\n');
  const { data } = useCheckedText(whole, on);
  const starts = passages.map((_, index) => passages.slice(0, index).join('\n').length + (index === 0 ? 0 : 1));
  const citing =
    data?.text !== whole
      ? []
      : passages.filter((passage, index) =>
          data.citations.some(({ start }) => start >= starts[index]! && start < starts[index]! + passage.length),
        );
  if (citing.length === 0) return null;
  return (
    <section className="sheet letter-cited" aria-labelledby="letter-cited">
      <h2 id="letter-cited">{t('cited')}</h2>
      {citing.map((passage, index) => (
        <p key={index}>
          <CitedText text={passage} on={on} />
        </p>
      ))}
    </section>
  );
}
