import type { LocalText } from '../../data/pack/schema';

/** A text of the pack in both languages; one that lacks a language is given in the other. */
export function inBothLanguages(text: LocalText): { sv: string; en: string } {
  return { sv: text.sv ?? text.en ?? '', en: text.en ?? text.sv ?? '' };
}
