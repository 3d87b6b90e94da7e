import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEPT, MADE_OF, stampOf } from './programs.mjs';

/**
 * The folder of the programs as their modules are now; made when there is none.
 * @returns {Promise<string | null>} null where they cannot be made or kept
 */
export async function findMade() {
  const found = newest();
  if (found !== null) return found;
  try {
    const { make } = await import('./make.mjs');
    await make();
  } catch {
    return null;
  }
  return newest();
}

function newest() {
  try {
    return (
      readdirSync(KEPT)
        .filter((name) => /^\d+-\d+$/.test(name))
        .sort()
        .reverse()
        .map((name) => join(KEPT, name))
        .find(isCurrent) ?? null
    );
  } catch {
    return null;
  }
}

/** Whether all files are as they were when a folder was made of them. @param {string} folder */
function isCurrent(folder) {
  try {
    const stamps = Object.entries(
      /** @type {Record<string, string>} */ (JSON.parse(readFileSync(join(folder, MADE_OF), 'utf8'))),
    );
    return stamps.length > 0 && stamps.every(([file, stamp]) => stampOf(file) === stamp);
  } catch {
    return false;
  }
}
