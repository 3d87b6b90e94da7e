import type { Language } from '../pack/schema';

const sv = {
  none: 'Ingenting har lästs in ännu.',
  acts: { import: 'inläst', undo: 'tog tillbaka', restore: 'visar åter' },
  by: (who: string) => `av ${who}`,
  rows: (written: string, changed: string, withdrawn: string) =>
    `${written} nya, ${changed} ändrade, ${withdrawn} borttagna`,
  undone: 'tillbakatagen',
  keepUntil: (day: string, isPast: boolean) => (isPast ? `skulle ha gallrats ${day}` : `får behållas till ${day}`),
  noSuchImport: (number: number) =>
    `Det finns ingen inläsning ${number}. npm run import -- history visar dem som finns.`,
  badNumber: (given: string) => `”${given}” är inget nummer. npm run import -- history visar numren.`,
  undoneAlready: (number: number) => `Inläsning ${number} är redan tillbakatagen.`,
  nothingToUndo: (number: number) => `Inläsning ${number} ändrade ingenting: det finns inget att ta tillbaka.`,
  stateGone: (number: number) =>
    `Tabellerna som de var vid inläsning ${number} är inte längre sparade. Inget är ändrat.`,
  undoLaterFirst: (number: number, later: readonly number[]) =>
    `Efter inläsning ${number} har samma tabell ändrats igen (${later.join(', ')}). Ta tillbaka de senare först. Inget är ändrat.`,
  emptied: (numbers: readonly number[]) =>
    numbers.length === 0
      ? 'Där finns inga sparade tidigare tabeller.'
      : `De sparade tabellerna från före inläsning ${numbers.join(', ')} är borttagna: de inläsningarna går inte längre att ta tillbaka.`,
  done: {
    undo: (about: number, number: number) =>
      `Inläsning ${about} är tillbakatagen. Det går att ångra: npm run import -- undo ${number}.`,
    restore: (about: number, number: number) =>
      `Tabellerna är åter som efter inläsning ${about}. Det går att ångra: npm run import -- undo ${number}.`,
  },
};

const en: typeof sv = {
  none: 'Nothing has been imported yet.',
  acts: { import: 'imported', undo: 'took back', restore: 'serves again' },
  by: (who) => `by ${who}`,
  rows: (written, changed, withdrawn) => `${written} new, ${changed} changed, ${withdrawn} withdrawn`,
  undone: 'taken back',
  keepUntil: (day, isPast) => (isPast ? `should have been removed by ${day}` : `may be kept until ${day}`),
  noSuchImport: (number) => `There is no import ${number}. npm run import -- history shows those that are there.`,
  badNumber: (given) => `"${given}" is no number. npm run import -- history shows the numbers.`,
  undoneAlready: (number) => `Import ${number} has been taken back already.`,
  nothingToUndo: (number) => `Import ${number} changed nothing: there is nothing to take back.`,
  stateGone: (number) => `The tables as they were at import ${number} are no longer kept. Nothing has changed.`,
  undoLaterFirst: (number, later) =>
    `After import ${number} the same table has changed again (${later.join(', ')}). Take the later ones back first. Nothing has changed.`,
  emptied: (numbers) =>
    numbers.length === 0
      ? 'There are no earlier tables that are kept.'
      : `The tables kept from before import ${numbers.join(', ')} have been removed: those imports can no longer be taken back.`,
  done: {
    undo: (about, number) => `Import ${about} has been taken back. It can be undone: npm run import -- undo ${number}.`,
    restore: (about, number) =>
      `The tables are again as after import ${about}. It can be undone: npm run import -- undo ${number}.`,
  },
};

/** Words of the history of imports. */
export const historyMessages: Record<Language, typeof sv> = { sv, en };
