import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../data/terms/language';
import { fieldNames, nameField } from '../../../web/text/field-names';
import { openFuzzTown } from '../../fuzz/fuzz-town';
import { operationsOf, type Schema } from '../../fuzz/operations';

it('names the field that a refusal is about, and which one of several', () => {
  const said = 'times: ”0” går inte att använda. Ange ett tal som är minst 2.';
  expect(nameField(said, 'times', 'sv')).toBe('Antal gånger: ”0” går inte att använda. Ange ett tal som är minst 2.');
  expect(nameField('milestones.1.n: ”0” cannot be used.', 'milestones.1.n', 'en')).toBe(
    'Milestones 2: ”0” cannot be used.',
  );
  expect(nameField('title.sv: saknas.', 'title.sv', 'sv')).toBe('Text: saknas.');
  // what has no name, or is told otherwise, stays as it is
  expect(nameField('zzz: okänt.', 'zzz', 'sv')).toBe('zzz: okänt.');
  expect(nameField('Någon annan har ändrat det här.', 'times', 'sv')).toBe('Någon annan har ändrat det här.');
});

it('has a name in both languages for every field that can be sent', async () => {
  const town = await openFuzzTown();
  const fieldsOf = (schema: Schema): string[] => [
    ...Object.keys(schema.properties ?? {}),
    ...(schema.anyOf ?? schema.oneOf ?? []).flatMap(fieldsOf),
  ];
  const operations = operationsOf(await (await town.app.request('/api/openapi.json')).json());
  await town.close();
  // the sign-in library's routes have refusals of their own
  const own = operations.filter(({ path }) => !path.startsWith('/api/auth/'));
  const sent = new Set(own.flatMap(({ body }) => (body === null ? [] : fieldsOf(body))));
  expect(sent.size).toBeGreaterThan(80);
  for (const language of LANGUAGES)
    expect([...sent].filter((field) => !fieldNames[language][field]?.match(/^\p{Lu}/u))).toEqual([]);
});
