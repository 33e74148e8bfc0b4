import { Plugin } from '@tiptap/pm/state';
import { Extension } from '@tiptap/react';

/**
 * Lets an input method write over what is selected, facts included, as plain keys do. A selected fact cannot be edited,
 * so the browser would put the composed words beside it.
 */
export const Composing = Extension.create({
  name: 'composing',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          compositionstart: ({ state, dispatch }) => {
            if (!state.selection.empty) dispatch(state.tr.deleteSelection());
            return false;
          },
        },
      },
    }),
  ],
});
