import type { Language, Pack } from '../../pack/schema';
import type { FileReading } from '../../sources/reading';
import type { ImportOptions } from '../../sources/source';
import type { SourceName } from '../sources';
import type { StagedImport } from '../stage-import';

interface Asked {
  files: string[];
  pack: Pack;
  language: Language;
  options: ImportOptions;
  /** local date after which nothing can have happened yet */
  today: string;
  /** where tables are */
  dataDir: string;
  /** for what is made; whoever asks removes it */
  folder: string;
}

/** What an import's own process is asked to do: look at files, of which it may have only the beginnings, or go through them. */
export type ImportTask =
  (Asked & { do: 'read'; source: SourceName | null }) | (Asked & { do: 'stage'; source: SourceName });

/** What files are found to be. */
export interface ReadResult {
  source: SourceName;
  /** empty where only a whole import reads files of that source */
  readings: FileReading[];
}

export interface Progress {
  stage: string;
  done: number | null;
  total: number | null;
}

/** What the process says. */
export type Said =
  | { progress: Progress }
  | { read: ReadResult }
  | { staged: StagedImport }
  /** one sentence for a person */
  | { refused: string };
