/** What stands for nothing in a field, as programs write it; the reader of CSV compares each field with each of these. */
export const NO_VALUE = ['', 'NA', 'N/A', 'NULL', 'null', '-', '#N/A'];

/**
 * More of the same, in lower case: words in Swedish and English, errors of Excel in both, and what R, Python and SQL
 * write. They are looked for only where a text cannot be read as what its field holds.
 */
export const UNKNOWN_WORDS: readonly string[] = [
  ...['okänd', 'okänt', 'okända', 'ej känd', 'ej känt', 'ej angivet', 'ej angiven', 'ej angett', 'uppgift saknas'],
  ...['saknas', 'saknar uppgift', 'vet ej', 'ingen uppgift', 'uppg saknas', 'ospecificerad', 'ospecificerat', 'oklart'],
  ...['unknown', 'not known', 'not stated', 'not specified', 'unspecified', 'missing', 'not available', 'none', 'nil'],
  ...['#saknas!', '#värdefel!', '#referens!', '#division/0!', '#namn?', '#ogiltigt!', '#skärning!', '#spill!'],
  ...['#n/a', '#value!', '#ref!', '#div/0!', '#name?', '#num!', '#null!', '#n/a n/a', '#error!'],
  ...[
    '(null)',
    '<null>',
    '[null]',
    '\\n',
    '<na>',
    '(blank)',
    '(tom)',
    '(tomt)',
    '(empty)',
    'na',
    'n/a',
    'n.a.',
    'null',
  ],
  ...[
    'nan',
    '-nan',
    'nat',
    'nd',
    'undefined',
    'infinity',
    '-infinity',
    'inf',
    '-inf',
    '.',
    '..',
    '...',
    '--',
    '–',
    '—',
  ],
  ...['?', '??', '???', 'x', 'xx', 'xxx', '*'],
];
