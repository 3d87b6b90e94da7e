import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { join } from 'node:path';
import { SOURCE_NAMES, type SourceName } from '../../data/import/sources';
import type { DeliveryOutcome } from '../../data/import/delivery/deliver';

/*
 * IMPORT_DIR/<municipality>/
 *   offences/ survey/ …   where files are delivered, a folder a source
 *   taking/               files that are being imported; claims/ holds one of each, which whoever imports it touches
 *   waiting/ refused/ done/   what came of each; reports/ says why, by the same name with `.json` at its end
 * A file is in one of these and is only ever renamed from one to the next: a kill leaves it where it was.
 */
const STATES = ['taking', 'waiting', 'refused', 'done'] as const;
type State = (typeof STATES)[number];

/** Endings that programs give to what they are still writing. */
const UNFINISHED = /^\.|\.(part|partial|filepart|tmp|temp|crdownload|writing|lock)$|~$/i;

/** A claim that nobody has touched for so long is of a process that is gone. */
const STALE_MS = 120_000;

/** How long a file has to be still before it is whole. */
const SETTLE_MS = 10_000;

/** One file that came, with what came of it. */
export interface Delivery {
  /** its name in taking, waiting, refused or done */
  id: string;
  source: SourceName;
  /** as it was delivered */
  name: string;
  /** ISO 8601 instant */
  at: string;
  state: State;
  bytes: number;
  outcome: DeliveryOutcome | null;
  /** who decided about it, where somebody did */
  by: string | null;
}

/** The folder of a town where files are delivered. */
export class Inbox {
  /** size and time of each file when it was last looked at, and since when they are the same */
  readonly #seen = new Map<string, { stamp: string; since: number }>();

  constructor(
    readonly folder: string,
    readonly settle_ms: number = SETTLE_MS,
    readonly stale_ms: number = STALE_MS,
  ) {}

  prepare(): void {
    for (const name of [...STATES, 'claims', 'reports', ...SOURCE_NAMES])
      mkdirSync(join(this.folder, name), { recursive: true });
  }

