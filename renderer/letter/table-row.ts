import type { Command, EditorState } from '@tiptap/pm/state';
import { isInTable, selectedRect } from '@tiptap/pm/tables';

/** Whether the row that the caret is in is a total. The first row of a table is its header, and none. */
export function rowIsTotal(state: EditorState): boolean {
  if (!isInTable(state)) return false;
  const { table, top } = selectedRect(state);
  return table.child(top).attrs['total'] === true;
}

/** Makes the selected rows totals, or ordinary rows again. */
export function markTotal(total: boolean): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { table, tableStart, top, bottom } = selectedRect(state);
    const change = state.tr;
    table.forEach((_, at, index) => {
      if (index > 0 && index >= top && index < bottom) change.setNodeAttribute(tableStart + at, 'total', total);
    });
    dispatch?.(change);
    return true;
  };
}
