import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { mayCite } from '../../electron/domain/citation.ts';
import type { PlainDate } from '../../electron/domain/calendar.ts';
import { plainText, type LetterDraft } from '../../electron/domain/letter.ts';
import { CitedText } from '../statutes/cited-text.tsx';

/** What a letter says where it cites the law, each article leading to its text as it stood on the letter's day. */
export function CitedPassages({ draft, on }: { readonly draft: LetterDraft; readonly on: PlainDate }): ReactElement | null {
  const { t } = useTranslation('letter');
  const passages = draft.body.map((block) => plainText([block])).filter(mayCite);
  if (passages.length === 0) return null;
  return (
    <section className="letter-cited" aria-labelledby="letter-cited">
      <h3 id="letter-cited">{t('cited')}</h3>
      {passages.map((passage, index) => <p key={index}><CitedText text={passage} on={on} /></p>)}
    </section>
  );
}
