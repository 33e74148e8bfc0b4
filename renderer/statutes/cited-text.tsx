import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { articleAddress } from './article-address.ts';
import { passagesOf } from './checked-text.ts';
import { mayStand } from './marked-text.tsx';
import { useCheckedText } from './use-checked-text.ts';
import './cited-text.css';

interface Props {
  readonly text: string;
  /** The day as of which the law is meant: that of the entry or the letter. */
  readonly on: PlainDate;
}

/**
 * Text with each article it cites linked to that article's text as of the day. Where the article was no longer law,
 * or its
 * number meant another rule, a note says what has replaced it; the note is not part of the text and is not copied
 * with it.
 */
export function CitedText({ text, on }: Props): ReactElement {
  const { t } = useTranslation('citationCheck');
  const { data } = useCheckedText(text, on);
  if (data?.text !== text) return <>{text}</>;
  return (
    <>
      {passagesOf(data).map(({ text: words, citation, replacement }, index) => {
        if (citation === null) return <Fragment key={index}>{words}</Fragment>;
        const { held, verdict, message } = citation;
        const outdated = !mayStand(verdict) && verdict !== 'not-held' && verdict !== 'unknown-law';
        return (
          <Fragment key={index}>
            {held ? (
              <Link className={outdated ? 'cited outdated' : 'cited'} to={articleAddress(held, on)} title={message}>
                {words}
              </Link>
            ) : (
              words
            )}
            {outdated && (
              <span className="cited-note" role="note" title={message}>
                {replacement
                  ? t('note.now', { verdict: t(`verdict.${verdict}`), text: replacement.text })
                  : t('note.alone', { verdict: t(`verdict.${verdict}`) })}
              </span>
            )}
          </Fragment>
        );
      })}
    </>
  );
}
