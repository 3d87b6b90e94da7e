import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publicFiles } from '../../../server/publish/files/public-files';
import { writeVersion } from '../../../server/publish/write-version';
import { publicDocument } from '../publish/public-document';

/** What lies beside what is published, and must not be read by anybody. */
export const SECRET = 'the-secret-that-lies-beside';

/**
 * A folder of versions as publishing writes it, in a folder that holds a secret, with another secret among the versions and
 * one in a version's own folder that its manifest does not name.
 */
export async function writePublic(versions: readonly number[]): Promise<{ folder: string; remove: () => void }> {
  const above = mkdtempSync(join(tmpdir(), 'public-'));
  const folder = join(above, 'published');
  mkdirSync(folder);
  for (const version of versions) {
    const document = publicDocument([PUBLIC_TABLE], version);
    writeVersion(folder, document, await publicFiles(document)).put();
    writeFileSync(join(folder, `v${String(version).padStart(6, '0')}`, 'secret.json'), SECRET);
  }
  for (const path of [join(above, 'secret.txt'), join(folder, 'secret.txt')]) writeFileSync(path, SECRET);
  return { folder, remove: () => rmSync(above, { recursive: true, force: true }) };
}

const THEFTS = { ost: 3, vast: 12, norr: 0, soder: 40, okand: 0, kommun: 55 };

/** A year of thefts in which one count is small, and another is hidden for its sake. */
export const PUBLIC_TABLE = {
  time: '2025',
  threshold: 5,
  areas: ['ost', 'vast', 'norr', 'soder', 'okand'],
  groups: ['theft'],
  n: Object.fromEntries(
    Object.entries(THEFTS).flatMap(([area, n]) => ['theft', 'alla'].map((group) => [`${area} ${group}`, n])),
  ),
  hidden: ['ost theft', 'vast theft', 'ost alla', 'vast alla'],
};
