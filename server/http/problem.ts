import type { z } from '@hono/zod-openapi';
import type { Language, Text } from '../../data/terms/language';
import type { problem } from '../contract/problem';

export type Problem = z.infer<typeof problem>;
export type { Text };

/** Something in a request that cannot be answered: which field, what was given, what is accepted. */
export class BadInput extends Error {
  override name = 'BadInput';
  constructor(
    readonly field: string,
    readonly given: string | undefined,
    readonly accepted: Text,
    readonly what?: Text,
  ) {
    super(`${field}: ${given}; accepted: ${accepted.en}`);
  }
}

/** The part of a request that tells its reader's language. */
interface Asked {
  req: { query: (name: string) => string | undefined; header: (name: string) => string | undefined };
}

/** The language of a request: `?language=`, else the one that Accept-Language prefers, else Swedish. */
export function languageOf(c: Asked): Language {
  const asked = c.req.query('language');
  if (asked === 'sv' || asked === 'en') return asked;
  let best: { language: Language; q: number } = { language: 'sv', q: 0 };
  for (const part of (c.req.header('Accept-Language') ?? '').split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = tag.split('-')[0];
    const q = Number(parameters.find((p) => p.trim().startsWith('q='))?.split('=')[1] ?? 1);
    if ((language === 'sv' || language === 'en') && q > best.q) best = { language, q };
  }
  return best.language;
}

/** The answer to bad input: what was wrong, where, and what would do. */
export function describeBadInput(input: BadInput, language: Language): Problem {
  const given = input.given === undefined ? undefined : shorten(input.given);
  const accepted = input.accepted[language];
  const said = input.what?.[language];
  const isMissing = given === undefined || given.trim() === '';
  const message =
    language === 'sv'
      ? `${input.field}: ${said ?? (isMissing ? 'saknas' : `”${given}” går inte att använda`)}. Ange ${accepted}.`
      : `${input.field}: ${said ?? (isMissing ? 'is missing' : `'${given}' cannot be used`)}. Give ${accepted}.`;
  return {
    error: { code: 'bad_input', message, field: input.field, ...(given !== undefined && { given }), accepted },
  };
}

function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

