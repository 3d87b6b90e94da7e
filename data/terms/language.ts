export const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What is said in both languages. */
export type Text = Record<Language, string>;

/** How each language writes numbers, dates and lists. */
export const LOCALES = { sv: 'sv-SE', en: 'en-GB' } as const;

/** A text from one writer for both languages. */
export function inBoth(write: (language: Language) => string): Text {
  return { sv: write('sv'), en: write('en') };
}

/** The words of a list of codes in one language. */
export function wordsIn<Code extends string>(words: Readonly<Record<Code, Text>>, language: Language) {
  const entries = (Object.entries(words) as [Code, Text][]).map(([code, text]) => [code, text[language]]);
  return Object.fromEntries(entries) as Record<Code, string>;
}
