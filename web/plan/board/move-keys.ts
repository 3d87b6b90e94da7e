import { moveSpan, STEP_MIN, stretchSpan, type Span } from './block';

/** What a key asks for, on a pass of the board. */
export type KeyMove =
  | { do: 'go'; across: number; down: number }
  | { do: 'remove' }
  | { do: 'move'; change: (span: Span) => Span; rows: number };

/**
 * What a key does on a pass: arrows go to others; with Shift they move it by a quarter of an hour or a stadsdel, with Ctrl
 * by a day, with both they make it shorter or longer.
 */
export function keyMove(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>): KeyMove | null {
  if (event.key === 'Delete') return { do: 'remove' };
  const across = { ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0;
  const down = { ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0;
  if (across === 0 && down === 0) return null;
  const far = event.ctrlKey || event.metaKey;
  if (!event.shiftKey && !far) return { do: 'go', across, down };
  const minutes = across * (far && !event.shiftKey ? 1440 : STEP_MIN);
  const change = (span: Span) => (far && event.shiftKey ? stretchSpan(span, minutes, 'to') : moveSpan(span, minutes));
  return { do: 'move', change, rows: event.shiftKey && !far ? down : 0 };
}
