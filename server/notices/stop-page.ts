import type { Language } from '../../data/terms/language';
import { escapeXml } from '../public/escape-xml';

const WORDS = {
  sv: {
    title: 'Brev från Löfteskartan',
    ask: 'Vill du sluta få brev med nyheter? Det du valt att se på sidan påverkas inte.',
    stop: 'Sluta skicka brev',
    done: 'Inga fler brev skickas. Vill du ha dem igen, välj det under Mitt konto.',
    unknown: 'Länken gäller inte. Logga in och välj under Mitt konto vad du ska få veta.',
  },
  en: {
    title: 'Mail from Löfteskartan',
    ask: 'Do you want no more mails of what is new? What you have chosen to see in the page stays.',
    stop: 'Send no more mail',
    done: 'No more mail will be sent. If you want it again, choose it under My account.',
    unknown: 'The link does not work. Sign in and choose under My account what to be told of.',
  },
};

/** The page that a link in a mail leads to: it asks, for programs that look at mail open every link. */
export function stopPage(state: 'ask' | 'done' | 'unknown', language: Language): string {
  const t = WORDS[language];
  const form = `<form method="post"><button type="submit">${escapeXml(t.stop)}</button></form>`;
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">` +
    `<title>${escapeXml(t.title)}</title></head><body><main><h1>${escapeXml(t.title)}</h1>` +
    `<p>${escapeXml(t[state])}</p>${state === 'ask' ? form : ''}</main></body></html>`
  );
}
