import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { SettingError } from '../boot/setting-error';
import { keepFilePrivate } from '../store/keep-private';

/** What the sign-in library uses where it is given none: anybody can read it in its source. */
const PUBLISHED = 'better-auth-secret-12345678901234567890';

/** Whether a secret is too short, too uniform or too well known to sign anything with. */
export function isWeakSecret(secret: string): boolean {
  const text = secret.trim();
  return text.length < 32 || new Set(text).size < 8 || text === PUBLISHED;
}

/**
 * What signs sessions when no setting says it: made once, readable by the server's own user alone.
 * @throws {SettingError} when it cannot be kept, or is not whole: what it has signed and sealed is then lost, and a
 *   person has to decide that
 */
export function readSecret(folder: string): string {
  const file = join(folder, 'auth-secret');
  if (!existsSync(file)) makeSecret(folder, file);
  keepFilePrivate(file);
  const secret = readFileSync(file, 'utf8');
  if (isWeakSecret(secret))
    throw new SettingError(
      `${file} är tom, för kort eller för enkel (${secret.trim().length} tecken; minst 32 slumpade behövs). Lägg tillbaka den ur en säkerhetskopia. ` +
        'Finns ingen: ta bort filen, så görs en ny; alla får då logga in på nytt, och engångskoder ställas in på nytt. / ' +
        `${file} is empty, too short or too simple (${secret.trim().length} characters; at least 32 random ones are needed). Put it back from a backup. ` +
        'Where there is none, remove the file and a new one is made: everybody then signs in anew, and sets up one-time codes anew.',
    );
  return secret;
}

/** Writes a whole file beside it and gives that the name: a full disk or a lost power leaves no half of a secret. */
function makeSecret(folder: string, file: string): void {
  const part = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(part, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true });
    // not renamed: the secret of another process that was first is not to be replaced
    linkSync(part, file);
    syncFolder(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw new SettingError(
      `${file} kunde inte sparas: gör plats, ge den som kör servern rätt att skriva i mappen, eller ange AUTH_SECRET / ` +
        'could not be saved: make room, give whoever runs the server the right to write to the folder, or give AUTH_SECRET ' +
        `(${(error as Error).message})`,
    );
  } finally {
    if (existsSync(part)) rmSync(part);
  }
}

/** Puts the name of a new file on disk, too. */
function syncFolder(folder: string): void {
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
