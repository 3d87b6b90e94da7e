import { describe, expect, it } from 'vitest';
import { eventMessages } from '../../../data/sources/events/messages';
import { readEventsFirst } from '../../../data/sources/events/read-first';
import { STREAMS } from '../../../data/sources/events/streams';
import { fieldsOf } from '../../../data/sources/register/register-kinds';
import { FIELD_WORDS } from '../../../data/terms/import-fields';
import { wordsForThePage } from '../../../server/imports/words-for-the-page';
import { createImportWorld } from '../../data/import/import-world';

const sv = eventMessages({ language: 'sv', isForPage: true });

describe('what an import says to somebody who has no command', () => {
  it('names no option of the command, and says where the same is chosen', () => {
    const refusal = sv.columnMissing('maj.csv', ['A', 'B'], ['id'], 'A');
    expect(refusal).toContain('--column');
    expect(wordsForThePage(refusal, 'sv', 'reading')).toBe(
      'maj.csv: ingen kolumn säger när brotten begicks. Filens kolumner: A, B. Det kan vara ”A”. Kolumner, slag, blad, lager, datumform och koordinatsystem väljs här på sidan, under ”Så läses filen”.',
    );
    expect(wordsForThePage(refusal, 'sv', 'delivery')).toMatch(/Släpp filen på sidan Inläsning/);
  });

  it('guesses at no column where none looks like a time', () => {
    const refusal = sv.columnMissing('maj.csv', ['A', 'B'], ['id'], null);
    expect(wordsForThePage(refusal, 'sv', 'reading')).not.toContain('Det kan vara');
    expect(refusal).toContain('--column occurred_from="A"');
  });

  it('names by its name what the second of two columns is read as', async () => {
    const world = createImportWorld();
    const path = world.file('a.csv', 'Brottskod;Datum;Datum\n0355;2025-05-01 22:00;2025-05-02 07:00\n');
    const context = { ...world.context(), isForPage: true };
    const [reading] = await readEventsFirst([path], context).finally(() => world.remove());
    expect(reading!.notes.join(' ')).toContain('the second is read as the end (When it ended)');
  });

  it('is left as it is where it names none', () => {
    const said = sv.truncated('maj.csv', 3);
    expect(wordsForThePage(said, 'sv', 'reading')).toBe(said);
  });

  it('keeps of a question what it asks', () => {
    expect(wordsForThePage(sv.ask.corrected('polisen', 2, 3, '2025-05-01', '2025-05-31'), 'sv')).toBe(
      'Är det ett rättat utdrag? polisen har redan brott 2025-05-01 till 2025-05-31: 3 av dem står i filen, 2 gör det inte. Inget är ändrat.',
    );
  });

  it.each(['sv', 'en'] as const)('holds for every sentence of every kind, %s', (language) => {
    for (const stream of ['offences', 'calls'] as const) {
      const text = eventMessages({ language, stream, isForPage: true });
      // some codes are words as well: 'id', 'position'
      const codes = STREAMS[stream].fields.filter((code) => code.includes('_') || ['lng', 'lat'].includes(code));
      const said = [
        text.noteUnread('f', 'a'),
        text.noteMissing(1, 's'),
        text.noteFoundPlaces('f', 'a'),
        text.noteSheet('f', 'a', 'b'),
        text.noteNoKind('f'),
        text.ambiguousDigits('f', 'c', '250102'),
        text.noSheetUnderstood('f', 'a, b'),
        text.crsUnknown('f', 'S', '1–2', 'x'),
        text.crsAmbiguous('f', 'a, b'),
        text.axesSwapped('f', 'a', 'b', '1'),
        text.axisMissing('f', 'lng', ['a']),
        text.columnMissing('f', ['a'], codes, 'a'),
        text.noteLayout('f', text.layout('polisen-deso'), codes.map(text.field).join(', ')),
      ];
      for (const each of said) {
        const onPage = wordsForThePage(each, language, 'reading');
        expect(onPage).not.toMatch(/--[a-z]/);
        // no code of a field either
        for (const code of codes) expect(onPage).not.toMatch(new RegExp(`\\b${code}\\b`));
      }
    }
  });

  it('has a name for every field that a column can be read as', () => {
    for (const stream of ['offences', 'calls'] as const)
      expect(Object.keys(FIELD_WORDS[stream]).sort()).toEqual([...STREAMS[stream].fields].sort());
    expect(Object.keys(FIELD_WORDS.addresses).sort()).toEqual(fieldsOf('address').sort());
    expect(Object.keys(FIELD_WORDS.points).sort()).toEqual(fieldsOf('bench').sort());
  });
});
