import { pageAt } from '../../data/terms/page-paths';
import { BadInput, type Text } from '../http/problem';

/** How many views one person may keep. */
export const MAX_VIEWS = 50;
/** Characters of a name: what a menu has room for. */
const MAX_NAME = 60;
/** Characters of an address: the longest that the page itself writes is a third of it. */
const MAX_ADDRESS = 2000;

/** What each field of a view accepts, for answers to bad input. */
export const ACCEPTED_IN_VIEW = {
  name: {
    sv: `ett namn på 1 till ${MAX_NAME} tecken som ingen annan av dina vyer har`,
    en: `a name of 1 to ${MAX_NAME} characters that no other view of yours has`,
  },
  address: {
    sv: `adressen till en av sidorna, från snedstrecket och med högst ${MAX_ADDRESS} tecken`,
    en: `the address of one of the pages, from its slash and of at most ${MAX_ADDRESS} characters`,
  },
} as const satisfies Record<string, Text>;

/** A path, and a query as a browser writes it: a page is opened with it, so that it can be nothing else. */
const ADDRESS = /^(\/[a-z/-]*)(?:\?[\x21\x23-\x3b\x3d\x3f-\x7e]*)?$/;

/**
 * A view that can be kept, its name without space around it.
 * @throws {BadInput} for a name or an address that cannot be used
 */
export function checkView({ name, address }: { name: string; address: string }): { name: string; address: string } {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > MAX_NAME) throw new BadInput('name', name, ACCEPTED_IN_VIEW.name);
  const path = ADDRESS.exec(address)?.[1];
  if (address.length > MAX_ADDRESS || path === undefined || pageAt(path) === null)
    throw new BadInput('address', address, ACCEPTED_IN_VIEW.address);
  return { name: trimmed, address };
}
