/** What no file system of a workplace takes in a name, and what a script would trip over. */
const UNSAFE = /[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu;
const LONGEST = 80;

/**
 * The name of a picture: 'lofteskartan-sundbyberg-hallonbergen-2025-12-31.png'. å, ä and ö stay, each as one character:
 * taken apart, as one system writes them, another shows two.
 * @param parts municipality, what is chosen; empty ones are left out
 */
export function pictureName(parts: readonly (string | null | undefined)[], date: string): string {
  const said = parts
    .map((part) =>
      (part ?? '')
        .normalize('NFC')
        .replace(UNSAFE, ' ')
        .trim()
        .replace(/[\s.]+/gu, '-')
        .toLocaleLowerCase('sv'),
    ) // prettier-ignore
    .filter((part) => part !== '');
  return `${['lofteskartan', ...said].join('-').slice(0, LONGEST)}-${date}.png`;
}
