import { BadInput, type Text } from '../http/problem';
import { COMMON_PASSWORDS } from './common-passwords';

export const MIN_PASSWORD_LENGTH = 12;
const MAX_PASSWORD_LENGTH = 128;

const ACCEPTED: Text = {
  sv: `minst ${MIN_PASSWORD_LENGTH} tecken som andra inte gissar, till exempel fyra ord som inte hör ihop`,
  en: `at least ${MIN_PASSWORD_LENGTH} characters that others do not guess, such as four words that do not belong together`,
};

/**
 * Checks that a password is worth something.
 * @throws {BadInput} saying why it is not; the password itself is not repeated
 */
export function checkPassword(password: string, whose: { email: string; name: string }): void {
  const why = weaknessOf(password, whose);
  if (why) throw new BadInput('password', undefined, ACCEPTED, why);
}

function weaknessOf(password: string, { email, name }: { email: string; name: string }): Text | null {
  const length = Array.from(password).length;
  if (length < MIN_PASSWORD_LENGTH) return { sv: `har bara ${length} tecken`, en: `has only ${length} characters` };
  if (length > MAX_PASSWORD_LENGTH)
    return { sv: `har fler än ${MAX_PASSWORD_LENGTH} tecken`, en: `has more than ${MAX_PASSWORD_LENGTH} characters` };
  const plain = password.normalize('NFKC').toLowerCase();
  if (new Set(plain).size < 5) return { sv: 'upprepar samma tecken', en: 'repeats the same characters' };
  const own = [email, ...email.split('@'), ...name.split(/\s+/), name.replaceAll(/\s+/g, '')];
  if (
    leavesLittle(
      plain,
      own.map((part) => part.toLowerCase()).filter((part) => part.length >= 3),
    )
  )
    return { sv: 'är namnet eller e-postadressen', en: 'is the name or the e-mail address' };
  if (leavesLittle(plain, COMMON_PASSWORDS))
    return { sv: 'hör till de vanligaste', en: 'is among the most common ones' };
  return null;
}

/** Whether next to nothing is left when the given words, digits and punctuation are taken away. */
function leavesLittle(password: string, words: readonly string[]): boolean {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const left = longestFirst.reduce((rest, word) => rest.replaceAll(word, ''), password);
  return left.length < password.length && left.replaceAll(/[^\p{L}]/gu, '').length < 4;
}
