import { findPersonal, PERSONAL_WORDS } from '../../data/terms/personal-data';
import { fieldTexts } from '../text/field';
import type { Language } from '../text/texts';

/** What is said of a text that seems to tell of a person; the server refuses what is certain, a name is only warned about. */
export function warnOfPersonal(text: string, language: Language): { message: string; isCertain: boolean } | null {
  const kinds = findPersonal(text);
  if (kinds.length === 0) return null;
  const words = new Intl.ListFormat(language === 'sv' ? 'sv-SE' : 'en-GB').format(
    kinds.map((kind) => PERSONAL_WORDS[kind][language]),
  );
  return { message: fieldTexts[language].personal(words), isCertain: kinds.some((kind) => kind !== 'name') };
}
