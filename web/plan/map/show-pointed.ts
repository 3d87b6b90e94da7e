import type { Attachment } from 'svelte/attachments';
import type { ShownTour } from './shown-tour.svelte';

/** A pointer that only passes by shows nothing: the map would be drawn anew for each card, ms. */
const RESTS_MS = 120;

/** The card that the pointer rests on, or that has the focus, is the one whose stops the map shows; it stays until another is. */
export function showPointed(tour: ShownTour): Attachment<HTMLElement> {
  return (board) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onpointerover = ({ target, buttons }: PointerEvent) => {
      clearTimeout(timer);
      const key = buttons > 0 ? undefined : keyOf(target);
      if (key !== undefined) timer = setTimeout(() => tour.show(key), RESTS_MS);
    };
    const onfocusin = ({ target }: FocusEvent) => {
      const key = keyOf(target);
      if (key === undefined) return;
      clearTimeout(timer);
      tour.show(key);
    };
    board.addEventListener('pointerover', onpointerover);
    board.addEventListener('focusin', onfocusin);
    return () => {
      clearTimeout(timer);
      board.removeEventListener('pointerover', onpointerover);
      board.removeEventListener('focusin', onfocusin);
    };
  };
}

function keyOf(target: EventTarget | null): string | undefined {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-pass], [data-ghost]') : null;
  return card?.dataset['pass'] ?? card?.dataset['ghost'];
}
