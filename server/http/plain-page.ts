import { createHash } from 'node:crypto';
import type { Language, Text } from '../../data/terms/language';
import { languageOf } from './problem';

/** Seconds after which the page looks again by itself. */
const LOOK_AGAIN_S = 5;

/** What the page says, in the language of its reader. */
const WORDS = {
  starting: {
    title: { sv: 'Webbplatsen startar', en: 'The website is starting' },
    lead: {
      sv: 'Servern har just startats och läser in sina uppgifter. Det tar oftast mindre än en minut.',
      en: 'The server has just been started and is reading its data. That mostly takes less than a minute.',
    },
  },
  unpublished: {
    title: { sv: 'Inget är publicerat än', en: 'Nothing has been published yet' },
    lead: {
      sv: 'Här kommer kommunen och polisen att visa vad de har lovat och hur det går.',
      en: 'This is where the municipality and the police will show what they have promised and how it goes.',
    },
  },
  broken: {
    title: { sv: 'Sidorna går inte att visa just nu', en: 'The pages cannot be shown at the moment' },
    lead: {
      sv: 'Det som är publicerat går inte att läsa. Den som sköter webbplatsen ser varför i serverns logg.',
      en: 'What has been published cannot be read. Whoever runs the website sees why in the log of the server.',
    },
  },
} as const satisfies Record<string, Record<'title' | 'lead', Text>>;

/** What a page says of a request that cannot be answered, by its status. */
const REFUSED = {
  400: {
    title: { sv: 'Adressen går inte att läsa', en: 'The address cannot be read' },
    lead: {
      sv: 'Adressen innehåller tecken som inte går att tolka. Den kan ha blivit avklippt eller felkopierad.',
      en: 'The address holds characters that cannot be read. It may have been cut off or copied wrongly.',
    },
  },
  408: {
    title: { sv: 'Det kom inte fram i tid', en: 'It did not arrive in time' },
    lead: {
      sv: 'Förbindelsen blev för långsam eller bröts innan allt hade kommit fram, och inget är sparat. Försök igen där täckningen är bättre, eller med färre bilder.',
      en: 'The connection became too slow or broke before everything had arrived, and nothing has been saved. Try again where coverage is better, or with fewer photos.',
    },
  },
  413: {
    title: { sv: 'Det som skickades är för stort', en: 'What was sent is too large' },
    lead: { sv: 'Inget är sparat. Försök igen med mindre.', en: 'Nothing has been saved. Try again with less.' },
  },
  414: {
    title: { sv: 'Adressen är för lång', en: 'The address is too long' },
    lead: {
      sv: 'Ingen av våra adresser är så lång. Den kan vara felkopierad.',
      en: 'None of our addresses is that long. It may have been copied wrongly.',
    },
  },
  417: {
    title: { sv: 'Begäran går inte att uppfylla', en: 'The request cannot be met' },
    lead: {
      sv: 'Webbläsaren, eller något mellan den och oss, bad om något som servern inte gör (rubriken Expect).',
      en: 'The browser, or something between it and us, asked for what the server does not do (the header Expect).',
    },
  },
  431: {
    title: { sv: 'Webbläsaren skickar med för mycket', en: 'The browser sends too much along' },
    lead: {
      sv: 'Oftast är det kakor som har samlats. Ta bort kakorna för den här webbplatsen och öppna sidan igen.',
      en: 'Mostly it is cookies that have gathered. Remove the cookies of this website and open the page again.',
    },
  },
  500: {
    title: { sv: 'Något gick fel hos oss', en: 'Something went wrong on our side' },
    lead: { sv: 'Felet är inte ditt. Försök igen om en stund.', en: 'The fault is not yours. Try again in a while.' },
  },
} as const satisfies Record<number, Record<'title' | 'lead', Text>>;

export type RefusedStatus = keyof typeof REFUSED;

