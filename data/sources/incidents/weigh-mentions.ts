import type { Mention } from './find-names';

/** How far a mention says where it happened: there; somewhere between it and another place; not there. */
type Weight = 'there' | 'between' | 'elsewhere';
export type WeighedMention = Mention & { weight: Weight };

const word = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

/** after these, in the same clause, stands where someone was caught or taken */
const AFTERWARDS = word(
  'grip(?:s|its|en|na)|greps|anhåll\\p{L}*|häkta\\p{L}*|fördes?|förs|förts|körs|kördes|senare|därefter',
);
/** and with these it is surely not where it happened */
const SURELY_AFTERWARDS = word('av polis\\p{L}*|fördes?|förs|förts|körs|kördes|senare|därefter');
/** these begin what happened before: 'greps efter ett rån i Duvbo' */
const RESTART = word('efter|misstänkt\\p{L}*|med anledning av|i samband med|för att ha|sedan');
const ELSEWHERE_BEFORE = /(?<!\p{L})(?:mot|från|bosatt i|hemmahörande i|skriven i) $/iu;
const BETWEEN_BEFORE = /(?<!\p{L})mellan [^.]{0,60}$/iu;

/**
 * Weighs every mention by the words before it in its sentence. The place of an arrest counts only when the text names
 * no other: 'En man grips i Rissne misstänkt för rån.'
 */
export function weighMentions(text: string, mentions: readonly Mention[]): WeighedMention[] {
  const arrests = mentions.filter((m) => AFTERWARDS.test(clauseBefore(text, m)));
  const othersNamed = arrests.length < mentions.length;
  return mentions.map((m) => ({ ...m, weight: weightOf(text, m, othersNamed) }));
}

function weightOf(text: string, mention: Mention, othersNamed: boolean): Weight {
  const sentence = sentenceBefore(text, mention);
  if (ELSEWHERE_BEFORE.test(sentence)) return 'elsewhere';
  const isEnd = / och $/.test(sentence) || text.startsWith(' och ', mention.end);
  if (isEnd && BETWEEN_BEFORE.test(sentence)) return 'between';
  const clause = clauseBefore(text, mention);
  if (SURELY_AFTERWARDS.test(clause) && AFTERWARDS.test(clause)) return 'elsewhere';
  return AFTERWARDS.test(clause) && othersNamed ? 'elsewhere' : 'there';
}

function clauseBefore(text: string, mention: Mention): string {
  return sentenceBefore(text, mention).split(RESTART).at(-1) ?? '';
}

function sentenceBefore(text: string, mention: Mention): string {
  const before = text.slice(0, mention.start);
  return before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('! '), before.lastIndexOf('? ')) + 1);
}
