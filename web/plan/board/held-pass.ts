import type { Pass } from '../../api/types';
import { spanOf, STEP_MIN, type Span } from './block';
import { draggedDays, draggedSpan, gripAt, type Grip } from './drag';
import type { TimeScale } from './scale';

/** How a board is laid out while something is held. */
export interface Laid {
  board: HTMLElement;
  scale: TimeScale;
  /** whether days stand beside each other, so that a card is moved by days */
  isWeek: boolean;
  find: (pass_id: string) => Pass | undefined;
  monday: string;
  timeZone: string;
}

/** What is held by the pointer, from the press on, and where it has come to. */
export interface Held {
  /** null while something new is drawn */
  pass: Pass | null;
  grip: Grip | 'day';
  span: Span;
  row: number;
  x: number;
  y: number;
  /** of the rows, and of the board: measured once, so that the page is not laid out at each move */
  rects: DOMRect[];
  origin: DOMRect;
  element: HTMLElement | null;
  moved: boolean;
  now: { span: Span; row: number };
}

/** Takes hold of what the pointer is pressed on; null where there is nothing to move or draw. */
export function takeHold(event: PointerEvent, { board, scale, isWeek, find, monday, timeZone }: Laid): Held | null {
  const target = event.target as Element;
  const track = target.closest<HTMLElement>('[data-row]');
  const element = target.closest<HTMLElement>('[data-pass]');
  // other buttons of a row are no place to draw on
  if (!track || (!element && target.closest('button'))) return null;
  const pass = element ? find(element.dataset['pass'] ?? '') : undefined;
  if (element && !pass?.may_change) return null;
  const rects = [...board.querySelectorAll('[data-row]')].map((row) => row.getBoundingClientRect());
  const row = Number(track.dataset['row']);
  const at = Math.floor(scale.minute(event.clientX - (rects[row]?.left ?? 0)) / STEP_MIN) * STEP_MIN;
  const span = pass ? spanOf(pass, monday, timeZone) : { from: at, to: at };
  return {
    pass: pass ?? null,
    grip: pass ? gripOf(event, element, isWeek) : 'to',
    span,
    row,
    x: event.clientX,
    y: event.clientY,
    rects,
    origin: board.getBoundingClientRect(),
    element,
    moved: false,
    now: { span, row },
  };
}

/** Goes on to where the pointer is now; false as long as it has hardly moved. */
export function drag(held: Held, event: PointerEvent, scale: TimeScale): boolean {
  const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
  if (!held.moved && Math.hypot(dx, dy) < 4) return false;
  held.moved = true;
  const found = held.rects.findIndex(({ top, bottom }) => event.clientY >= top && event.clientY < bottom);
  const isMoved = held.grip === 'move' || held.grip === 'day';
  const span =
    held.grip === 'day' ? draggedDays(held.span, dx, scale.width / 7) : draggedSpan(held.span, held.grip, dx, scale);
  held.now = { span, row: isMoved && found >= 0 ? found : held.now.row };
  return true;
}

/** The bar of a card is its hours; the rest of the card moves it by whole days where days stand beside each other. */
function gripOf(event: PointerEvent, element: HTMLElement | null, isWeek: boolean): Held['grip'] {
  const bar = element?.querySelector('.bar')?.getBoundingClientRect();
  const onBar =
    bar && event.clientY <= bar.bottom + 3 && event.clientX >= bar.left - 4 && event.clientX <= bar.right + 4;
  if (onBar) return gripAt(event.clientX - bar.left, bar.width);
  return isWeek ? 'day' : 'move';
}