/** The other answers that say no, in both languages. */
export const PROBLEMS = {
  not_found: {
    sv: 'Det som frågades efter finns inte, eller inte längre: adressen kan vara fel, eller någon ha tagit bort det. Ladda om sidan och se efter.',
    en: 'What was asked for does not exist, or no longer does: the address may be wrong, or somebody may have removed it. Reload the page and look.',
  },
  method_not_allowed: {
    sv: 'Adressen går inte att använda på det sättet.',
    en: 'This address cannot be used in that way.',
  },
  not_signed_in: {
    sv: 'Det här kräver inloggning. Logga in och försök igen.',
    en: 'This needs you to be signed in. Sign in and try again.',
  },
  not_allowed: {
    sv: 'Din roll ger inte rätt till det här. Fråga den som administrerar Löfteskartan.',
    en: 'Your role does not give you access to this. Ask whoever administers Löfteskartan.',
  },
  conflict: {
    sv: 'Någon annan har ändrat det här sedan du hämtade det. Se den nya versionen och gör om din ändring.',
    en: 'Somebody else has changed this since you fetched it. Look at the new version and make your change again.',
  },
  import_running: {
    sv: 'En annan inläsning pågår just nu. Inget är ändrat; vänta tills den är klar och försök igen.',
    en: 'Another import is running at the moment. Nothing has changed; wait until it is done and try again.',
  },
  import_stale: {
    sv: 'Något annat har lästs in sedan genomgången, så den görs om. Se vad filen skulle ändra nu och godkänn igen.',
    en: 'Something else has been imported since the files were gone through, so that is done again. See what they would change now and accept again.',
  },
  disk_full: {
    sv: 'Serverns disk är full. Det som redan fanns är kvar; frigör utrymme och försök igen. En fil som skickades fortsätter där den var.',
    en: 'The server’s disk is full. What was there is kept; free some space and try again. A file that was being sent goes on from where it was.',
  },
  not_saved: {
    sv: 'Det gick inte att spara: databasen svarar inte, eller är full, låst eller skrivskyddad. Inget är ändrat. Försök igen om en stund.',
    en: 'It could not be saved: the database does not answer, or is full, locked or read-only. Nothing has changed. Try again in a while.',
  },
  maybe_saved: {
    sv: 'Databasen försvann medan den sparade, och det går inte att säga om ändringen hann sparas. Ladda om och se efter innan du gör om den.',
    en: 'The database went away while it was saving, and nobody can say whether the change was saved. Reload and look before you make it again.',
  },
  last_admin: {
    sv: 'Det här är den enda som administrerar Löfteskartan. Gör först någon annan till administratör.',
    en: 'This is the only one who administers Löfteskartan. Make somebody else an administrator first.',
  },
  invitation_over: {
    sv: 'Länken är redan använd, har gått ut eller finns inte. Be den som administrerar Löfteskartan om en ny.',
    en: 'The link has been used, has expired or never was. Ask whoever administers Löfteskartan for a new one.',
  },
  too_many_attempts: {
    sv: 'För många försök härifrån. Vänta en kvart och försök igen.',
    en: 'Too many attempts from here. Wait a quarter of an hour and try again.',
  },
  too_many_streams: {
    sv: 'Planen är öppen i för många fönster. Stäng något av dem.',
    en: 'The plan is open in too many windows. Close one of them.',
  },
  not_json: {
    sv: 'Ändringar tas bara emot som JSON (Content-Type: application/json).',
    en: 'Changes are only accepted as JSON (Content-Type: application/json).',
  },
  store_away: {
    sv: 'Databasen svarar inte just nu. Försök igen om en stund.',
    en: 'The database does not answer at the moment. Try again in a while.',
  },
  too_large: {
    sv: 'Det som skickades är för stort, och inget av det är sparat.',
    en: 'What was sent is too large, and nothing of it has been saved.',
  },
  foreign_origin: {
    sv: 'Ändringar tas bara emot från Löfteskartans egna sidor.',
    en: 'Changes are only accepted from the pages of Löfteskartan itself.',
  },
  forbidden: {
    sv: 'Servern svarar inte under det här namnet. Ange det i ORIGIN om det är rätt.',
    en: 'The server does not answer to this name. Give it in ORIGIN if it is right.',
  },
  too_long: { sv: 'Adressen är för lång.', en: 'The address is too long.' },
  timeout: { sv: 'Frågan tog för lång tid och avbröts.', en: 'The question took too long and was stopped.' },
  internal: {
    sv: 'Något gick fel i servern. Försök igen; hjälper det inte, uppge numret {id}.',
    en: 'Something went wrong in the server. Try again; if that does not help, quote the number {id}.',
  },
} as const satisfies Record<string, Text>;

/** One of them as an answer's body. */
export function describeProblem(code: keyof typeof PROBLEMS, language: Language): Problem {
  return { error: { code, message: PROBLEMS[code][language] } };
}

const STATUS = {
  not_found: 404,
  invitation_over: 410,
  last_admin: 400,
  not_allowed: 403,
  conflict: 409,
  import_running: 409,
  import_stale: 409,
  disk_full: 507,
  not_saved: 503,
  maybe_saved: 503,
  too_large: 413,
} as const;

/** A request that is understood and refused. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: (typeof STATUS)[keyof typeof STATUS];
  constructor(readonly code: keyof typeof STATUS) {
    super(code);
    this.status = STATUS[code];
  }
}

/** A change of something that somebody else has changed first. */
export class Conflict extends Refusal {
  /** @param current what it is now, for the reader to start again from */
  constructor(readonly current: unknown) {
    super('conflict');
  }
}
