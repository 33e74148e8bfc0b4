import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Extension, Node } from '@tiptap/react';
import type { LetterValues } from '../../electron/domain/letter/letter-values.ts';
import { LETTER_VARIABLES, type LetterVariable } from '../../electron/domain/letter/letter-variables.ts';

export const CHIP = 'chip';

/**
 * A fact in the text that follows the case: an atom, copied, moved and removed as a whole. It carries its text, so
 * that a
 * body can be read without knowing the case.
 */
export const Chip = Node.create({
  name: CHIP,
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({ variable: { default: null, rendered: false }, text: { default: '', rendered: false } }),
  extendNodeSchema: (extension) =>
    extension.name === CHIP
      ? { leafText: ({ attrs }: { attrs: Record<string, unknown> }) => String(attrs['text']) }
      : {},
  parseHTML: () => [
    {
      tag: 'span[data-variable]',
      getAttrs: ({ dataset: { variable }, textContent }) =>
        isVariable(variable) ? { variable, text: textContent } : false,
    },
  ],
  renderHTML: ({ node: { attrs } }) => [
    'span',
    { class: 'letter-chip', 'data-variable': String(attrs['variable']), title: String(attrs['variable']) },
    String(attrs['text']),
  ],
  renderText: ({ node: { attrs } }) => String(attrs['text']),
});

function isVariable(name: string | undefined): name is LetterVariable {
  return LETTER_VARIABLES.some((each) => each === name);
}

const key = new PluginKey<Partial<LetterValues>>('chip-values');

/**
 * Keeps every fact at its current value: facts pasted from another letter, facts brought back by undo, and all of
 * them when the case has changed.
 */
export function chipValues(): Plugin<Partial<LetterValues>> {
  return new Plugin<Partial<LetterValues>>({
    key,
    state: { init: () => ({}), apply: (change, values) => (change.getMeta(key) as LetterValues | undefined) ?? values },
    appendTransaction: (changes, _, state) => {
      if (!changes.some((change) => change.docChanged || change.getMeta(key) !== undefined)) return null;
      const values = key.getState(state) ?? {};
      const change = state.tr;
      state.doc.descendants(({ type, attrs }, at) => {
        const now = type.name === CHIP ? values[attrs['variable'] as LetterVariable] : undefined;
        if (now !== undefined && now !== attrs['text']) change.setNodeAttribute(at, 'text', now);
      });
      // Not the lawyer's act, so not undoable.
      return change.docChanged ? change.setMeta('addToHistory', false) : null;
    },
  });
}

export const ChipValues = Extension.create({ name: 'chipValues', addProseMirrorPlugins: () => [chipValues()] });

/** Passes an editor state the current values of the facts. */
export function withNewValues(state: EditorState, values: LetterValues): Transaction {
  return state.tr.setMeta(key, values).setMeta('addToHistory', false);
}

/** Turns the selected facts into plain text, which no longer follows the case. Not applicable when none is selected. */
export const chipsToText: Command = (state, dispatch) => {
  const { from, to } = state.selection;
  const change = state.tr;
  state.doc.nodesBetween(from, to, (node, at) => {
    if (node.type.name !== CHIP || node.attrs['text'] === '') return;
    const place = change.mapping.map(at);
    change.replaceWith(place, place + 1, state.schema.text(String(node.attrs['text']), node.marks));
  });
  if (change.docChanged) dispatch?.(change);
  return change.docChanged;
};
