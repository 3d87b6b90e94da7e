import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const DUCKDB = { group: ['@duckdb/*'], message: 'Only server/db and data/duckdb know DuckDB.' };
const from = (folders, message) => ({ group: folders.flatMap((f) => [`**/${f}`, `**/${f}/**`]), message });
// calendar, CSV and the like: what all three stand on
const DATA = { regex: '(^|/)data/(?!terms/)', message: 'web/ knows data/ only over the wire.' };
const WEB = from(['web'], 'data/ and server/ know nothing of web/.');
const SERVER = from(['server'], 'data/ knows neither server nor web; web/ knows the server through web/api alone.');
const KYSELY = {
  group: ['kysely', 'kysely/*', 'libsql', '@libsql/*', 'pg'],
  message:
    'Only server/store knows the engines: others ask it by the named questions of server/store/tables. A GeoPackage is a file of SQLite.',
};
/** Of what is parsed from a date it is that date again; of now it is another country's. */
const DATE_IN_UTC = {
  selector:
    ":matches(MemberExpression[property.name='slice'], CallExpression[callee.property.name='split'] > MemberExpression) > CallExpression.object[callee.property.name='toISOString'] > MemberExpression.callee > :matches(NewExpression[arguments.length=0], CallExpression[callee.property.name='now']).object",
  message:
    'The date in UTC is yesterday until one or two at night: dateIn or toWallTime, in the time zone of the municipality.',
};
/** One is no plural: `1 anmälda brott`. Where the number is known to be several, the words stand before it. */
const ONE_OR_MORE = {
  selector: 'TemplateElement[value.raw=/^ (anmälda brott(?!en)|reported offences)/]',
  message: 'A number of offences may be 1: offencesSv and offencesEn of data/terms/offence-count.',
};
const QUERY_BUILDER = {
  selector:
    'MemberExpression[property.name=/^(selectFrom|selectNoFrom|insertInto|replaceInto|updateTable|deleteFrom|mergeInto|withTables)$/]',
  message: 'Questions to the store stand in server/store/tables, each in a function with its name.',
};
const OWN_REQUESTS = [
  {
    selector: 'CallExpression[callee.name=/^(fetch|EventSource)$/], NewExpression[callee.name="EventSource"]',
    message: 'web/api alone asks the server: `Asked`, `ask` and `send`.',
  },
  {
    selector: 'Literal[value=/^\\u002Fapi(\\u002F|$)/], TemplateElement[value.raw=/^\\u002Fapi(\\u002F|$)/]',
    message: 'Paths of the server are written with its types: `at(api.passes)`.',
  },
];
const layer = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

export default ts.config(
  { ignores: ['node_modules', 'dist', 'data/build', 'coverage'] },
  js.configs.recommended,
  // what needs types is oxlint's (.oxlintrc.json), which takes a fifth of the time
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: {
      globals: { ...globals.node, ...globals.browser },
      parserOptions: { extraFileExtensions: ['.svelte'] },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // an index that is known to lie inside; typed arrays would be unreadable without
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', DATE_IN_UTC, ONE_OR_MORE],
    },
  },
  {
    files: ['**/*.svelte'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    // read as they are: with the parser of components, which rewrites them, all types were inferred anew after each
    files: ['**/*.svelte.ts'],
    languageOptions: { parser: ts.parser },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    // runes assign what looks constant to a plain reader
    rules: { 'prefer-const': 'off' },
  },

  // who may import whom: README, "Where things are"
  layer(
    ['data/terms/**/*.ts'],
    [{ group: ['../*', '@duckdb/*'], message: 'What everybody stands on imports nothing of ours.' }],
  ),
  layer(['data/**/*.ts'], [DUCKDB, SERVER, WEB], ['data/duckdb/**', 'data/terms/**']),
  layer(['data/duckdb/**'], [SERVER, WEB]),
  layer(
    ['data/schema/**/*.ts'],
    [
      DUCKDB,
      SERVER,
      WEB,
      from(['sources', 'demo', 'pack', 'duckdb', 'place'], 'The contract stands on nothing of ours.'),
    ],
  ),
  layer(
    ['server/**/*.ts'],
    [DUCKDB, KYSELY, WEB],
    ['server/db/**', 'server/public/**', 'server/statistics/**', 'server/store/**', 'server/geopackage/**'],
  ),
  layer(
    ['server/public/**/*.ts'],
    [
      DUCKDB,
      KYSELY,
      WEB,
      from(
        ['db', 'store', 'access', 'routes', 'snapshot', 'publish', 'promises', 'passes', 'places'],
        'The public plane opens what has been published, and knows of nothing else.',
      ),
    ],
  ),
  layer(['server/store/**/*.ts', 'server/geopackage/**/*.ts'], [DUCKDB, WEB]),
  {
    files: ['server/**/*.ts'],
    ignores: ['server/store/**'],
    rules: { 'no-restricted-syntax': ['error', DATE_IN_UTC, ONE_OR_MORE, QUERY_BUILDER] },
  },
  layer(['server/db/**/*.ts'], [KYSELY, WEB, from(['routes'], 'Routes ask the database, not the other way.')]),
  layer(
    ['server/statistics/**/*.ts'],
    [
      {
        group: ['../*', '@duckdb/*', 'hono', 'hono/*', '@hono/*'],
        message: 'Statistics are numbers in, numbers out: they import nothing of ours.',
      },
    ],
  ),
  layer(
    ['web/**/*.ts', 'web/**/*.svelte'],
    [DUCKDB, SERVER, DATA],
    ['web/api/**', 'web/charts/**', 'web/ui/**', 'web/map/**', 'web/panels/**'],
  ),
  {
    files: ['web/**/*.ts', 'web/**/*.svelte'],
    // the service worker stands between page and server: it knows addresses, and nothing of what is answered
    ignores: ['web/api/**', 'web/service-worker/**'],
    rules: { 'no-restricted-syntax': ['error', DATE_IN_UTC, ONE_OR_MORE, ...OWN_REQUESTS] },
  },
  layer(['web/map/**'], [SERVER, from(['panels', 'tables'], 'Map and panels meet in web/state.')]),
  layer(['web/panels/**'], [SERVER, from(['map', 'tables'], 'Map and panels meet in web/state.')]),
  layer(
    ['web/charts/**', 'web/ui/**'],
    [SERVER, from(['state', 'map', 'panels', 'tables'], 'Charts and ui are dumb: props in, events out.')],
  ),
);
