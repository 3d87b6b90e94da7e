/** What an address says, in plain words: 'sturegatan', 10, 'b'. */
export interface PlainAddress {
  street: string;
  number: number | null;
  letter: string;
}

/** What follows the street and number and is not asked for: flats, storeys, postcodes and towns. */
const AFTER = /[,;(].*$|\b(?:lgh|lägenhet|läg|apt|vån|våning|tr|nb|bv|ög|port|uppg|uppgång)\b.*$|\b\d{3} ?\d{2}\b.*$/;

/** Words that the beginning of a name is written shortly as. */
const FIRST: readonly (readonly [short: RegExp, long: string])[] = [
  [/^st /, 'stora '],
  [/^l /, 'lilla '],
  [/^ll /, 'lilla '],
  [/^s:t /, 'sankt '],
  [/^s /, 'södra '],
  [/^n /, 'norra '],
  [/^v /, 'västra '],
  [/^ö /, 'östra '],
];

/**
 * Endings of street names with the short forms that people write: 'stureg 10', 'rissnev. 4', 'sundbybergs t'. One may stand
 * for several: whether a name is meant is asked of the register.
 */
const ENDINGS: readonly (readonly [short: RegExp, long: readonly string[]])[] = [
  [/g(?:at(?:an?)?)?$/, ['gatan', 'gata', 'gränd', 'gränden', 'gång', 'gången', 'gård', 'gården']],
  [/v(?:äg(?:en)?)?$/, ['vägen', 'väg']],
  [/gr(?:änd)?$/, ['gränd', 'gränden']],
  [/t(?:org(?:et)?)?$/, ['torg', 'torget']],
  [/pl(?:an|ats)?$/, ['plan', 'plats', 'platsen']],
  [/st(?:ig(?:en)?)?$/, ['stigen', 'stig']],
  [/all(?:é|e)?$/, ['allé', 'allén']],
  [/backe$/, ['backen', 'backe']],
];

/**
 * An address as it is written, and its number where that has a column of its own: lower case, one space between words, what
 * follows the number left out. @returns null where it holds no name
 */
export function plainAddress(text: string, own_number: string | null = null): PlainAddress | null {
  const plain = tidy(text).replace(AFTER, '').trim();
  const [, street = plain, number, letter = ''] =
    /^(.*?)[ ]*\b(\d{1,4}) ?([a-zåäö])?(?: ?[-–/] ?\d{1,4} ?[a-zåäö]?)?$/.exec(plain) ?? [];
  const [, ownNumber, ownLetter = ''] = /^(\d{1,4}) ?([a-zåäö])?/.exec(tidy(own_number ?? '')) ?? [];
  const name = street.replace(/[ .]+$/, '').trim();
  if (!/[a-zåäöéü]{2}/.test(name)) return null;
  const said = ownNumber ?? number;
  return { street: name, number: said === undefined ? null : Number(said), letter: ownNumber ? ownLetter : letter };
}

/** An address in plain words, 'storgatan 3b', by which it is known again; null where it holds no name. */
export function addressKey(text: string, own_number: string | null): string | null {
  const plain = plainAddress(text, own_number);
  return plain && (plain.number === null ? plain.street : `${plain.street} ${plain.number}${plain.letter}`);
}

/** Names that a name may be short for, itself first. */
export function longForms(street: string): string[] {
  const firsts = [
    street,
    ...FIRST.flatMap(([short, long]) => (short.test(street) ? [street.replace(short, long)] : [])),
  ];
  return [
    ...new Set(
      firsts.flatMap((name) => [
        name,
        // the point that ends a short form has gone with the spelling
        ...ENDINGS.flatMap(([short, longs]) =>
          short.test(name) ? longs.map((long) => name.replace(short, long)) : [],
        ),
      ]),
    ),
  ];
}

/** Without the marks over letters, which some systems lose: 'vägen' and 'vagen'. */
export function foldMarks(street: string): string {
  return street
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll(/[^a-z0-9]/g, '');
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s\u00a0_]+/g, ' ')
    .replaceAll(/\.(?=\S)/g, '. ')
    .replaceAll(/\.(?= |$)/g, '')
    .trim();
}
