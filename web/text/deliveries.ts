import { texts } from './texts';

/** Words of what comes by itself: files that are delivered, and addresses that are asked. */
export const deliveryTexts = texts({
  sv: {
    heading: 'Data som kommer av sig själva',
    lead: 'Filer som läggs i mottagningens mapp, eller hämtas från en adress, läses in när de liknar de förra. Annars väntar de här på dig.',
    off: 'Ingen mapp tas emot från. Den anges med IMPORT_DIR på servern.',
    states: {
      ok: 'Allt som har kommit är läst.',
      waiting: 'Något väntar på ett beslut.',
      failing: 'Något gick inte att läsa eller hämta.',
    },
    problem: (why: string) => `Mappen kan inte läsas: ${why}`,
    none: 'Inget har kommit än.',
    fileStates: { taking: 'Läses in nu', waiting: 'Väntar', refused: 'Avvisad', done: 'Inläst' },
    import: (number: number) => `inläsning ${number}`,
    isThere: (number: number) => `samma fil som inläsning ${number}: inget är ändrat`,
    rows: (read: string, rejected: string) => `${read} rader, ${rejected} underkända`,
    by: (name: string) => `beslut av ${name}`,
    doubts: {
      first: () => 'Det är den första av sitt slag: det finns ingen tidigare att jämföra med.',
      columns: () => 'Kolumnerna är andra än i den förra filen.',
      period_gap: (given: string, expected: string) =>
        `Den börjar ${given}, men den förra slutade ${expected}: något däremellan saknas.`,
      period_old: (given: string, expected: string) =>
        `Den slutar ${given}, och det finns redan uppgifter till ${expected}: inget i den är nyare.`,
      period_length: (given: string, expected: string) => `Den omfattar ${given} dagar, mot vanligen ${expected}.`,
      count: (given: string, expected: string) => `Den har ${given} rader, där ungefär ${expected} var väntade.`,
      placed: (given: string, expected: string) => `${given} % av raderna har en plats, mot vanligen ${expected} %.`,
      rejected: (given: string, expected: string) => `${given} % av raderna är underkända, mot vanligen ${expected} %.`,
      question: (given: string): string =>
        given === 'corrected'
          ? 'Den ser ut som ett rättat utdrag av det som redan finns.'
          : 'Samma brott tycks redan finnas, i en annan form.',
      nothing: () => 'Ingen rad i den går att använda.',
    },
    add: 'Läs in, bredvid det som finns',
    replace: 'Läs in, i stället för periodens',
    refuse: 'Avvisa',
    ofFile: (name: string) => `filen ${name}`,
    taken: (name: string) => `${name} är inläst.`,
    refused: (name: string) => `${name} är avvisad och ligger kvar i mappen refused.`,
    addresses: 'Adresser som frågas',
    address: (hours: number) => (hours === 24 ? 'en gång om dygnet' : `var ${hours}:e timme`),
    asked: (time: string) => `frågad ${time}`,
    neverAsked: 'inte frågad än',
  },
  en: {
    heading: 'Data that come by themselves',
    lead: 'Files that are put in the folder for deliveries, or fetched from an address, are imported when they are like the last ones. Otherwise they wait for you here.',
    off: 'No folder is watched. It is named by IMPORT_DIR on the server.',
    states: {
      ok: 'All that has come has been read.',
      waiting: 'Something waits for a decision.',
      failing: 'Something could not be read or fetched.',
    },
    problem: (why) => `The folder cannot be read: ${why}`,
    none: 'Nothing has come yet.',
    fileStates: { taking: 'Being imported', waiting: 'Waits', refused: 'Refused', done: 'Imported' },
    import: (number) => `import ${number}`,
    isThere: (number) => `the same file as import ${number}: nothing has changed`,
    rows: (read, rejected) => `${read} rows, ${rejected} rejected`,
    by: (name) => `decided by ${name}`,
    doubts: {
      first: () => 'It is the first of its kind: there is none before it to compare with.',
      columns: () => 'The columns are others than in the last file.',
      period_gap: (given, expected) =>
        `It begins on ${given}, but the last one ended on ${expected}: something between is missing.`,
      period_old: (given, expected) =>
        `It ends on ${given}, and there are data until ${expected} already: nothing in it is newer.`,
      period_length: (given, expected) => `It spans ${given} days, where ${expected} are usual.`,
      count: (given, expected) => `It has ${given} rows, where about ${expected} were expected.`,
      placed: (given, expected) => `${given}% of the rows have a place, where ${expected}% is usual.`,
      rejected: (given, expected) => `${given}% of the rows are rejected, where ${expected}% is usual.`,
      question: (given) =>
        given === 'corrected'
          ? 'It looks like a corrected extract of what is there already.'
          : 'The same offences seem to be there already, in another form.',
      nothing: () => 'No row of it can be used.',
    },
    add: 'Import, beside what is there',
    replace: 'Import, in place of the period’s',
    refuse: 'Refuse',
    ofFile: (name) => `the file ${name}`,
    taken: (name) => `${name} has been imported.`,
    refused: (name) => `${name} is refused, and stays in the folder refused.`,
    addresses: 'Addresses that are asked',
    address: (hours) => (hours === 24 ? 'once a day' : `every ${hours} hours`),
    asked: (time) => `asked ${time}`,
    neverAsked: 'not asked yet',
  },
});
