import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Loaded by `npm run dev` alone. */
const NOT_IN_PRODUCTION = /^server\/boot\/dev-app\.ts$/;

/** The packages that a file loads when it runs: types are gone by then, and what is asked for on the way may be absent. */
function packagesOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const from = statement.moduleSpecifier;
    if (from === undefined || !ts.isStringLiteral(from) || /^(\.|node:)/.test(from.text) || isTypes(statement))
      return [];
    const [scope = '', name = ''] = from.text.split('/');
    return [scope.startsWith('@') ? `${scope}/${name}` : scope];
  });
}

function isTypes(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return clause.name === undefined && named !== undefined && ts.isNamedImports(named)
    ? named.elements.every((element) => element.isTypeOnly)
    : false;
}

it('server and data load nothing that is installed for development alone', () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const files = ['data', 'server'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('build/') && !name.endsWith('.d.ts'))
      .map((name) => join(folder, name)),
  );
  const loaded = files
    .filter((file) => !NOT_IN_PRODUCTION.test(file))
    .flatMap((file) => packagesOf(file).map((name) => ({ file, name })));
  expect(loaded.map(({ name }) => name)).toContain('better-auth');
  expect(loaded.filter(({ name }) => !(name in dependencies))).toEqual([]);
});
