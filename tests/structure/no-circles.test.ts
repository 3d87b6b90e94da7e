import { describe, expect, it } from 'vitest';
import { findCircles, readImports } from './import-graph';

describe('imports', () => {
  it('never lead back to where they began', () => {
    const imports = readImports();
    expect(imports.size).toBeGreaterThan(500);
    expect(imports.get('server/app.ts')).toContain('server/routes/all-routes.ts');
    expect(findCircles(imports)).toEqual([]);
  });

  it('are found to do so where they do', () => {
    const imports = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', ['d']],
    ]);
    expect(findCircles(imports)).toEqual([['d'], ['a', 'b', 'c']]);
  });
});
