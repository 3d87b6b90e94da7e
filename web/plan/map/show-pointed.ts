import type { Attachment } from 'svelte/attachments';
import type { ShownTour } from './shown-tour.svelte';

/** A pointer that only passes by shows nothing: the map would be drawn anew for each card, ms. */
const RESTS_MS = 120;

/** The card that the pointer rests on, or that has the focus, is the one whose stops the map shows; it stays until another is. */
export function showPointed(tour: ShownTour): Attachment<HTMLElement> {
  return (board) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (target: EventTarget | null, wait_ms: number) => {
      const card = target instanceof Element ? target.closest<HTMLElement>('[data-pass], [data-ghost]') : null;
      const key = card?.dataset['pass'] ?? card?.dataset['ghost'];
      clearTimeout(timer);
      if (key !== undefined) timer = setTimeout(() => tour.show(key), wait_ms);
    };
    const onpointerover = ({ target, buttons }: PointerEvent) => show(buttons > 0 ? null : target, RESTS_MS);
    const onfocusin = ({ target }: FocusEvent) => show(target, 0);
    board.addEventListener('pointerover', onpointerover);
    board.addEventListener('focusin', onfocusin);
    return () => {
      clearTimeout(timer);
      board.removeEventListener('pointerover', onpointerover);
      board.removeEventListener('focusin', onfocusin);
    };
  };
}
