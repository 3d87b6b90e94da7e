import { moveSpan, STEP_MIN, stretchSpan, type Span } from './block';
import type { TimeScale } from './scale';

export type Grip = 'move' | 'from' | 'to';

/** Where a drag has come to: px from where it began, as steps of the clock. */
export function draggedSpan(span: Span, grip: Grip, dx: number, scale: Pick<TimeScale, 'x' | 'minute'>): Span {
  const edge = grip === 'to' ? span.to : span.from;
  const minutes = Math.round((scale.minute(scale.x(edge) + dx) - edge) / STEP_MIN) * STEP_MIN;
  return grip === 'move' ? moveSpan(span, minutes) : stretchSpan(span, minutes, grip);
}

/** A card of the week is moved by whole days: its hours are pulled in its bar, or in an opened day. */
export function draggedDays(span: Span, dx: number, dayPx: number): Span {
  return moveSpan(span, Math.round(dx / dayPx) * 1440);
}

/** Which part of a bar is held, by how far from its ends, px: a short bar is mostly middle. */
export function gripAt(x: number, width: number): Grip {
  const edge = Math.min(7, width / 4);
  if (x >= width - edge) return 'to';
  return x <= edge ? 'from' : 'move';
}
