import { closeSync, openSync, statSync } from 'node:fs';
import type { Language } from '../pack/schema';

const messages = {
  sv: {
    missing: (path: string) => `${path}: finns inte. Kontrollera sökvägen.`,
    folder: (path: string) => `${path}: är en mapp, väntade en fil.`,
    notFile: (path: string) =>
      `${path}: är ingen vanlig fil (ett rör, en enhet eller en sockel). Spara innehållet i en fil först.`,
    empty: (path: string) => `${path}: är tom, inget att läsa in.`,
    unreadable: (path: string, why: string) => `${path}: går inte att läsa (${why}).`,
  },
  en: {
    missing: (path: string) => `${path}: does not exist. Check the path.`,
    folder: (path: string) => `${path}: is a folder, expected a file.`,
    notFile: (path: string) =>
      `${path}: is no ordinary file (a pipe, a device or a socket). Save its content in a file first.`,
    empty: (path: string) => `${path}: is empty, nothing to import.`,
    unreadable: (path: string, why: string) => `${path}: cannot be read (${why}).`,
  },
};

/** Why a file cannot be imported whatever its format, in the reader's language; null when it can. */
export function fileProblem(path: string, language: Language): string | null {
  const say = messages[language];
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return say.folder(path);
    // opening a pipe that nobody writes to would wait for ever, and a device may have no end
    if (!stat.isFile()) return say.notFile(path);
    if (stat.size === 0) return say.empty(path);
    closeSync(openSync(path, 'r'));
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? say.missing(path) : say.unreadable(path, code ?? String(error));
  }
}
