import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite, serverLinks, type PublicSite } from './build-site';
import type { LinkFrom, Place, PublicPages } from './public-pages';
import { readVersion, type PublicVersion } from './read-version';

/** How often it is looked whether another process has published, ms. */
const LOOK_MS = 5000;

/** What the public reads: the newest version that is whole. */
export interface Published {
  /** of all versions of the town */
  folder: string;
  /** null until something has been published */
  current: () => PublicSite | null;
  /** versions that are broken, and why */
  refused: () => readonly { version: string; why: string }[];
  /** looks at once whether there is a newer version */
  refresh: () => Promise<void>;
  stop: () => void;
  /** who may show the embeddable pages within their own */
  embeddedBy: readonly string[];
  /** renders what is not published, for those inside; null where the pages have not been built */
  renderDraft: (version: PublicVersion, linkFrom: LinkFrom) => Promise<PublicSite | null>;
}

/**
 * Opens the folder of what has been published, and follows it. A version that is broken or half written is refused and
 * named, and the last good one served.
 * @param pages null where they have not been built: then nothing is shown
 */
export async function openPublished(
  folder: string,
  pages: PublicPages | null,
  place: Omit<Place, 'linkFrom'>,
  log: (message: string) => void,
): Promise<Published> {
  let site: PublicSite | null = null;
  let refused: { version: string; why: string }[] = [];
  let seen = '';
  const refresh = async () => {
    const names = listVersions(folder);
    if (names.join() === seen) return;
    seen = names.join();
    refused = [];
    for (const name of names) {
      try {
        const version = readVersion(join(folder, name));
        if (version.version === site?.version) return;
        if (pages !== null) site = await buildSite(version, pages, { ...place, linkFrom: serverLinks });
        return;
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        refused.push({ version: name, why });
        log(
          `Den publicerade versionen ${name} går inte att läsa / the published version ${name} cannot be read: ${why}`,
        );
      }
    }
    // none is whole: what was served before goes on
  };
  await refresh();
  const timer = setInterval(() => void refresh(), LOOK_MS);
  timer.unref();
  return {
    folder,
    current: () => site,
    refused: () => refused,
    refresh,
    stop: () => clearInterval(timer),
    embeddedBy: place.embeddedBy ?? [],
    renderDraft: async (version, linkFrom) =>
      pages && buildSite(version, pages, { origin: '', hasSignIn: false, isDraft: true, linkFrom }),
  };
}

/** Names of the versions' folders, the newest first; what is being written has another name. */
function listVersions(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^v\d{6,}$/.test(name))
      .sort()
      .reverse();
  } catch {
    // nothing has been published yet
    return [];
  }
}
