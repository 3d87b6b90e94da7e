/** The parts of a built chunk that tell what it needs. */
export interface BuiltChunk {
  fileName: string;
  facadeModuleId: string | null;
  isEntry: boolean;
  imports: string[];
  css: readonly string[];
}

/**
 * Every file that a page needs: its own chunk and the entry's, what they import, and their styles.
 * @param pages ends of the paths of the modules that are loaded when asked for
 */
export function listShell(chunks: readonly BuiltChunk[], pages: readonly string[]): string[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set<string>();
  const add = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    const chunk = byName.get(name);
    for (const file of chunk?.css ?? []) found.add(file);
    for (const imported of chunk?.imports ?? []) add(imported);
  };
  for (const chunk of chunks)
    if (chunk.isEntry || pages.some((page) => chunk.facadeModuleId?.endsWith(page))) add(chunk.fileName);
  for (const page of pages)
    if (!chunks.some((chunk) => chunk.facadeModuleId?.endsWith(page))) throw new Error(`no chunk for ${page}`);
  return [...found].sort();
}
