import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The last tiles that were asked for, in memory up to so many bytes. */
const MEMORY_BYTES = 32 * 1024 * 1024;
/** How many tiles are kept on disk: a municipality has some thousands. */
const MAX_FILES = 20_000;

/**
 * Tiles that have been made, by version of the ground and address: in memory, and behind it in a folder, where they
 * outlive the process. A folder that cannot be written is done without.
 */
export class TileCache {
  readonly #memory = new Map<string, Uint8Array>();
  readonly #pending = new Map<string, Promise<Uint8Array>>();
  #bytes = 0;
  #version: string | null = null;
  #files = 0;
  #tidied: Promise<void> = Promise.resolve();

  constructor(readonly folder: string) {}

  /** The tile, made at most once at a time. */
  async get(version: string, address: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    if (version !== this.#version) this.#begin(version);
    const key = `${version}/${address}`;
    const kept = this.#memory.get(key);
    if (kept !== undefined) {
      this.#memory.delete(key);
      this.#memory.set(key, kept);
      return kept;
    }
    const pending = this.#pending.get(key);
    // whoever asked first may leave, which stops the making: the next one then makes it
    if (pending !== undefined) return pending.catch(() => this.get(version, address, make));
    const made = this.#fetch(version, address, make).finally(() => this.#pending.delete(key));
    this.#pending.set(key, made);
    return made;
  }

  async #fetch(version: string, address: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const file = join(this.folder, version, address.replaceAll('/', '-'));
    const stored = await readFile(file).catch(() => null);
    const tile = stored ?? (await make());
    if (version === this.#version) this.#remember(`${version}/${address}`, tile);
    if (stored === null) await this.#store(file, tile).catch(() => undefined);
    return tile;
  }

  #remember(key: string, tile: Uint8Array): void {
    this.#memory.set(key, tile);
    this.#bytes += tile.byteLength;
    for (const [oldest, { byteLength }] of this.#memory) {
      if (this.#bytes <= MEMORY_BYTES) break;
      this.#memory.delete(oldest);
      this.#bytes -= byteLength;
    }
  }

  async #store(file: string, tile: Uint8Array): Promise<void> {
    await this.#tidied;
    if (this.#files >= MAX_FILES) return;
    this.#files++;
    const temporary = `${file}.${process.pid}.tmp`;
    await writeFile(temporary, tile);
    // whole or not at all, also where two servers share the folder
    await rename(temporary, file);
  }

  /** Another ground: what was drawn of the last one goes. */
  #begin(version: string): void {
    this.#version = version;
    this.#memory.clear();
    this.#bytes = 0;
    this.#tidied = (async () => {
      await mkdir(join(this.folder, version), { recursive: true });
      for (const name of await readdir(this.folder))
        if (name !== version) await rm(join(this.folder, name), { recursive: true, force: true });
      this.#files = (await readdir(join(this.folder, version))).length;
    })().catch(() => undefined);
  }
}
