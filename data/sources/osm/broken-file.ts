/** What can be wrong with a file of the ground, whatever its format: the key of the message. */
export type FileFault = 'truncated' | 'corrupt' | 'tooBig' | 'notPbf' | 'unsupported' | 'unsorted';

/** A file that cannot be read to its end; nothing of it is used. */
export class BrokenFile extends Error {
  override name = 'BrokenFile';
  constructor(
    readonly fault: FileFault,
    readonly detail: string,
  ) {
    super(`${fault}: ${detail}`);
  }
}
