import type { Pack } from '../../data/pack/schema';
import { packCrs } from '../../data/place/crs';
import { groundExtents } from '../../data/place/ground-extent';
import { createLocator, type Locator } from '../../data/place/locator';
import type { World } from '../snapshot/world';
import { groundVersion } from '../tiles/ground-version';
import type { Territory } from '../town/territory';
import { RESULT_KINDS } from '../contract/search';
import { collectNames, type SearchName } from './name-index';
import { parseCoordinate } from './parse-coordinate';
import { plain } from './plain';
import { matchesSpelling, rankMisspelt, rankName } from './rank-name';

export type SearchResult = Omit<SearchName, 'plain'>;

const MAX_RESULTS = 8;
/** Streets whose houses are looked through when a number follows the name. */
const MAX_STREETS = 3;
/** With so many that fit letter by letter, nothing has been misspelt. */
const ENOUGH = 3;

/** `Sturegatan 10 B`: a name and a number, with a letter or without. */
const WITH_NUMBER = /^(.*\p{L}.*?)[\s,]+(\d{1,4}\s?[a-zåäö]?)$/iu;

/** Finds streets, places, addresses and positions of one town; names are gathered once for each ground. */
export class Search {
  readonly #locator: Locator;
  #names: { version: string | null; names: Promise<SearchName[]> } | null = null;

  constructor(
    readonly pack: Pack,
    readonly territory: Territory,
  ) {
    this.#locator = createLocator(pack);
  }

  /** The best that fit, best first; an address where the text ends in a number that its street has. */
  async find(text: string, world: World): Promise<SearchResult[]> {
    const at = parseCoordinate(text, packCrs(this.pack.municipality), groundExtents(this.pack).reach);
    if (at !== null) {
      const { lng, lat, crs } = at;
      return [{ kind: 'coordinate', name: crs.name, stadsdel: null, lng, lat, bounds: null }];
    }
    const names = await this.#namesOf(world);
    const [, street = '', number = ''] = WITH_NUMBER.exec(text.trim()) ?? [];
    const streets = number === '' ? [] : best(names, street, true);
    const addresses = await this.#addresses(streets, number, world);
    // a street without that house is better than nothing
    const found = new Set([...addresses, ...best(names, text, false), ...streets]);
    return [...found].slice(0, MAX_RESULTS).map(asResult);
  }

  async #addresses(streets: readonly SearchName[], number: string, world: World): Promise<SearchName[]> {
    const wanted = plain(number).replace(' ', '');
    const found: SearchName[] = [];
    for (const street of streets.slice(0, MAX_STREETS)) {
      const houses = await world.ask('ground-addresses', { street: street.name });
      const fitting = houses
        .map((house) => ({ ...house, plain: plain(house.number).replace(' ', '') }))
        .filter((house) => house.plain === wanted || house.plain.startsWith(wanted))
        // the number itself before it with a letter
        .sort((a, b) => a.plain.localeCompare(b.plain, 'sv', { numeric: true }));
      // several entrances of one number are one address
      const once = new Map(fitting.map((house) => [house.plain, house]));
      for (const { number: n, lng, lat } of once.values())
        found.push({ ...street, kind: 'address', name: `${street.name} ${n}`, lng, lat, bounds: null });
    }
    return found.slice(0, MAX_RESULTS - 1);
  }

  #namesOf(world: World): Promise<SearchName[]> {
    const version = groundVersion(world);
    if (this.#names?.version === version) return this.#names.names;
    const names = (version === null ? Promise.resolve([]) : world.ask('ground-names', {})).then((rows) =>
      collectNames(this.pack, this.territory, this.#locator, rows),
    );
    this.#names = { version, names };
    // one reader who leaves must not leave the next without names
    names.catch(() => (this.#names = null));
    return names;
  }
}

function asResult({ kind, name, stadsdel, lng, lat, bounds }: SearchName): SearchResult {
  return { kind, name, stadsdel, lng, lat, bounds };
}

function best(names: readonly SearchName[], text: string, streetsOnly: boolean): SearchName[] {
  const asked = plain(text);
  const among = streetsOnly ? names.filter(({ kind }) => kind === 'street') : names;
  const ranked = (rank: (asked: string, name: string) => number | null) =>
    among.flatMap((name) => {
      const ranks = name.plain.flatMap((p) => rank(asked, p) ?? []);
      return ranks.length === 0
        ? []
        : [{ name, rank: Math.min(...ranks) - (matchesSpelling(text, name.name) ? 0.5 : 0) }];
    });
  const fitting = ranked(rankName);
  const all = fitting.length >= ENOUGH ? fitting : [...fitting, ...ranked(rankMisspelt).filter(isNew(fitting))];
  return all
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        RESULT_KINDS.indexOf(a.name.kind) - RESULT_KINDS.indexOf(b.name.kind) ||
        a.name.name.length - b.name.name.length ||
        a.name.name.localeCompare(b.name.name, 'sv'),
    )
    .map(({ name }) => name);
}

const isNew =
  (known: readonly { name: SearchName }[]) =>
  ({ name }: { name: SearchName }) =>
    !known.some((k) => k.name === name);
