import { moveSpan, STEP_MIN, stretchSpan, type Span } from './block';

export type Grip = 'move' | 'from' | 'to';

/** Where a drag has come to: px from where it began, as steps of the clock. */
export function draggedSpan(span: Span, grip: Grip, dx: number, pxPerMin: number): Span {
  const minutes = Math.round(dx / pxPerMin / STEP_MIN) * STEP_MIN;
  return grip === 'move' ? moveSpan(span, minutes) : stretchSpan(span, minutes, grip);
}

/** Which part of a bar is held, by how far from its ends, px: a short bar is mostly middle. */
export function gripAt(x: number, width: number): Grip {
  const edge = Math.min(7, width / 4);
  if (x >= width - edge) return 'to';
  return x <= edge ? 'from' : 'move';
}
