import type { Command, EditorState } from '@tiptap/pm/state';
import { isInTable, selectedRect } from '@tiptap/pm/tables';

/** Whether the caret's row is a total. The first row of a table is its header, never a total. */
export function rowIsTotal(state: EditorState): boolean {
  if (!isInTable(state)) return false;
  const { table, top } = selectedRect(state);
  return table.child(top).attrs['total'] === true;
}

/** Turns the selected rows into totals, or back into ordinary rows. */
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
