import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CODE = ['data', 'server', 'web', 'tests'];
const ENDINGS = ['', '.ts', '.svelte.ts', '.svelte', '/index.ts'];

/** Which of our files imports which, types included: paths from the root, in the order of the alphabet. */
export function readImports(): Map<string, string[]> {
  const files = CODE.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|svelte)$/.test(name) && !name.startsWith('build/'))
      .map((name) => join(folder, name)),
  ).sort();
  return new Map(files.map((file) => [file, importsOf(file)]));
}

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(scriptOf(file), true, true);
  const found = importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith('.')) return [];
    const path = join(dirname(join(ROOT, file)), fileName.replace(/\?.*$/, ''));
    const hit = ENDINGS.map((ending) => path + ending).find((each) => /\.(ts|svelte)$/.test(each) && existsSync(each));
    return hit === undefined ? [] : [relative(ROOT, hit)];
  });
  return [...new Set(found)];
}

/** Of a component, what stands in its scripts. */
function scriptOf(file: string): string {
  const source = readFileSync(join(ROOT, file), 'utf8');
  if (!file.endsWith('.svelte')) return source;
  return [...source.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n');
}

/** The groups of files of which each can be reached from each other (Tarjan 1972), larger than one. */
export function findCircles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string) => {
    index.set(file, index.size);
    low.set(file, index.get(file)!);
    stack.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file)!, low.get(next)!));
    }
    if (low.get(file) !== index.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1 || (imports.get(file) ?? []).includes(file)) circles.push(circle.sort());
  };
  for (const file of imports.keys()) if (!index.has(file)) visit(file);
  return circles;
}
