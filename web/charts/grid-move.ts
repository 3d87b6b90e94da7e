/** Where a cell stands in a table that is moved in by keyboard; −1 is the row or the column of headers. */
export interface GridPlace {
  row: number;
  column: number;
}

/**
 * Where a key leads in a table with headers above and to the left, as far as its edge; null for a key that does not move.
 * The corner between the headers is nowhere: what would lead there stays.
 */
export function moveInGrid(
  key: string,
  { row, column }: GridPlace,
  size: { rows: number; columns: number },
): GridPlace | null {
  const moves: Record<string, GridPlace> = {
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    Home: { row, column: 0 },
    End: { row, column: size.columns - 1 },
  };
  const to = moves[key];
  if (to === undefined) return null;
  const inside = {
    row: Math.min(size.rows - 1, Math.max(-1, to.row)),
    column: Math.min(size.columns - 1, Math.max(-1, to.column)),
  };
  return inside.row < 0 && inside.column < 0 ? { row, column } : inside;
}
