import { EditorContent, type Editor } from '@tiptap/react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BodyTools } from './body-tools.tsx';
import { InsertStatute } from './insert-statute.tsx';

/** The body of the letter with its tools. */
export function BodyEditor({ editor }: { readonly editor: Editor }): ReactElement {
  const { t } = useTranslation('letter');
  const [inserting, setInserting] = useState(false);
  return (
    <section className="letter-writing" aria-label={t('fields.body')}>
      <BodyTools editor={editor} onStatute={() => setInserting(true)} />
      <EditorContent editor={editor} />
      <InsertStatute editor={editor} open={inserting} onClose={() => setInserting(false)} />
    </section>
  );
}
