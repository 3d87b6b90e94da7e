import { LOCALES, type Language } from './language';

/** Words in a row: a, b och c. */
export function formatList(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(words);
}
