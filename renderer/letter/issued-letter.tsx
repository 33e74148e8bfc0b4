import { CopyOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Output } from '../../electron/contract/operations.ts';
import { useAnswer } from '../client.ts';
import { PaperActions } from '../parts/paper-actions.tsx';
import { PdfView } from '../parts/pdf-view.tsx';
import { useCopy } from '../parts/use-copy.ts';
import { CitedPassages } from './cited-passages.tsx';
import { DeliverySection } from './delivery-section.tsx';
import { Reissue } from './reissue.tsx';

/** An issued letter: its bytes are frozen, and so is this page. */
export function IssuedLetter({ letter }: { readonly letter: Output<'letter-read'> }): ReactElement {
  const { t } = useTranslation(['letter', 'terms']);
  const copy = useCopy();
  const paper = { kind: 'letter', id: letter.id } as const;
  const preview = useAnswer('paper-preview', { paper });
  const facts = [
    [t('issued.number'), letter.number],
    [t('issued.on'), letter.issuedOn],
    [t('column.addressee'), letter.addressee],
    [t('payBy'), letter.draft.payWithin === undefined ? letter.payBy : t('withinDays', { n: letter.draft.payWithin })],
    ...(letter.replaces ? [[t('reissue.replaces'), letter.replaces] as const] : []),
    ...(letter.replacedBy ? [[t('reissue.replacedBy'), letter.replacedBy] as const] : []),
  ] as const;
  return (
    <div className="letter">
      <div className="page-head letter-head">
        <Link to={`/cases/${letter.caseId}/letters`}>{t('back')}</Link>
        <span className="grow" />
        <PaperActions paper={paper} />
        {letter.replacedBy === null && <Reissue letter={letter} />}
      </div>
      <div className="letter-panes letter-issued">
        <div className="letter-edit">
          <section className="sheet" aria-labelledby="issued-title">
            <h2 id="issued-title">{letter.title}</h2>
            <Alert type="success" showIcon title={t('issued.frozen')} />
            <dl className="pairs">
              {facts.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
              <div>
                <dt>{t('issued.sha256')}</dt>
                <dd className="hash">
                  {letter.sha256}{' '}
                  <Button
                    size="small"
                    type="text"
                    icon={<CopyOutlined />}
                    aria-label={t('issued.copy')}
                    title={t('issued.copy')}
                    onClick={() => copy(letter.sha256 ?? '')}
                  />
                </dd>
              </div>
            </dl>
          </section>
          <DeliverySection letter={letter} />
          {letter.issuedOn && <CitedPassages draft={letter.draft} on={letter.issuedOn} />}
        </div>
        <div className="letter-paper">
          <PdfView pdf={preview.data?.pdf} error={preview.error} />
        </div>
      </div>
    </div>
  );
}
