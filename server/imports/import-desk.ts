import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MAKING } from '../../data/apart/program-of';
import { ImportProcess, type Outcome } from '../../data/import/apart/import-apart';
import type { ImportTask, Progress, ReadResult } from '../../data/import/apart/task';
import type { StagedImport } from '../../data/import/stage-import';
import type { Pack } from '../../data/pack/schema';
import type { FileReading } from '../../data/sources/reading';
import type { Language } from '../../data/terms/language';
import { dateIn } from '../../data/terms/local-date';
import { isDiskFull } from '../http/is-disk-full';
import type { Draft } from './draft';
import type { DraftStore } from './draft-store';
import { rememberMapping } from './remember-mapping';
import { takeSample } from './take-sample';
import { withoutFolders } from './without-folders';
import { wordsForThePage } from './words-for-the-page';

/** What files were found to be, as it is kept beside them. */
export interface KeptReading extends ReadResult {
  is_part: boolean;
  /** why they cannot be looked at at all */
  refused: string | null;
}

/** What came of going through all of them, and by which making of the program. */
export type KeptRun = { making: string } & ({ staged: StagedImport } | { refused: string });

export type Work = { state: 'waiting' | 'running'; progress: Progress | null };

/** Words for what a process cannot say itself. */
const ENDED = {
  sv: 'Genomgången avbröts: minnet räckte inte till, eller servern startades om. Inget är ändrat; försök igen, eller dela filen.',
  en: 'Going through it was ended: memory ran out, or the server was restarted. Nothing has changed; try again, or split the file.',
};
const DISK_FULL = {
  sv: 'Serverns disk är full. Inget är ändrat; frigör utrymme och försök igen.',
  en: 'The server’s disk is full. Nothing has changed; free some space and try again.',
};
const WARM_MS = 10 * 60_000;

/**
 * Where drafts of imports are worked on: each piece of work in a process of its own, one that goes through whole files at
 * a time. What comes of it is kept on disk; what is under way is known here alone, and is begun anew after a restart.
 */
export class ImportDesk {
  readonly #reading = new Map<string, ImportProcess>();
  readonly #running = new Map<string, { work: Work; process: ImportProcess | null }>();
  #queue: Promise<void> = Promise.resolve();
  #warm: { process: ImportProcess; timer: NodeJS.Timeout } | null = null;

  constructor(
    readonly store: DraftStore,
    readonly pack: Pack,
    /** `<DATA_DIR>/<municipality>` */
    readonly tables: string,
  ) {}

