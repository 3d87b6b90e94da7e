import { tick } from 'svelte';

/**
 * Gives the focus to what is next to decide on where the button that had it is gone with what it decided: another
 * suggestion, or a pass. Whoever uses the keyboard goes on from there and not from the top of the page.
 */
export async function keepFocus(): Promise<void> {
  await tick();
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const next =
    document.querySelector<HTMLElement>('[data-ghost] button') ?? document.querySelector<HTMLElement>('[data-pass]');
  next?.focus({ preventScroll: true });
}
