import { PaperClipOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCase } from '../case/use-case.ts';
import { useAnswer } from '../client.ts';

/** The evidence attached to a log entry or a letter. */
export function Attached({ to }: { readonly to: string }): ReactElement | null {
  const { t } = useTranslation('evidence');
  const { id: caseId } = useCase();
  const list = useAnswer('evidence-list', { caseId });
  const attached = (list.data?.evidence ?? []).filter(({ links }) => links.some((link) => link.to.id === to));
  if (attached.length === 0) return null;
  return (
    <p className="attached">
      <PaperClipOutlined aria-hidden />{' '}
      {attached.map(({ id, no, account }) => (
        <Link key={id} to={`/cases/${caseId}/evidence`}>
          {t('piece', { n: no })} {account.title}
        </Link>
      ))}
    </p>
  );
}
