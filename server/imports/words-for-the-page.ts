import type { Language } from '../../data/terms/language';

/** Where on the pages one says what the command says by its options. */
const WHERE = {
  reading: {
    sv: 'Kolumner, slag, blad, lager, datumform och koordinatsystem väljs här på sidan, under ”Så läses filen”.',
    en: 'Columns, kind, sheet, layer, form of dates and coordinate system are chosen on this page, under “How the file is read”.',
  },
  delivery: {
    sv: 'Släpp filen på sidan Inläsning: där väljs hur den ska läsas.',
    en: 'Drop the file on the page Import: there one chooses how it is read.',
  },
} as const;

/** Ends of sentences: what comes after begins with a capital, a quote or a dash. */
const SENTENCE = /(?<=[.!?])\s+(?=[\p{Lu}"”“–-])/u;
const OPTION = /(^|[\s(])--[a-z]/;

/**
 * What an import says, for somebody who has no command: sentences about its options are left out, and in a refusal it is
 * said where the same is chosen.
 */
export function wordsForThePage(said: string, language: Language, where: keyof typeof WHERE | null = null): string {
  const sentences = said.split(SENTENCE);
  const kept = sentences.filter((sentence) => !OPTION.test(sentence));
  if (kept.length === sentences.length) return said;
  return [...kept, ...(where === null ? [] : [WHERE[where][language]])].join(' ');
}
