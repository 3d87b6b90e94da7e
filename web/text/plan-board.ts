import { texts } from './texts';

/** Words of the plan's calendar. */
export const boardTexts = texts({
  sv: {
    rows: 'Rader',
    rowsOf: { stadsdelar: 'Per stadsdel', none: 'Alla ihop' },
    all: 'Hela kommunen',
    fixed: 'kan inte flyttas av dig',
    more: (n: number) => `Visa ${n} till`,
    fewer: 'Visa färre',
    onMap: 'Visa platsen på kartan',
    unsaved: 'Inte sparat',
    tryAgain: 'Försök igen',
    letGo: 'Låt det vara',
    openDay: (day: string) => `Öppna ${day}, timme för timme`,
    wholeWeek: 'Hela veckan',
    dayBefore: 'Dagen före',
    dayAfter: 'Dagen efter',
    unfold: (from: number, to: number) => `Visa timmarna ${from}–${to}, då inget är planerat och behovet är litet`,
    covers: (share: string, name: string) => `täcker ${share} av behovet i ${name}`,
    coversFrom: (before: string, after: string, name: string) => `täcker ${before} → ${after} av behovet i ${name}`,
    coverHelp:
      'Behovet: anmälda brott det senaste året efter timme. Täckt är den del som faller i timmar då någon är planerad i stadsdelen.',
    hours: {
      caption: 'Färgen bakom timmarna: anmälda brott mot jämn spridning',
      levels: ['minst som jämnt spritt', 'minst en och en halv gång', 'minst tre gånger'],
      there: 'någon är planerad',
      certain: 'Få brott gör färgen blekare: den visar vad behovet troligen minst är.',
    },
  },
  en: {
    rows: 'Rows',
    rowsOf: { stadsdelar: 'By stadsdel', none: 'All together' },
    all: 'The whole municipality',
    fixed: 'cannot be moved by you',
    more: (n: number) => `Show ${n} more`,
    fewer: 'Show fewer',
    onMap: 'Show the place on the map',
    unsaved: 'Not saved',
    tryAgain: 'Try again',
    letGo: 'Let it be',
    openDay: (day: string) => `Open ${day}, hour by hour`,
    wholeWeek: 'The whole week',
    dayBefore: 'The day before',
    dayAfter: 'The day after',
    unfold: (from: number, to: number) => `Show hours ${from}–${to}, when nothing is planned and little is needed`,
    covers: (share: string, name: string) => `covers ${share} of the need in ${name}`,
    coversFrom: (before: string, after: string, name: string) => `covers ${before} → ${after} of the need in ${name}`,
    coverHelp:
      'The need: reported offences of the last year by the hour. Covered is what falls in hours when somebody is planned to be in the stadsdel.',
    hours: {
      caption: 'The colour behind the hours: reported offences against an even spread',
      levels: ['at least as if evenly spread', 'at least one and a half times', 'at least three times'],
      there: 'somebody is planned',
      certain: 'Few offences make the colour paler: it shows what the need probably is at the least.',
    },
  },
});
