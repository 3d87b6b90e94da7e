import type { Language } from './schema';

/** The language of a command's answers: Swedish, unless the terminal's locale is English. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>> = process.env): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^en/i.test(locale) ? 'en' : 'sv';
}
