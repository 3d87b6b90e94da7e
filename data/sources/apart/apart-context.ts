import type { ImportContext } from '../source';

/** What a reader that runs in a process of its own is told. */
export interface ApartContext extends Pick<ImportContext, 'pack' | 'language' | 'options' | 'stream'> {
  /** for temporary files; removed afterwards, also when the process was killed */
  folder: string;
}
