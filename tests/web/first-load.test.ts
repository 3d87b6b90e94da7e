import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const WEB = fileURLToPath(new URL('../../web', import.meta.url));

/** Every file of web/ that is loaded with the first page: what is imported by a statement, and not by `import()`. */
function loadedAtFirst(): string[] {
  const reached = new Set<string>();
  const go = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    const source = readFileSync(file, 'utf8');
    for (const [, from] of source.matchAll(/^\s*(?:import|export)\b(?! type)[^;(]*?['"](\.[^'"]+)['"];/gm)) {
      const path = join(dirname(file), from!);
      const found = [path, `${path}.ts`].find((each) => /\.(ts|svelte)$/.test(each) && existsSync(each));
      if (found?.startsWith(WEB)) go(found);
    }
  };
  go(join(WEB, 'main.ts'));
  return [...reached].map((file) => relative(WEB, file));
}

it('leaves what the first view does not show to be fetched afterwards', () => {
  const loaded = loadedAtFirst();
  expect(loaded).toContain('map/map-view.svelte');
  expect(loaded).toContain('panels/municipality-panel.svelte');
  const LATER = [
    'analysis/analysis-panel.svelte',
    'filter/filter-control.svelte',
    'map/layers/outside/read-style.ts',
    'map/legend-whole.svelte',
    'map/measure/measure-tool.svelte',
    'map/tooltip.svelte',
    'pages/own-menu-items.svelte',
    'pages/print-foot.svelte',
    'panels/panel-rest.svelte',
    'tables/table-view.svelte',
  ];
  for (const file of LATER) {
    expect(existsSync(join(WEB, file)), file).toBe(true);
    expect(loaded).not.toContain(file);
  }
});
