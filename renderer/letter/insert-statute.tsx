import type { Editor } from '@tiptap/react';
import { Button, Drawer } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCitation } from '../../electron/domain/law/citation-check.ts';
import { quotationOf } from '../statutes/quotation.ts';
import { StatuteBrowser } from '../statutes/statute-browser.tsx';
import { afterBlock } from './after-block.ts';
import { docOf } from './tiptap-body.ts';

interface Props {
  readonly editor: Editor;
  readonly open: boolean;
  readonly onClose: () => void;
}

/**
 * Inserts a citation at the caret, or an article's text after the current paragraph. Only law in force can be
 * inserted.
 */
export function InsertStatute({ editor, open, onClose }: Props): ReactElement {
  const { t } = useTranslation('letter');
  return (
    <Drawer
      className="letter-statutes"
      title={t('statute.title')}
      open={open}
      onClose={onClose}
      size={960}
      destroyOnHidden
    >
      <StatuteBrowser
        actions={(article) => {
          if (article.state !== 'in-force') return <span className="quiet">{t('statute.notInForce')}</span>;
          return (
            <>
              <Button
                type="primary"
                onClick={() => {
                  onClose();
                  editor
                    .chain()
                    .focus()
                    .insertContent(formatCitation(article.law, [article.article]))
                    .run();
                }}
              >
                {t('statute.citation')}
              </Button>
              <Button
                onClick={() => {
                  onClose();
                  editor
                    .chain()
                    .focus()
                    .insertContentAt(afterBlock(editor), docOf(quotationOf(article)).content ?? [])
                    .run();
                }}
              >
                {t('statute.text')}
              </Button>
            </>
          );
        }}
      />
    </Drawer>
  );
}
