import type { Figure } from './figure';

/** What measures something: its figures as they come, so that those before a failure are kept, or all at its end. */
export type Part = () => AsyncIterable<Figure> | Promise<readonly Figure[]>;

export interface BenchResult {
  figures: Figure[];
  /** parts that ended before they were done, each with why */
  failed: string[];
}

/**
 * Runs parts one after the other and keeps what each has measured, also when it fails: by an error, or by one that
 * nobody waits for, such as a connection that is reset.
 * @param keep told of every figure as soon as there is one
 */
export async function runParts(
  parts: readonly (readonly [name: string, measure: Part])[],
  begin: (name: string) => void,
  keep: (figure: Figure) => void = () => undefined,
): Promise<BenchResult> {
  const result: BenchResult = { figures: [], failed: [] };
  for (const [name, measure] of parts) {
    begin(name);
    let breakOff: (error: unknown) => void = () => undefined;
    const broken = new Promise<never>((_, reject) => (breakOff = reject));
    process.on('uncaughtException', breakOff);
    try {
      const collect = async () => {
        const measured = measure();
        for await (const figure of Symbol.asyncIterator in measured ? measured : await measured) {
          result.figures.push(figure);
          keep(figure);
        }
      };
      await Promise.race([collect(), broken]);
    } catch (error) {
      result.failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      process.off('uncaughtException', breakOff);
    }
  }
  return result;
}
