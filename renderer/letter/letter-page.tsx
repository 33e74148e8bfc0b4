import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { asId, type LetterId } from '../../electron/domain/case/ids.ts';
import { useCase } from '../case/use-case.ts';
import { useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { IssuedLetter } from './issued-letter.tsx';
import { LetterEditor } from './letter-editor.tsx';
import './letter.css';

/** One letter: a draft to edit and issue, or an issued one to read and print. */
export function LetterPage(): ReactElement {
  const { t } = useTranslation('letter');
  const letterId = asId<LetterId>(useParams()['letterId'] ?? '');
  const { id: caseId } = useCase();
  const read = useAnswer('letter-read', { id: letterId });
  const [writing, setWriting] = useState(0);
  if (!read.data)
    return read.error ? (
      <FailureAlert error={read.error} action={<Link to={`/cases/${caseId}/letters`}>{t('back')}</Link>} />
    ) : (
      <Loading />
    );
  return read.data.state === 'issued' ? (
    <IssuedLetter letter={read.data} />
  ) : (
    <LetterEditor key={`${letterId}:${writing}`} letter={read.data} onRewritten={() => setWriting(writing + 1)} />
  );
}
