import type { Language } from '../../data/terms/language';

export type { Language };

/**
 * One part of the page's words in both languages, side by side; the compiler refuses a text that one of them lacks.
 * A text with a gap in it is a function. Use: `const t = $derived(legend[view.language])`.
 */
export function texts<T>(both: { sv: T; en: NoInfer<T> }): Record<Language, T> {
  return both;
}