  /**
   * Files that are whole: no longer called as what is being written, and of the same size and time for ten seconds. Links are
   * never followed: they could lead anywhere.
   */
  whole(now: number): { source: SourceName; name: string }[] {
    const there = SOURCE_NAMES.flatMap((source) => this.#filesIn(source).map((name) => ({ source, name })));
    const known = new Set(there.map(({ source, name }) => `${source}/${name}`));
    for (const key of this.#seen.keys()) if (!known.has(key)) this.#seen.delete(key);
    return there.filter(({ source, name }) => {
      const key = `${source}/${name}`;
      const stat = lstatSync(join(this.folder, key), { throwIfNoEntry: false });
      if (stat === undefined || !stat.isFile() || UNFINISHED.test(name)) return false;
      const stamp = `${stat.size} ${stat.mtimeMs}`;
      const seen = this.#seen.get(key);
      if (seen?.stamp !== stamp) {
        this.#seen.set(key, { stamp, since: now });
        return this.settle_ms === 0 && stat.size > 0;
      }
      return stat.size > 0 && now - seen.since >= this.settle_ms;
    });
  }

  /** Takes a file out of where it was delivered. @returns its id; null when another process was first */
  claim(source: SourceName, name: string, at: Date): string | null {
    const id = `${source}--${at.toISOString().replaceAll(/[-:]/g, '')}--${name}`;
    this.touch(id);
    try {
      renameSync(join(this.folder, source, name), join(this.folder, 'taking', id));
      return id;
    } catch (error) {
      // whoever was first in the same millisecond has the same claim
      if (!existsSync(this.pathOf(id))) rmSync(this.#claimOf(id), { force: true });
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Says that whoever has claimed a file is still there. */
  touch(id: string): void {
    const claim = this.#claimOf(id);
    if (existsSync(claim)) utimesSync(claim, new Date(), new Date());
    else writeFileSync(claim, String(process.pid));
  }

  /** Files that somebody has claimed who is no longer there: they are claimed by whoever asks. */
  abandoned(now: number): string[] {
    return this.#filesIn('taking').filter((id) => {
      const claim = lstatSync(this.#claimOf(id), { throwIfNoEntry: false });
      if (claim !== undefined && now - claim.mtimeMs < this.stale_ms) return false;
      this.touch(id);
      return true;
    });
  }

  /** Puts a file where it belongs, with what came of it beside it. @param from where it is now */
  settle(id: string, from: State, to: Exclude<State, 'taking'>, outcome: DeliveryOutcome, by: string | null): void {
    // first what came of it: without the file beside it, it says nothing
    const report = this.#reportOf(id);
    writeFileSync(`${report}.tmp`, JSON.stringify({ outcome, by }, null, 2));
    renameSync(`${report}.tmp`, report);
    renameSync(join(this.folder, from, id), join(this.folder, to, id));
    rmSync(this.#claimOf(id), { force: true });
  }

  /** Puts what waits among what is being taken. @returns false when it no longer waits */
  takeUp(id: string): boolean {
    this.touch(id);
    try {
      renameSync(join(this.folder, 'waiting', id), join(this.folder, 'taking', id));
      return true;
    } catch {
      rmSync(this.#claimOf(id), { force: true });
      return false;
    }
  }

  /** Lets what could not be taken now wait as it did. */
  putBack(id: string): void {
    renameSync(join(this.folder, 'taking', id), join(this.folder, 'waiting', id));
    rmSync(this.#claimOf(id), { force: true });
  }

  pathOf(id: string): string {
    return join(this.folder, 'taking', id);
  }

  /** Where an address's file is put for the same rules as what others deliver. */
  deliveredPath(source: SourceName, name: string): string {
    return join(this.folder, source, name);
  }

  /** What came, the newest first. @param most so many of each state */
  list(most: number): Delivery[] {
    return STATES.flatMap((state) =>
      this.#filesIn(state)
        .map((id) => this.find(id, state))
        .filter((delivery) => delivery !== null)
        .sort(newestFirst)
        .slice(0, most),
    ).sort(newestFirst);
  }

  /** @returns null when there is none of that state */
  find(id: string, state: State): Delivery | null {
    const parts = parseId(id);
    const stat = parts === null ? undefined : lstatSync(join(this.folder, state, id), { throwIfNoEntry: false });
    if (parts === null || stat === undefined) return null;
    return { id, ...parts, state, bytes: stat.size, ...this.#readReport(id) };
  }

  #readReport(id: string): Pick<Delivery, 'outcome' | 'by'> {
    try {
      return JSON.parse(readFileSync(this.#reportOf(id), 'utf8')) as Pick<Delivery, 'outcome' | 'by'>;
    } catch {
      return { outcome: null, by: null };
    }
  }

  #reportOf(id: string): string {
    return join(this.folder, 'reports', `${id}.json`);
  }

  #filesIn(name: string): string[] {
    try {
      return readdirSync(join(this.folder, name));
    } catch {
      return [];
    }
  }

  #claimOf(id: string): string {
    return join(this.folder, 'claims', id);
  }
}

function newestFirst(a: Delivery, b: Delivery): number {
  return a.at < b.at ? 1 : -1;
}

/** '20260102T030405.678Z' after the source, and the name as it was delivered. */
function parseId(id: string): { source: SourceName; at: string; name: string } | null {
  const [, source, at, name] = /^([a-z]+)--(\d{8}T\d{6}\.\d{3}Z)--(.+)$/s.exec(id) ?? [];
  const known = SOURCE_NAMES.find((each) => each === source);
  if (known === undefined || at === undefined || name === undefined || /[\0/\\]/.test(name)) return null;
  const instant = `${at.slice(0, 4)}-${at.slice(4, 6)}-${at.slice(6, 8)}T${at.slice(9, 11)}:${at.slice(11, 13)}:${at.slice(13)}`;
  return { source: known, at: instant, name };
}
