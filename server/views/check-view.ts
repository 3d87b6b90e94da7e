import { BadInput, type Text } from '../http/problem';

/** How many views one person may keep. */
export const MAX_VIEWS = 50;
/** Characters of a name: what a menu has room for. */
export const MAX_NAME = 60;
/** Characters of a query string: the longest that the page itself writes is a third of it. */
const MAX_SEARCH = 2000;

/** What each field of a view accepts, for answers to bad input. */
export const ACCEPTED_IN_VIEW = {
  name: {
    sv: `ett namn på 1 till ${MAX_NAME} tecken som ingen annan av dina vyer har`,
    en: `a name of 1 to ${MAX_NAME} characters that no other view of yours has`,
  },
  search: {
    sv: `frågedelen av sidans adress, med frågetecken och högst ${MAX_SEARCH} tecken, eller en tom text`,
    en: `the query string of the page's address, with its question mark and at most ${MAX_SEARCH} characters, or an empty text`,
  },
} as const satisfies Record<string, Text>;

/** A query string as a browser writes it: a page is opened with it, so that it can be nothing else. */
const SEARCH = /^(?:\?[\x21\x23-\x3b\x3d\x3f-\x7e]*)?$/;

/**
 * A view that can be kept, its name without space around it.
 * @throws {BadInput} for a name or an address that cannot be used
 */
export function checkView({ name, search }: { name: string; search: string }): { name: string; search: string } {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > MAX_NAME) throw new BadInput('name', name, ACCEPTED_IN_VIEW.name);
  if (search.length > MAX_SEARCH || !SEARCH.test(search)) throw new BadInput('search', search, ACCEPTED_IN_VIEW.search);
  return { name: trimmed, search };
}
