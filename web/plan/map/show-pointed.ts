import type { Attachment } from 'svelte/attachments';
import type { ShownTour } from './shown-tour.svelte';

/** A pointer that only passes by shows nothing: the map would be drawn anew for each card, ms. */
const RESTS_MS = 120;

/**
 * The card that the pointer was moved to and rests on, or that has the focus, is the one whose stops the map shows; it
 * stays until another is. A card that moves below a pointer at rest was not pointed at: the browser says that the pointer
 * is over it, but not that it moved, and who works by keyboard would lose what they look at.
 */
export function showPointed(tour: ShownTour): Attachment<HTMLElement> {
  return (board) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pointed: string | undefined;
    const forget = () => {
      clearTimeout(timer);
      pointed = undefined;
    };
    const onpointermove = ({ target, buttons }: PointerEvent) => {
      const key = buttons > 0 ? undefined : keyOf(target);
      if (key === pointed) return;
      forget();
      pointed = key;
      if (key !== undefined) timer = setTimeout(() => tour.show(key), RESTS_MS);
    };
    const onfocusin = ({ target }: FocusEvent) => {
      const key = keyOf(target);
      if (key === undefined) return;
      forget();
      tour.show(key);
    };
    board.addEventListener('pointermove', onpointermove);
    board.addEventListener('pointerleave', forget);
    board.addEventListener('focusin', onfocusin);
    return () => {
      forget();
      board.removeEventListener('pointermove', onpointermove);
      board.removeEventListener('pointerleave', forget);
      board.removeEventListener('focusin', onfocusin);
    };
  };
}

function keyOf(target: EventTarget | null): string | undefined {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-pass], [data-ghost]') : null;
  return card?.dataset['pass'] ?? card?.dataset['ghost'];
}
