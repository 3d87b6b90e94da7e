import { DIST } from '../../server/boot/dist';
import { loadPublicPages } from '../../server/public/public-pages';
import type { PublicDocument } from '../../server/public/read-version';
import { serverLinks } from '../../server/public/build-site';

/** Every page that residents read of what an app has published, both languages, by the renderer itself: none is forgotten. */
export async function listPublicPages(address: string): Promise<string[]> {
  const document = (await (await fetch(`${address}/data/public.json`)).json()) as PublicDocument;
  const pages = await loadPublicPages(DIST);
  const place = { origin: address, hasSignIn: true, takesReports: true, linkFrom: serverLinks };
  const shown = { pictures: [], files: new Set<string>() };
  return (pages?.renderPages(document, { ...place, shown }) ?? []).map(({ path }) => path);
}

/** One page of each kind, of stadsdelar two: one that is prioritised and one whose counts are protected. */
export function oneOfEach(paths: readonly string[]): string[] {
  const kindOf = (path: string) => path.replace(/(stadsdelar|loften|uppfoljning)\/.*/, '$1');
  return paths.filter(
    (path) =>
      paths.findIndex((other) => kindOf(other) === kindOf(path)) === paths.indexOf(path) ||
      /\/(rissne|brotorp)$/.test(path),
  );
}
