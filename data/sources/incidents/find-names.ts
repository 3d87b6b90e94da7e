import type { Pack, Place } from '../../pack/schema';

/** What a name in a text stands for. */
type Named = { what: 'municipality' } | { what: 'stadsdel'; stadsdel: string } | { what: 'place'; place: Place };

export interface Mention {
  named: Named;
  /** index of its first character in the text, after `plainText` */
  start: number;
  end: number;
}

interface Name {
  pattern: RegExp;
  length: number;
  named: Named;
}

/** Text as names are sought in it: composed letters, plain spaces. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ');
}

/**
 * A reader of the pack's names: whole words, longest name first, with or without a genitive s. A name needs its capital
 * letter in the text too, so that 'Ör' is never 'ör'; 'centrala Sundbyberg' is found by the capital of its last word.
 */
export function nameFinder(pack: Pack): (text: string) => Mention[] {
  const names = namesOf(pack);
  return (text) => {
    const mentions: Mention[] = [];
    for (const { pattern, named } of names)
      for (const match of text.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        if (mentions.every((m) => end <= m.start || start >= m.end)) mentions.push({ named, start, end });
      }
    return mentions.sort((a, b) => a.start - b.start);
  };
}

function namesOf(pack: Pack): Name[] {
  // a stadsdel's name stands for the stadsdel, also where a station or a square is called the same
  const byText = new Map<string, Named | null>();
  byText.set(plainText(pack.municipality.name), { what: 'municipality' });
  for (const { properties } of pack.stadsdelar)
    byText.set(plainText(properties.name), { what: 'stadsdel', stadsdel: properties.stadsdel });
  for (const place of pack.places)
    for (const text of [place.name, ...place.other_names].map(plainText)) {
      const taken = byText.get(text);
      if (taken === undefined) byText.set(text, standsFor(place));
      // one name for places of two stadsdelar says nothing
      else if (taken?.what === 'place' && taken.place.stadsdel !== place.stadsdel) byText.set(text, null);
    }
  return [...byText]
    .flatMap(([text, named]) => (named === null ? [] : [{ pattern: patternOf(text), length: text.length, named }]))
    .sort((a, b) => b.length - a.length);
}

/** A neighbourhood of one stadsdel is another name of the stadsdel. */
function standsFor(place: Place): Named {
  return place.kind === 'neighbourhood' && place.stadsdel !== null
    ? { what: 'stadsdel', stadsdel: place.stadsdel }
    : { what: 'place', place };
}

/** 'Hallonbergens centrum' also finds 'Hallonbergen centrum' and 'HALLONBERGENS CENTRUM', never 'hallonbergens centrum'. */
function patternOf(name: string): RegExp {
  const words = name.split(' ');
  const lastCapital = words.findLastIndex((word) => /^\p{Lu}/u.test(word));
  const parts = words.map((word, i) => {
    const first = escape(word.slice(0, 1));
    const rest = word.slice(1);
    const isLast = i === words.length - 1;
    const stem = !isLast && rest.length > 3 && rest.endsWith('s') ? rest.slice(0, -1) : rest;
    const start = i === lastCapital ? first : either(first);
    return `${start}${stem.replace(/./gsu, (c) => either(escape(c)))}[sS]?`;
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join(' ')}(?![\\p{L}\\p{N}]|-\\p{Ll})`, 'gu');
}

function either(character: string): string {
  const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
  return lower === upper ? character : `[${lower}${upper}]`;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
