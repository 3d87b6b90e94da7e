import type { Language } from '../../../pack/schema';
import type { StreamName } from '../stream';

/** What the rows of a file are called in its sentences. */
export interface EventNouns {
  /** after a number: "34 brott" */
  many: string;
  /** "vilket brott som är vilket" */
  which: string;
  /** "brottets" */
  own: string;
  /** what many stand in one report of; "many of these" with its verb */
  several: string;
  /** "brotten begicks" */
  happened: string;
  /** "brottskategori" */
  category: string;
  /** "brottskod eller brottstyp" */
  kind: string;
  /** "ingen brottsrad", "de är inga brottsrader" */
  row: string;
  /** "inget brott" */
  none: string;
  /** "de är andra brott" */
  other: string;
  /** "samma brott" */
  same: string;
  /** what is looked up */
  codes: string;
  /** what a file holds that is not of this kind */
  elsewhere: string;
}

/** What fields and layouts are called, for whoever reads it. */
export interface EventNames {
  field: (code: string) => string;
  layout: (code: string) => string;
  /** what only the command needs to be told: its words for fields; nothing on the page */
  command: (said: string) => string;
}

/** What sentences are made with. */
export type EventWords = EventNouns & EventNames;

/** Nouns by language and by what a file's rows are. */
export const EVENT_NOUNS: Readonly<Record<Language, Readonly<Record<StreamName, EventNouns>>>> = {
  sv: {
    offences: {
      many: 'brott',
      which: 'vilket brott som är vilket',
      own: 'brottets',
      several: 'flera brott',
      happened: 'brotten begicks',
      category: 'brottskategori',
      kind: 'brottskod eller brottstyp',
      row: 'brottsrad',
      none: 'inget brott',
      other: 'andra brott',
      same: 'samma brott',
      codes: 'brottskoder',
      elsewhere: 'händelser',
    },
    calls: {
      many: 'händelser',
      which: 'vilken händelse som är vilken',
      own: 'händelsens',
      several: 'flera händelser',
      happened: 'händelserna kom in',
      category: 'händelsekategori',
      kind: 'händelsetyp',
      row: 'händelserad',
      none: 'ingen händelse',
      other: 'andra händelser',
      same: 'samma händelser',
      codes: 'händelsetyper',
      elsewhere: 'anmälda brott',
    },
  },
  en: {
    offences: {
      many: 'offences',
      which: 'which offence is which',
      own: "offence's",
      several: 'several offences',
      happened: 'the offences happened',
      category: 'category of offence',
      kind: 'the code or kind of offence',
      row: 'offence',
      none: 'no offence',
      other: 'other offences',
      same: 'the same offences',
      codes: 'offence codes',
      elsewhere: 'calls for service',
    },
    calls: {
      many: 'calls',
      which: 'which call is which',
      own: "call's",
      several: 'several calls',
      happened: 'the calls came in',
      category: 'category of call',
      kind: 'the type of call',
      row: 'call',
      none: 'no call',
      other: 'other calls',
      same: 'the same calls',
      codes: 'types of calls',
      elsewhere: 'reported offences',
    },
  },
};
