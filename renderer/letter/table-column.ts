import type { Command, EditorState } from '@tiptap/pm/state';
import { isInTable, selectedRect } from '@tiptap/pm/tables';

/** Whether the caret's column is right-aligned. */
export function columnIsNumeric(state: EditorState): boolean {
  if (!isInTable(state)) return false;
  const { map, table, left } = selectedRect(state);
  return table.nodeAt(map.map[left] ?? 0)?.attrs['numeric'] === true;
}

/** Aligns every cell of the selected columns right, or back left. */
export function alignColumn(numeric: boolean): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { map, tableStart, left, right } = selectedRect(state);
    const change = state.tr;
    for (const cell of map.cellsInRect({ left, right, top: 0, bottom: map.height })) {
      change.setNodeAttribute(tableStart + cell, 'numeric', numeric);
    }
    dispatch?.(change);
    return true;
  };
}
