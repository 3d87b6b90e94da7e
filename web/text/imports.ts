import { texts } from './texts';

/** What is imported, by the command's name of it. */
const NAMED: Readonly<Record<string, string>> = {
  offences: 'Anmälda brott',
  calls: 'Händelser',
  areas: 'Områden',
  incidents: 'Händelsenotiser',
  statistics: 'Årsstatistik',
  survey: 'Enkätsvar',
  osm: 'Karta från OpenStreetMap',
  register: 'Kommunens register',
};

/** Words of the history of imports. */
export const importTexts = texts({
  sv: {
    heading: 'Inlästa data',
    lead: 'Allt som har lästs in, senaste först. En inläsning kan tas tillbaka: det som den ersatte kommer åter, och det som har kommit senare är kvar.',
    none: 'Ingenting har lästs in än.',
    sources: NAMED,
    isUndone: 'Tillbakatagen',
    undid: (about: number) => `Inläsning ${about} togs tillbaka`,
    restored: (about: number) => `Tabellerna som efter inläsning ${about}`,
    counts: (written: string, changed: string, withdrawn: string, rejected: string) =>
      `${written} nya, ${changed} ändrade, ${withdrawn} borttagna, ${rejected} underkända`,
    by: (name: string, time: string) => `${name}, ${time}`,
    keepUntil: (day: string) => `får behållas till ${day}`,
    notes: 'Så lästes det',
    undo: 'Ta tillbaka',
    undoOf: (number: number) => `inläsning ${number}`,
    sure: (number: number) =>
      `Inläsning ${number} tas tillbaka, och kartan visar data utan den. Det går att ångra: välj sedan ”Visa som efter den” vid den inläsning som ska gälla.`,
    cancel: 'Låt den vara',
    restore: 'Visa som efter den',
    restoreSure: (number: number) =>
      `Kartan visar tabellerna som de var när inläsning ${number} just var klar: det som har lästs in eller tagits tillbaka senare i dem syns inte. Det går att ångra på samma sätt.`,
    restoredNow: (number: number) => `Tabellerna är åter som efter inläsning ${number}.`,
    undone: (number: number) => `Inläsning ${number} är tillbakatagen.`,
    kept: (size: string) =>
      `Tabellerna som de var före varje inläsning tar ${size}. De behövs för att ta tillbaka en inläsning.`,
    empty: 'Ta bort sparade tabeller',
    emptyBefore: 'Från inläsningar före den',
    emptySure: 'De inläsningarna går sedan inte att ta tillbaka. Historiken säger fortfarande vad de var.',
    emptied: (n: number) =>
      n === 0 ? 'Det fanns inget att ta bort.' : `Borttaget för ${n} ${n === 1 ? 'inläsning' : 'inläsningar'}.`,
  },
  en: {
    heading: 'Imported data',
    lead: 'Everything that has been imported, newest first. An import can be taken back: what it replaced comes again, and what has come later stays.',
    none: 'Nothing has been imported yet.',
    sources: {
      offences: 'Reported offences',
      calls: 'Calls for service',
      areas: 'Areas',
      incidents: 'Notices of events',
      statistics: 'Yearly statistics',
      survey: 'Answers to surveys',
      osm: 'Map from OpenStreetMap',
      register: 'The municipality’s register',
    },
    isUndone: 'Taken back',
    undid: (about) => `Import ${about} was taken back`,
    restored: (about) => `The tables as after import ${about}`,
    counts: (written, changed, withdrawn, rejected) =>
      `${written} new, ${changed} changed, ${withdrawn} withdrawn, ${rejected} rejected`,
    by: (name, time) => `${name}, ${time}`,
    keepUntil: (day) => `may be kept until ${day}`,
    notes: 'How it was read',
    undo: 'Take back',
    undoOf: (number) => `import ${number}`,
    sure: (number) =>
      `Import ${number} is taken back, and the map shows data without it. That can be undone: choose “Show as after it” at the import that is to hold.`,
    cancel: 'Leave it',
    restore: 'Show as after it',
    restoreSure: (number) =>
      `The map shows the tables as they were when import ${number} had just been made: what has been imported or taken back in them since is not seen. That can be undone in the same way.`,
    restoredNow: (number) => `The tables are again as after import ${number}.`,
    undone: (number) => `Import ${number} has been taken back.`,
    kept: (size) => `The tables as they were before each import take ${size}. They are needed to take an import back.`,
    empty: 'Remove kept tables',
    emptyBefore: 'From imports before the',
    emptySure: 'Those imports can then no longer be taken back. The history goes on saying what they were.',
    emptied: (n) => (n === 0 ? 'There was nothing to remove.' : `Removed for ${n} ${n === 1 ? 'import' : 'imports'}.`),
  },
});
