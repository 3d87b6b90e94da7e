import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { dirname, join } from 'node:path';
import type { Language } from '../../data/terms/language';
import { isDiskFull } from '../http/is-disk-full';
import { draft as draftSchema, type Draft } from './draft';
import { plainFileName } from './plain-file-name';

const ID = /^[0-9a-f]{32}$/;
/** Room that is left for what is made of the files. */
const SPARE_BYTES = 256 * 1024 * 1024;

export interface NewFile {
  name: string;
  bytes: number;
  last_modified: number;
}

/**
 * Drafts of imports on disk, a folder each, in a folder that is closed to everybody but the user who runs the server:
 * `draft.json`, `files/0/<name>`, `staged/`. It lies on the disk of the tables, so that new ones are renamed into place.
 */
export class DraftStore {
  /** what the disk had no room for, by path: said to whoever looks, and forgotten with this process */
  readonly #held = new Map<string, unknown>();

  constructor(
    /** `<DATA_DIR>/uploads/<municipality>` */
    readonly root: string,
    /** what the files of a draft may take together */
    readonly limit_bytes: number,
  ) {}

  /** @returns null where the disk has no room for them */
  create(user_id: string, language: Language, files: readonly NewFile[]): Draft | null {
    mkdirSync(this.root, { recursive: true, mode: 0o700 });
    const { bavail, bsize } = statfsSync(this.root);
    if (bavail * bsize < files.reduce((sum, { bytes }) => sum + bytes, SPARE_BYTES)) return null;
    const draft: Draft = {
      draft_id: randomBytes(16).toString('hex'),
      user_id,
      created_at: new Date().toISOString(),
      language,
      files: files.map((file) => ({ ...file, name: plainFileName(file.name) })),
      source: null,
      is_source_chosen: false,
      options: { columns: {} },
    };
    for (const [i] of draft.files.entries()) {
      const path = this.file(draft, i);
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      writeFileSync(path, '', { mode: 0o600 });
    }
    this.save(draft);
    return draft;
  }

  folder(draft_id: string): string {
    return join(this.root, draft_id);
  }

  file(draft: Draft, i: number): string {
    return join(this.folder(draft.draft_id), 'files', String(i), draft.files[i]!.name);
  }

  received(draft: Draft, i: number): number {
    return statSync(this.file(draft, i), { throwIfNoEntry: false })?.size ?? 0;
  }

  isWhole(draft: Draft): boolean {
    return draft.files.every(({ bytes }, i) => this.received(draft, i) === bytes);
  }

  save(draft: Draft): void {
    this.keep(draft.draft_id, 'draft', draft);
  }

  /** Somebody's own draft; null where there is none of theirs. */
  find(draft_id: string, user_id: string): Draft | null {
    if (!ID.test(draft_id)) return null;
    const found = draftSchema.safeParse(this.kept(draft_id, 'draft'));
    return found.success && found.data.user_id === user_id ? found.data : null;
  }

  /** Somebody's own drafts, the newest first. */
  listOf(user_id: string): Draft[] {
    return this.#ids()
      .flatMap((id) => this.find(id, user_id) ?? [])
      .sort((a, b) => (a.created_at < b.created_at ? 1 : -1));
  }

  /** Writes what is known of a draft whole or not at all. */
  keep(draft_id: string, what: string, value: unknown): void {
    const path = join(this.folder(draft_id), `${what}.json`);
    // of a draft that has been given up meanwhile nothing is kept
    if (!existsSync(dirname(path))) return;
    this.#held.delete(path);
    try {
      writeFileSync(`${path}.new`, JSON.stringify(value), { mode: 0o600 });
      renameSync(`${path}.new`, path);
    } catch (error) {
      rmSync(`${path}.new`, { force: true });
      if (!isDiskFull(error)) throw error;
      this.#held.set(path, value);
    }
  }

  /** What was kept; null where nothing was. */
  kept(draft_id: string, what: string): unknown {
    const path = join(this.folder(draft_id), `${what}.json`);
    if (this.#held.has(path)) return structuredClone(this.#held.get(path));
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as unknown;
    } catch {
      return null;
    }
  }

  forget(draft_id: string, what: string): void {
    const path = join(this.folder(draft_id), `${what}.json`);
    this.#held.delete(path);
    rmSync(path, { force: true });
  }

  remove(draft_id: string): void {
    for (const path of [...this.#held.keys()]) if (dirname(path) === this.folder(draft_id)) this.#held.delete(path);
    rmSync(this.folder(draft_id), { recursive: true, force: true });
  }

  /** Removes drafts that nobody has touched since an instant, in milliseconds. @returns their ids */
  sweep(since_ms: number): string[] {
    const old = this.#ids().filter((id) => newestIn(this.folder(id)) < since_ms);
    for (const id of old) this.remove(id);
    return old;
  }

  #ids(): string[] {
    return existsSync(this.root) ? readdirSync(this.root).filter((name) => ID.test(name)) : [];
  }
}

/** When anything in a folder was last changed, in milliseconds. */
function newestIn(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  return stat.isDirectory() ? Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name)))) : stat.mtimeMs; // prettier-ignore
}
