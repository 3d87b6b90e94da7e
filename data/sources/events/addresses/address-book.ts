import { foldMarks, longForms, plainAddress } from './plain-address';

/** One address of the register. */
export interface Address {
  street: string;
  house_number: string;
  x: number;
  y: number;
}

/** How a name was understood: as it stands, as a short form, without its marks, or a letter or two off. */
type Understood = 'exact' | 'short' | 'marks' | 'misspelt';

/** Where an address is: its own point, or one for the street where its number is not there. */
interface FoundAddress {
  x: number;
  y: number;
  placed: 'point' | 'street';
  understood: Understood;
  /** the street as the register has it */
  street: string;
}

export interface AddressBook {
  /** @returns null where no street, or more than one, may be meant */
  find: (text: string, number: string | null) => FoundAddress | null;
}

interface Street {
  name: string;
  /** by number and letter: '10', '10b' */
  points: Map<string, { x: number; y: number }>;
  /** the address nearest to the middle of them all */
  middle: { x: number; y: number };
}

/** A name of so many letters may be one letter off, and of so many two: in shorter ones another name is as near. */
const [ONE_OFF, TWO_OFF] = [6, 11];

/**
 * Reads addresses as people write them by a register. Spelling is tolerated in a stated order, and each step counts only
 * where one street alone fits: the name as it stands; a short form ('stureg', 'st nygatan'); without marks over letters; one
 * letter off (Damerau 1964, Communications of the ACM 7:171–176), or two in long names, with no other street as near.
 * @param addresses metres in the municipality's CRS
 */
export function createAddressBook(addresses: readonly Address[]): AddressBook {
  const streets = new Map<string, Street>();
  for (const { street, house_number, x, y } of addresses) {
    const plain = plainAddress(street, house_number);
    if (plain === null) continue;
    const known = streets.get(plain.street) ?? { name: street, points: new Map(), middle: { x, y } };
    streets.set(plain.street, known);
    if (plain.number === null) continue;
    const key = `${plain.number}${plain.letter}`;
    if (!known.points.has(key)) known.points.set(key, { x, y });
    // a number without its letter: the first of them
    if (!known.points.has(String(plain.number))) known.points.set(String(plain.number), { x, y });
  }
  for (const street of streets.values()) street.middle = middleOf([...street.points.values()], street.middle);
  const folded = new Map<string, string[]>();
  for (const name of streets.keys()) folded.set(foldMarks(name), [...(folded.get(foldMarks(name)) ?? []), name]);
  const names = [...streets.keys()];

  const understand = (name: string): [string, Understood] | null => {
    if (streets.has(name)) return [name, 'exact'];
    const longs = longForms(name);
    const short = longs.filter((each) => streets.has(each));
    if (short.length > 0) return short.length === 1 ? [short[0]!, 'short'] : null;
    const marks = [...new Set(longs.flatMap((each) => folded.get(foldMarks(each)) ?? []))];
    if (marks.length > 0) return marks.length === 1 ? [marks[0]!, 'marks'] : null;
    const most = name.length >= TWO_OFF ? 2 : name.length >= ONE_OFF ? 1 : 0;
    for (let off = 1; off <= most; off++) {
      const near = names.filter((each) => distance(name, each, off) === off);
      if (near.length > 0) return near.length === 1 ? [near[0]!, 'misspelt'] : null;
    }
    return null;
  };
  return {
    find: (text, number) => {
      const plain = plainAddress(text, number);
      const found = plain && understand(plain.street);
      if (!found) return null;
      const street = streets.get(found[0])!;
      const own = plain.number === null ? undefined : (street.points.get(`${plain.number}${plain.letter}`) ?? street.points.get(String(plain.number))); // prettier-ignore
      const at = own ?? street.middle;
      return { x: at.x, y: at.y, placed: own ? 'point' : 'street', understood: found[1], street: street.name };
    },
  };
}

function middleOf(points: readonly { x: number; y: number }[], or: { x: number; y: number }) {
  if (points.length === 0) return or;
  const [x, y] = (['x', 'y'] as const).map((axis) => points.reduce((sum, p) => sum + p[axis], 0) / points.length);
  const far = (p: { x: number; y: number }) => Math.hypot(p.x - x!, p.y - y!);
  return points.reduce((best, p) => (far(p) < far(best) ? p : best));
}

/** How many letters are put in, left out, exchanged or turned round; more than `most` is not told apart. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [new Array<number>(b.length + 1).fill(0), Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
