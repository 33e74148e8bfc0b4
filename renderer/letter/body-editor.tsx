import { type Editor, EditorContent } from '@tiptap/react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import { BodyTools } from './body-tools.tsx';
import { InsertStatute } from './insert-statute.tsx';

interface Props {
  readonly editor: Editor;
  readonly values: Output<'letter-read'>['values'];
}

/** The body of the letter with its toolbar. */
export function BodyEditor({ editor, values }: Props): ReactElement {
  const { t } = useTranslation('letter');
  const [inserting, setInserting] = useState(false);
  return (
    <section className="letter-writing" aria-label={t('fields.body')}>
      <BodyTools editor={editor} values={values} onStatute={() => setInserting(true)} />
      <EditorContent editor={editor} />
      <InsertStatute editor={editor} open={inserting} onClose={() => setInserting(false)} />
    </section>
  );
}
