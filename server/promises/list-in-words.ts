import type { Text } from '../http/problem';

const LISTS = {
  sv: new Intl.ListFormat('sv-SE', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};

/** Names in a row: a, b och c. */
export function listInWords(names: readonly string[]): Text {
  return { sv: LISTS.sv.format(names), en: LISTS.en.format(names) };
}
