import { goToNextCell, tableEditing, tableNodes } from '@tiptap/pm/tables';
import { Extension, Node } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { Chip, ChipValues } from './chip.ts';
import { Composing } from './composing.ts';
import { HEADING_LEVEL } from './tiptap-body.ts';

/**
 * A cell holds plain text or a fact; every cell stores whether its column is right-aligned, but the header's value
 * decides.
 */
const specs = tableNodes({
  tableGroup: 'block',
  cellContent: '(text | chip)*',
  cellAttributes: {
    numeric: {
      default: false,
      getFromDOM: (cell) => cell.dataset['numeric'] === 'true',
      setDOMAttr: (value, attrs) => {
        if (value) attrs['data-numeric'] = 'true';
      },
    },
  },
});

/** Whether a row is a total is copied with it, including in the clipboard's HTML. */
const rowSpec: typeof specs.table_row = {
  ...specs.table_row,
  attrs: { total: { default: false } },
  parseDOM: [{ tag: 'tr', getAttrs: (row) => ({ total: row.dataset['total'] === 'true' }) }],
  toDOM: ({ attrs }) => ['tr', attrs['total'] === true ? { 'data-total': 'true' } : {}, 0],
};

function tableNode(name: string, role: string, spec: (typeof specs)['table'], content: string) {
  return Node.create({
    name,
    content,
    marks: '',
    group: role === 'table' ? 'block' : '',
    isolating: true,
    addAttributes: () =>
      Object.fromEntries(
        Object.entries(spec.attrs ?? {}).map(([attribute, { default: value }]) => [
          attribute,
          { default: value, rendered: false },
        ]),
      ),
    extendNodeSchema: (extension) => (extension.name === name ? { tableRole: role } : {}),
    parseHTML: () => spec.parseDOM ?? [],
    renderHTML: ({ node }) => spec.toDOM?.(node) ?? ['div', 0],
  });
}

const Table = tableNode('table', 'table', specs.table, 'tableRow+');
const TableRow = tableNode('tableRow', 'row', rowSpec, '(tableCell | tableHeader)*');
const TableCell = tableNode('tableCell', 'cell', specs.table_cell, '(text | chip)*');
const TableHeader = tableNode('tableHeader', 'header_cell', specs.table_header, '(text | chip)*');

const TableKeys = Extension.create({
  name: 'tableKeys',
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    const move = (direction: 1 | -1) => () => goToNextCell(direction)(this.editor.state, this.editor.view.dispatch);
    return { Tab: move(1), 'Shift-Tab': move(-1), Enter: move(1) };
  },
});

/**
 * What a letter may contain: headings of one level, paragraphs, bold, simple tables, and facts that follow the case.
 * Anything else pasted is dropped.
 */
export const letterExtensions = [
  StarterKit.configure({
    heading: { levels: [HEADING_LEVEL] },
    blockquote: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    horizontalRule: false,
    italic: false,
    link: false,
    listItem: false,
    listKeymap: false,
    orderedList: false,
    strike: false,
    trailingNode: false,
    underline: false,
  }),
  Table,
  TableRow,
  TableCell,
  TableHeader,
  TableKeys,
  Chip,
  ChipValues,
  Composing,
];
