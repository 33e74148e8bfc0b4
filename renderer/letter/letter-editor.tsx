import { useEditor } from '@tiptap/react';
import { App, Button } from 'antd';
import { type ReactElement, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Output } from '../../electron/contract/operations.ts';
import type { LetterValues } from '../../electron/domain/letter/letter-values.ts';
import { foldText } from '../../electron/domain/text/folded-text.ts';
import { useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { PaperActions } from '../parts/paper-actions.tsx';
import { PdfView } from '../parts/pdf-view.tsx';
import { useShortcut } from '../parts/use-shortcut.ts';
import { styleNonce } from '../style-nonce.ts';
import { AttachmentFields } from './attachment-fields.tsx';
import { BodyEditor } from './body-editor.tsx';
import { withNewValues } from './chip.ts';
import { DraftMenu } from './draft-menu.tsx';
import { findExcerpt, replaceExcerpt, selectExcerpt } from './excerpt.ts';
import { selectInFields } from './field-excerpt.ts';
import { Findings } from './findings.tsx';
import { FindingsCount } from './findings-count.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { LetterFields } from './letter-fields.tsx';
import { letterExtensions } from './letter-schema.ts';
import { cleanPasted } from './pasted-html.ts';
import { bodyOf, docOf } from './tiptap-body.ts';
import { useLetterDraft } from './use-letter-draft.ts';

interface Props {
  readonly letter: Output<'letter-read'>;
  readonly onRewritten: () => void;
}

/** A draft with the exact paper beside it. It is saved at every pause in typing; paper and checks are then updated. */
export function LetterEditor({ letter, onRewritten }: Props): ReactElement {
  const { t } = useTranslation(['letter', 'terms']);
  const { message } = App.useApp();
  const { id, caseId } = letter;
  const { draft, state, error, change, flush, abandon } = useLetterDraft(letter);
  const paper = { kind: 'letter', id } as const;
  const preview = useAnswer('paper-preview', { paper });
  const check = useAnswer('letter-check', { id });
  const [issuing, setIssuing] = useState(false);
  const editor = useEditor({
    extensions: letterExtensions,
    content: docOf(letter.draft.body),
    injectNonce: styleNonce(),
    editorProps: {
      transformPastedHTML: (html) => {
        const { html: clean, leftOut } = cleanPasted(foldText(html));
        if (leftOut.length > 0)
          void message.warning(t('pasted.leftOut', { what: leftOut.map((each) => t(`pasted.${each}`)).join('；') }), 8);
        return clean;
      },
      attributes: {
        'aria-label': t('fields.body'),
        'aria-multiline': 'true',
        role: 'textbox',
        class: 'letter-body',
        spellcheck: 'false',
      },
      // As the contract folds it when the draft is saved, so that findings are found in the text.
      transformPastedText: (pasted) => foldText(pasted),
    },
    onUpdate: ({ editor: changed }) => change({ body: bodyOf(changed.getJSON()) }),
    onBlur: () => void flush().catch(() => undefined),
  });

  const { values } = letter;
  useEffect(() => {
    if (editor && values) editor.view.dispatch(withNewValues(editor.state, values as LetterValues));
  }, [editor, values]);
  const find = (excerpt: string): void => {
    if (!selectExcerpt(editor, excerpt)) selectInFields(excerpt);
  };

  const save = useCallback(
    () =>
      void flush().then(
        () => message.success(t('saved')),
        () => undefined,
      ),
    [flush, message, t],
  );
  useShortcut('s', save);
  const issue = useCallback(
    () =>
      void flush().then(
        () => setIssuing(true),
        () => undefined,
      ),
    [flush],
  );

  return (
    <div className="letter">
      <div className="page-head letter-head">
        <Link to={`/cases/${caseId}/letters`}>{t('back')}</Link>
        <span className="quiet" role="status">
          {t(state)}
        </span>
        <FindingsCount findings={check.data?.findings ?? []} />
        <span className="grow" />
        <PaperActions paper={paper} />
        <DraftMenu letter={letter} abandon={abandon} onRewritten={onRewritten} />
        <Button type="primary" onClick={issue}>
          {t('issue.act')}
        </Button>
      </div>
      <FailureAlert error={error} />
      <div className="letter-panes">
        <div className="letter-edit">
          <LetterFields letter={letter} draft={draft} onChange={change} flush={flush} />
          <BodyEditor editor={editor} values={values} />
          <AttachmentFields attachments={draft.attachments} onChange={(attachments) => change({ attachments })} />
          <Findings
            check={check}
            onSelect={find}
            onReplace={(replacement) => replaceExcerpt(editor, replacement)}
            canReplace={({ phrase }) => findExcerpt(editor.state.doc, phrase) !== null}
          />
        </div>
        <div className="letter-paper">
          <PdfView pdf={preview.data?.pdf} error={preview.error} />
        </div>
      </div>
      <IssueDialog letter={letter} open={issuing} check={check} onClose={() => setIssuing(false)} />
    </div>
  );
}
