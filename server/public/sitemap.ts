import { escapeXml } from './escape-xml';
import type { PublicDocument } from './read-version';

/** Every page with its other language (sitemaps.org, with Google's xhtml:link). */
export function sitemap({ published_at }: PublicDocument, paths: readonly string[], origin: string): string {
  const known = new Set(paths);
  const urls = paths.map((path) => {
    const swedish = path.replace(/^en(\/|$)/, '');
    const english = swedish === '' ? 'en' : `en/${swedish}`;
    const links = [
      ['sv', swedish],
      ['en', english],
    ]
      .filter(([, to]) => known.has(to!))
      .map(
        ([language, to]) =>
          `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(`${origin}/${to}`)}"/>`,
      );
    return `<url><loc>${escapeXml(`${origin}/${path}`)}</loc><lastmod>${published_at}</lastmod>${links.join('')}</url>`;
  });
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ' +
    `xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('')}</urlset>\n`
  );
}
