import { plain } from './plain';

/** How well a name fits what was written, the least first; null when it does not. */
export function rankName(asked: string, name: string): number | null {
  if (asked === '' || name === '') return null;
  if (name === asked) return 0;
  if (name.startsWith(asked)) return 1;
  if (name.includes(` ${asked}`)) return 2;
  if (asked.length >= 3 && name.includes(asked)) return 3;
  return null;
}

/** Letters that may be wrong, missing, too many or swapped: one in four, two at most. */
const allowed = (length: number) => Math.min(2, Math.floor(length / 4));

/**
 * How well a misspelt text fits the beginning of a name or of one of its words: 4 and the number of mistakes; null when
 * there are more than one in four.
 */
export function rankMisspelt(asked: string, name: string): number | null {
  const most = allowed(asked.length);
  if (most === 0) return null;
  let least = most + 1;
  for (let at = 0; at !== -1; at = nextWord(name, at))
    least = Math.min(least, editDistance(asked, name.slice(at), least - 1));
  return least <= most ? 4 + least : null;
}

function nextWord(name: string, at: number): number {
  const blank = name.indexOf(' ', at);
  return blank === -1 ? -1 : blank + 1;
}

/**
 * Restricted Damerau–Levenshtein distance between a text and the nearest beginning of another; stops where it is over
 * `most`: https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance#Optimal_string_alignment_distance
 */
export function editDistance(asked: string, name: string, most: number): number {
  const width = Math.min(name.length, asked.length + most);
  let before: number[] = [];
  let row = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= asked.length; i++) {
    const next = [i];
    for (let j = 1; j <= width; j++) {
      const same = asked[i - 1] === name[j - 1];
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && asked[i - 1] === name[j - 2] && asked[i - 2] === name[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(...row);
}

/** What is written with its dots and rings right comes before what is only alike without them. */
export function matchesSpelling(asked: string, name: string): boolean {
  return name.toLowerCase().includes(asked.toLowerCase().trim()) && plain(asked) !== '';
}