  /** Starts a process that will soon have something to do. */
  warm(): void {
    if (this.#warm?.process.isThere) return;
    const process = new ImportProcess();
    this.#warm = { process, timer: setTimeout(() => this.close(), WARM_MS).unref() };
  }

  isReading(draft_id: string): boolean {
    return this.#reading.has(draft_id);
  }

  work(draft_id: string): Work | null {
    return this.#running.get(draft_id)?.work ?? null;
  }

  reading(draft_id: string): KeptReading | null {
    return this.store.kept(draft_id, 'reading') as KeptReading | null;
  }

  /** Null also where another making of the program has gone through them: this one may read them in another way. */
  run(draft_id: string): KeptRun | null {
    const kept = this.store.kept(draft_id, 'run') as KeptRun | null;
    return kept?.making === MAKING ? kept : null;
  }

  /** Looks at the files as soon as enough of them has come, unless that is done or being done. */
  async readWhenEnough(draft: Draft): Promise<void> {
    if (this.isReading(draft.draft_id) || this.reading(draft.draft_id) !== null) return;
    await this.read(draft);
  }

  /** Looks at the files, anew where that was done already: what is under way is given up. */
  async read(draft: Draft): Promise<void> {
    const { draft_id } = draft;
    this.#reading.get(draft_id)?.end();
    const folder = join(this.store.folder(draft_id), `sample-${crypto.randomUUID()}`);
    try {
      mkdirSync(folder, { recursive: true });
      const sample = takeSample(this.store, draft, folder);
      if (sample === null) return;
      const process = this.#take();
      this.#reading.set(draft_id, process);
      const task: ImportTask = { ...this.#asked(draft, folder), do: 'read', source: draft.is_source_chosen ? draft.source : null, files: sample.files }; // prettier-ignore
      const outcome = await process.run(task, () => undefined);
      // another one has begun meanwhile
      if (this.#reading.get(draft_id) !== process) return;
      this.#reading.delete(draft_id);
      await this.#keepReading(draft_id, draft.user_id, outcome, sample.is_part);
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      await this.#keepReading(draft_id, draft.user_id, { refused: DISK_FULL[draft.language] }, false);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  async #keepReading(draft_id: string, user_id: string, outcome: Outcome, is_part: boolean): Promise<void> {
    const draft = this.store.find(draft_id, user_id);
    if (draft === null) return;
    if (!('read' in outcome)) {
      const refused = wordsForThePage(
        'refused' in outcome ? outcome.refused : ENDED[draft.language],
        draft.language,
        'reading',
      );
      const kept: KeptReading = { source: draft.source ?? 'offences', readings: [], is_part, refused };
      this.store.keep(draft_id, 'reading', this.#plain(kept));
      return;
    }
    const { source, readings } = outcome.read;
    draft.source = source;
    const signature = readings[0]?.signature ?? null;
    const isFirst = draft.remembered === undefined && Object.keys(draft.options.columns).length === 0;
    const remembered =
      isFirst && signature !== null
        ? rememberMapping(this.tables, { name: source, is_chosen: draft.is_source_chosen }, signature)
        : null;
    draft.remembered ??= remembered?.number ?? null;
    if (remembered !== null) {
      draft.options = { ...draft.options, ...remembered.options };
      draft.is_source_chosen ||= remembered.source !== source;
      draft.source = remembered.source;
    }
    this.store.save(draft);
    if (remembered !== null) return this.read(draft);
    this.store.keep(
      draft_id,
      'reading',
      this.#plain({ source, readings: readings.map((reading) => inWords(reading, draft.language)), is_part, refused: null } satisfies KeptReading), // prettier-ignore
    );
  }

  /** Goes through all of the files, after those who came before; what is under way or was found is given up. */
  goThrough(draft: Draft): void {
    const { draft_id } = draft;
    this.cancel(draft_id);
    const entry: { work: Work; process: ImportProcess | null } = { work: { state: 'waiting', progress: null }, process: null }; // prettier-ignore
    this.#running.set(draft_id, entry);
    const isGivenUp = () => this.#running.get(draft_id) !== entry;
    this.#queue = this.#queue.then(async () => {
      if (isGivenUp()) return;
      const folder = join(this.store.folder(draft_id), 'staged');
      entry.process = this.#take();
      entry.work.state = 'running';
      const files = draft.files.map((_, i) => this.store.file(draft, i));
      const task: ImportTask = {
        ...this.#asked(draft, folder),
        do: 'stage',
        source: draft.source ?? 'offences',
        files,
      };
      const outcome = makeFolder(folder)
        ? await entry.process.run(task, (progress) => (entry.work.progress = progress))
        : { refused: DISK_FULL[draft.language] };
      if (isGivenUp()) return;
      this.#running.delete(draft_id);
      const run: KeptRun = 'staged' in outcome ? { making: MAKING, ...outcome } : { making: MAKING, refused: wordsForThePage('refused' in outcome ? outcome.refused : ENDED[draft.language], draft.language, 'reading') }; // prettier-ignore
      this.store.keep(draft_id, 'run', 'staged' in run ? this.#plainStaged(run, draft.language) : this.#plain(run));
    });
  }

  /** Gives up going through the files, and what came of it. */
  cancel(draft_id: string): void {
    const entry = this.#running.get(draft_id);
    this.#running.delete(draft_id);
    entry?.process?.end();
    this.store.forget(draft_id, 'run');
    rmSync(join(this.store.folder(draft_id), 'staged'), { recursive: true, force: true });
  }

  /** Removes a draft with its files, and ends what is done with them. */
  remove(draft_id: string): void {
    this.#reading.get(draft_id)?.end();
    this.#reading.delete(draft_id);
    this.cancel(draft_id);
    this.store.remove(draft_id);
  }

  /** Ends the process that waits for work. */
  close(): void {
    clearTimeout(this.#warm?.timer);
    this.#warm?.process.end();
    this.#warm = null;
  }

  #take(): ImportProcess {
    const warm = this.#warm;
    this.#warm = null;
    clearTimeout(warm?.timer);
    const process = warm?.process.isThere === true ? warm.process : new ImportProcess();
    // the next piece of work follows soon
    this.warm();
    return process;
  }

  #asked(draft: Draft, folder: string) {
    const { columns, crs, name, publisher, licence, kind, merge, period, area } = draft.options;
    return {
      pack: this.pack,
      language: draft.language,
      options: { columns, crs, name, publisher, licence, kind, merge, period, area },
      today: dateIn(this.pack.municipality.time_zone, new Date()),
      dataDir: dirname(this.tables),
      folder,
    };
  }

  /** Without folders of the server's. */
  #plain<T>(value: T): T {
    return withoutFolders(value, this.store.root);
  }

  #plainStaged({ staged, making }: { staged: StagedImport; making: string }, language: Language): KeptRun {
    const { rejected, files } = staged.report;
    const notes = noteWords(staged.report.notes, language);
    return { making, staged: { ...staged, report: { ...staged.report, ...this.#plain({ notes, rejected, files }) } } };
  }
}

/** @returns false where the disk has no room for it */
function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    return true;
  } catch (error) {
    if (isDiskFull(error)) return false;
    throw error;
  }
}

/** A reading in words for whoever has no command. */
function inWords(reading: FileReading, language: Language): FileReading {
  const refused = reading.refused === null ? null : wordsForThePage(reading.refused, language, 'reading');
  return { ...reading, notes: noteWords(reading.notes, language), refused };
}

function noteWords(notes: readonly string[], language: Language): string[] {
  return notes.map((note) => wordsForThePage(note, language)).filter((note) => note !== '');
}
