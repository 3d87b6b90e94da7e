import { createHash, randomInt } from 'node:crypto';

/** Without I, L, O and U: nobody reads one as another, and no word comes of it. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/** A new receipt's code: 80 random bits as four by four letters. */
export function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]);
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
}

/** A code as somebody has typed it; null where it can be none. */
export function parseCode(given: string): string | null {
  const letters = given.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (letters.length !== LENGTH || !new RegExp(`^[${LETTERS}]+$`).test(letters)) return null;
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/** What is kept of a code: SHA-256 in hex. 80 random bits need no salt. */
export function hashCode(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
