import {
  BoldOutlined,
  FontSizeOutlined,
  LinkOutlined,
  ReadOutlined,
  RedoOutlined,
  TableOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import type { Command } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from '@tiptap/pm/tables';
import { type Editor, useEditorState } from '@tiptap/react';
import { Button, Dropdown, Tooltip } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import { LETTER_VARIABLES, type LetterVariable } from '../../electron/domain/letter/letter-variables.ts';
import { afterBlock } from './after-block.ts';
import { CHIP, chipsToText } from './chip.ts';
import { alignColumn, columnIsNumeric } from './table-column.ts';
import { markTotal, rowIsTotal } from './table-row.ts';
import { docOf, HEADING_LEVEL } from './tiptap-body.ts';

interface Props {
  readonly editor: Editor;
  /** The current text of each fact; null while there is no figure. */
  readonly values: Output<'letter-read'>['values'];
  readonly onStatute: () => void;
}

const NEW_TABLE =
  docOf([
    {
      kind: 'table',
      rows: [{ cells: ['', ''] }, { cells: ['', ''] }],
      numeric: [false, true],
    },
  ]).content ?? [];

/** The toolbar of the body, limited to what paper can show. The table tools appear inside a table. */
export function BodyTools({ editor, values, onStatute }: Props): ReactElement {
  const { t } = useTranslation('letter');
  const now = useEditorState({
    editor,
    selector: ({ editor: at }) => ({
      heading: at.isActive('heading'),
      bold: at.isActive('bold'),
      table: at.isActive('table'),
      numeric: columnIsNumeric(at.state),
      total: rowIsTotal(at.state),
      undo: at.can().undo(),
      redo: at.can().redo(),
      facts: chipsToText(at.state),
    }),
  });
  const onTable = (command: Command) => (): void => {
    command(editor.state, editor.view.dispatch);
    editor.commands.focus();
  };
  const tool = (
    name: string,
    icon: ReactNode,
    act: () => void,
    more: { pressed?: boolean; disabled?: boolean } = {},
  ): ReactElement => (
    <Tooltip title={name} key={name}>
      <Button
        type={more.pressed ? 'primary' : 'text'}
        size="small"
        icon={icon}
        aria-label={name}
        {...(more.pressed !== undefined && { 'aria-pressed': more.pressed })}
        disabled={more.disabled ?? false}
        // Keeps the caret in the body.
        onMouseDown={(event) => event.preventDefault()}
        onClick={act}
      />
    </Tooltip>
  );
  const inTable: readonly (readonly [string, () => void])[] = [
    [t('tools.addRow'), onTable(addRowAfter)],
    [t('tools.addColumn'), onTable(addColumnAfter)],
    [t('tools.deleteRow'), onTable(deleteRow)],
    [t('tools.deleteColumn'), onTable(deleteColumn)],
    [t('tools.deleteTable'), onTable(deleteTable)],
  ];
  const switches: readonly (readonly [string, boolean, () => void])[] = [
    [t('tools.numeric'), now.numeric, onTable(alignColumn(!now.numeric))],
    [t('tools.total'), now.total, onTable(markTotal(!now.total))],
  ];
  return (
    <div className="letter-tools" role="toolbar" aria-label={t('tools.bar')}>
      {tool(t('tools.undo'), <UndoOutlined />, () => editor.chain().focus().undo().run(), { disabled: !now.undo })}
      {tool(t('tools.redo'), <RedoOutlined />, () => editor.chain().focus().redo().run(), { disabled: !now.redo })}
      {tool(
        t('tools.heading'),
        <FontSizeOutlined />,
        () => editor.chain().focus().toggleHeading({ level: HEADING_LEVEL }).run(),
        { pressed: now.heading, disabled: now.table },
      )}
      {tool(t('tools.bold'), <BoldOutlined />, () => editor.chain().focus().toggleBold().run(), {
        pressed: now.bold,
        disabled: now.table,
      })}
      {tool(
        t('tools.table'),
        <TableOutlined />,
        () => editor.chain().focus().insertContentAt(afterBlock(editor), NEW_TABLE).run(),
        { disabled: now.table },
      )}
      <Button type="text" size="small" icon={<ReadOutlined />} onClick={onStatute}>
        {t('tools.statute')}
      </Button>
      <Dropdown
        trigger={['click']}
        disabled={values === null}
        menu={{
          className: 'letter-facts',
          items: LETTER_VARIABLES.map((name) => ({
            key: name,
            label: (
              <>
                {name} <span className="quiet">{values?.[name]}</span>
              </>
            ),
          })),
          onClick: ({ key }) =>
            editor
              .chain()
              .focus()
              .insertContent({ type: CHIP, attrs: { variable: key, text: values?.[key as LetterVariable] ?? '' } })
              .run(),
        }}
      >
        <Button type="text" size="small" icon={<LinkOutlined />} title={t('tools.factHint')}>
          {t('tools.fact')}
        </Button>
      </Dropdown>
      {now.facts && (
        <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={onTable(chipsToText)}>
          {t('tools.toText')}
        </Button>
      )}
      {now.table && (
        <div className="letter-table-tools">
          {inTable.map(([name, act]) => (
            <Button key={name} size="small" onMouseDown={(event) => event.preventDefault()} onClick={act}>
              {name}
            </Button>
          ))}
          {switches.map(([name, pressed, act]) => (
            <Button
              key={name}
              size="small"
              type={pressed ? 'primary' : 'default'}
              aria-pressed={pressed}
              onMouseDown={(event) => event.preventDefault()}
              onClick={act}
            >
              {name}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