const ALONE = {
  start: { sv: 'Till startsidan', en: 'To the start page' },
  again: { sv: 'Försök igen nu', en: 'Try again now' },
  itself: {
    sv: 'Sidan laddas om av sig själv till dess.',
    en: 'The page reloads by itself until then.',
  },
} as const satisfies Record<string, Text>;

/** As the public pages look: nothing can be fetched yet, so that the page brings it. */
const STYLE = `:root{color-scheme:light dark}body{max-width:34rem;margin:12vh auto;padding:0 20px;background:#f6f5f1;color:#1b2430;font:1.0625rem/1.55 system-ui,sans-serif}h1{font-size:1.75rem;line-height:1.2}a{color:#0b5c7a}@media (prefers-color-scheme:dark){body{background:#11161c;color:#e7ebef}a{color:#6bb9d6}}`;

/**
 * Asks in the background, and loads the page again only when there is something else: whoever listens to it is not begun
 * anew every few seconds (WCAG 2.2.1). Without JavaScript the page reloads.
 */
const LOOK_AGAIN = `const look=async()=>{try{const{status}=await fetch(location.href,{headers:{Accept:'text/html'},cache:'no-store'});if(status!==503)return location.reload()}catch{}setTimeout(look,${1000 * LOOK_AGAIN_S})};setTimeout(look,${1000 * LOOK_AGAIN_S})`;

/** Whether what is asked for is a page to be read, and no answer to a program. */
export function wantsPage(request: Request): boolean {
  return /^(GET|HEAD)$/.test(request.method) && readsPages(request);
}

/** Whether whoever asks, or sends a form, reads pages. */
export function readsPages(request: Request): boolean {
  return !/^\/api(\/|$)/.test(new URL(request.url).pathname) && accepts(request);
}

/** A page that says why there is nothing to read yet, and looks again by itself. Status 503, with Retry-After. */
export function waitingPage(request: Request, why: keyof typeof WORDS): Response {
  const { title, lead } = WORDS[why];
  return plainPage(request, 503, {
    title,
    head: `<noscript><meta http-equiv="refresh" content="${LOOK_AGAIN_S}"></noscript>`,
    script: LOOK_AGAIN,
    lead: (language) => `${lead[language]} ${ALONE.itself[language]}`,
    link: { to: '', name: ALONE.again },
    headers: { 'Retry-After': String(LOOK_AGAIN_S) },
  });
}

/** A page that says why a request cannot be answered, where there is no site to say it in. */
export function refusedPage(request: Request, status: RefusedStatus): Response {
  const { title, lead } = REFUSED[status];
  return plainPage(request, status, {
    title,
    lead: (language) => lead[language],
    link: { to: '/', name: ALONE.start },
  });
}

interface PlainPage {
  title: Text;
  lead: (language: Language) => string;
  link: { to: string; name: Text };
  head?: string;
  /** the one script of the page */
  script?: string;
  headers?: Record<string, string>;
}

/** A page that needs nothing but itself. */
function plainPage(
  request: Request,
  status: number,
  { title, lead, link, head = '', script, headers = {} }: PlainPage,
): Response {
  const { pathname } = new URL(request.url);
  const header = (name: string) => request.headers.get(name) ?? undefined;
  const language = /^\/en(\/|$)/.test(pathname) ? 'en' : languageOf({ req: { query: () => undefined, header } });
  const html = `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${head}<title>${title[language]} · Löfteskartan</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title[language]}</h1>
<p>${lead(language)}</p>
<p><a href="${link.to}">${link.name[language]}</a></p>
</main>
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
  const runs = script === undefined ? '' : `script-src 'sha256-${hashOf(script)}'; connect-src 'self'; `;
  return new Response(request.method === 'HEAD' ? null : html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; ${runs}frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      Vary: 'Accept, Accept-Language',
      ...headers,
    },
  });
}

function hashOf(script: string): string {
  return createHash('sha256').update(script).digest('base64');
}

function accepts(request: Request): boolean {
  return (request.headers.get('Accept') ?? '').includes('text/html');
}
