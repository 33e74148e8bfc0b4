import { Button, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CitationView } from '../../electron/contract/statutes.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { articleAddress } from './article-address.ts';
import type { CheckedText, Replacement } from './checked-text.ts';

const COLOURS: Record<CitationView['verdict'], string> = {
  'in-force': 'success',
  repealed: 'error',
  superseded: 'error',
  'not-yet': 'error',
  renumbered: 'warning',
  'printed-so': 'default',
  'not-held': 'warning',
  'unknown-law': 'warning',
};

interface Props {
  readonly checked: CheckedText;
  /** The day as of which the law is meant. */
  readonly on: PlainDate;
  readonly onReplace: (replacement: Replacement) => void;
}

/** Everything a text cites, in order, each with its verdict and suggested replacement. */
export function CitationList({ checked: { text, citations, replacements }, on, onReplace }: Props): ReactElement {
  const { t } = useTranslation('citationCheck');
  const firstOfPhrase = new Map<number, CitationView>();
  for (const each of citations) if (!firstOfPhrase.has(each.phraseStart)) firstOfPhrase.set(each.phraseStart, each);
  return (
    <ol className="citation-list">
      {citations.map((each, index) => {
        const replacement =
          firstOfPhrase.get(each.phraseStart) === each
            ? replacements.find(({ start }) => start === each.phraseStart)
            : undefined;
        const { held } = each;
        return (
          <li key={index}>
            <p>
              <Tag color={COLOURS[each.verdict]}>{t(`verdict.${each.verdict}`)}</Tag>
              <strong>
                {text.slice(firstOfPhrase.get(each.phraseStart) === each ? each.phraseStart : each.start, each.end)}
              </strong>
              {held && <Link to={articleAddress(held, on)}>{t('open')}</Link>}
            </p>
            {each.message && <p className="quiet">{each.message}</p>}
            {replacement && (
              <Button size="small" onClick={() => onReplace(replacement)}>
                {t('replace', { text: replacement.text })}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
