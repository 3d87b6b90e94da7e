import { offencesEn, offencesSv } from '../../data/terms/offence-count';
import { texts } from './texts';

/** What the import page says of files with one event a row, by what their rows are. */
interface EventWords {
  noPoints: string;
  merge: string;
  merges: { update: string; replace: string; add: string };
  period: (from: string, to: string) => string;
  corrected: (n: string) => string;
  other_layout: (n: string) => string;
  isAdd: string;
}

const OFFENCES_SV: EventWords = {
  noPoints: 'Ingen rad har koordinater: brotten placeras efter DeSO, stadsdel eller gata.',
  merge: 'Om källan redan har brott under samma tid',
  merges: {
    update: 'Det som har samma nummer ändras, allt annat är kvar',
    replace: 'Filen är allt i sin period och sitt område: det som inte står i den går bort',
    add: 'Filen är andra brott: de läggs till',
  },
  period: (from, to) => `Filen har brott från ${from} till ${to}.`,
  corrected: (n) =>
    `Källan har redan brott under den tiden, och ${offencesSv(n)} av dem står inte i filen. Är filen ett rättat utdrag av hela perioden, eller andra brott?`,
  other_layout: (n) =>
    `Källan har redan ${offencesSv(n)} under den tiden, och nästan alla i filen har en motsvarighet bland dem. Är det samma brott i en annan form, eller andra brott?`,
  isAdd: 'De är andra brott',
};

const OFFENCES_EN: EventWords = {
  noPoints: 'No row has coordinates: offences are placed by DeSO, stadsdel or street.',
  merge: 'Where the source already has offences of the same time',
  merges: {
    update: 'What has the same number is changed, all else stays',
    replace: 'The file is all of its period and area: what is not in it goes',
    add: 'The file is other offences: they are added',
  },
  period: (from, to) => `The file has offences from ${from} to ${to}.`,
  corrected: (n) =>
    `The source already has offences of that time, and of them ${offencesEn(n)} are not in the file. Is the file a corrected extract of the whole period, or other offences?`,
  other_layout: (n) =>
    `The source already has ${offencesEn(n)} of that time, and nearly all in the file have a fellow among them. Are they the same offences in another layout, or other offences?`,
  isAdd: 'They are other offences',
};

export const importEvents = texts({
  sv: {
    offences: OFFENCES_SV,
    calls: {
      noPoints: 'Ingen rad har koordinater: händelserna placeras efter DeSO, stadsdel eller gata.',
      merge: 'Om källan redan har händelser under samma tid',
      merges: { ...OFFENCES_SV.merges, add: 'Filen är andra händelser: de läggs till' },
      period: (from: string, to: string) => `Filen har händelser från ${from} till ${to}.`,
      corrected: (n: string) =>
        `Källan har redan händelser under den tiden, och ${n} av dem står inte i filen. Är filen ett rättat utdrag av hela perioden, eller andra händelser?`,
      other_layout: (n: string) =>
        `Källan har redan ${n} händelser under den tiden, och nästan alla i filen har en motsvarighet bland dem. Är det samma händelser i en annan form, eller andra?`,
      isAdd: 'De är andra händelser',
    } satisfies EventWords,
    looksLikeCalls:
      'Det här ser ut som händelser, alltså anrop till polisen, inte anmälda brott. De räknas för sig och läggs aldrig ihop med brotten. Stämmer det inte: välj annat ovan.',
  },
  en: {
    offences: OFFENCES_EN,
    calls: {
      noPoints: 'No row has coordinates: calls are placed by DeSO, stadsdel or street.',
      merge: 'Where the source already has calls of the same time',
      merges: { ...OFFENCES_EN.merges, add: 'The file is other calls: they are added' },
      period: (from, to) => `The file has calls from ${from} to ${to}.`,
      corrected: (n) =>
        `The source already has calls of that time, and of them ${n} are not in the file. Is the file a corrected extract of the whole period, or other calls?`,
      other_layout: (n) =>
        `The source already has ${n} calls of that time, and nearly all in the file have a fellow among them. Are they the same calls in another layout, or others?`,
      isAdd: 'They are other calls',
    } satisfies EventWords,
    looksLikeCalls:
      'This looks like calls for service, not reported offences. They are counted by themselves and never added to the offences. If that is wrong, choose something else above.',
  },
});
