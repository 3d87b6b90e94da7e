import { addDays } from '../../data/terms/calendar';
import { TABLE_WORDS } from '../../data/terms/table-words';
import { dayInWords } from '../analysis/date-words';
import { formatBoth } from '../analysis/format-text';
import type { Text } from '../http/problem';
import type { HeapKind } from './find-heaps';
import type { Quality } from './quality';

type Told = Pick<Quality, 'today' | 'complete_to' | 'sources' | 'tables' | 'stacks'>;
type Source = Told['sources'][number] & { whose: string };
type Sentence = Quality['sentences'][number];

const alarm = (text: Text): Sentence => ({ is_alarm: true, text });
const told = (text: Text): Sentence => ({ is_alarm: false, text });

/** A single point with so much of all is told of, as the analyses do. */
const MUCH = 0.05;

/** How good the data are in plain sentences: what somebody has to act upon first, then what they are like. */
export function describeQuality(of: Told): Sentence[] {
  if (of.sources.length === 0) return [told(NOTHING)];
  // of one alone it need not be said which
  const sources = of.sources.map((source) => ({ ...source, whose: of.sources.length > 1 ? `${source.title}: ` : '' }));
  const all = [
    ...sources.flatMap((source) => [describeAge(source), ...describeHeaps(source)]),
    ...of.tables.filter(({ is_late }) => is_late).map(describeTableAge),
    ...describeStacks(of),
    ...sources.flatMap((source) => [...describeTimes(source), ...describePlaces(source), ...describeKinds(source)]),
    ...describeDelays(of),
  ];
  return [...all.filter(({ is_alarm }) => is_alarm), ...all.filter(({ is_alarm }) => !is_alarm)];
}

const NOTHING: Text = {
  sv: 'Inga anmälda brott är inlästa: det finns inget att säga om dem.',
  en: 'No reported offences have been imported: there is nothing to say of them.',
};

/** The first word of a sentence, small where something goes before it. */
function begin(whose: string, word: string): string {
  return whose === '' ? word : whose + word.charAt(0).toLowerCase() + word.slice(1);
}

function ago(days: number): Text {
  if (days === 0) return { sv: 'i dag', en: 'today' };
  if (days === 1) return { sv: 'i går', en: 'yesterday' };
  return formatBoth(
    (f) => `${f(days)} dagar sedan`,
    (f) => `${f(days)} days ago`,
  );
}

function describeAge({ whose, newest, age_days, late_after_days, is_late }: Source): Sentence {
  const day = dayInWords(newest ?? '');
  const text = formatBoth(
    (f) =>
      `${begin(whose, 'Det')} nyaste anmälda brottet är från ${day.sv}, ${ago(age_days ?? 0).sv}${is_late ? `. Det skulle ha kommit nytt inom ${f(late_after_days ?? 0)} dagar: fråga den som lämnar uppgifterna` : ''}.`,
    (f) =>
      `${begin(whose, 'The')} newest reported offence is of ${day.en}, ${ago(age_days ?? 0).en}${is_late ? `. New data should have come within ${f(late_after_days ?? 0)} days: ask whoever delivers them` : ''}.`,
  );
  return is_late ? alarm(text) : told(text);
}

function describeTableAge({ table, newest, age_days, late_after_days }: Told['tables'][number]): Sentence {
  const name = TABLE_WORDS[table as keyof typeof TABLE_WORDS];
  const day = dayInWords(newest ?? '');
  return alarm(
    formatBoth(
      (f) =>
        `${name.sv}: det nyaste är från ${day.sv}, ${ago(age_days ?? 0).sv}, och skulle ha kommit inom ${f(late_after_days ?? 0)} dagar.`,
      (f) =>
        `${name.en}: the newest is of ${day.en}, ${ago(age_days ?? 0).en}, and should have come within ${f(late_after_days ?? 0)} days.`,
    ),
  );
}

const HEAPS: Readonly<Record<HeapKind, Text>> = {
  midnight: { sv: 'exakt 00:00', en: 'exactly 00:00' },
  noon: { sv: 'exakt 12:00', en: 'exactly 12:00' },
  first_of_month: { sv: 'den första i månaden', en: 'the first of the month' },
  first_of_year: { sv: 'nyårsdagen', en: 'New Year’s Day' },
};

function describeHeaps({ whose, heaps, midnight }: Source): Sentence[] {
  return heaps
    .filter(({ is_told }) => is_told)
    .map(({ kind, n, of, expected }) => {
      const what = kind === 'midnight' || kind === 'noon' ? WHOLE_HOURS : KNOWN_DAYS;
      const then = kind !== 'midnight' ? OTHER_HEAP : midnight.is_time ? READ_AS_TIME : READ_AS_NO_TIME;
      const text = formatBoth(
        (f) =>
          `${whose}${f(n)} av ${f(of)} ${what.sv} är ${HEAPS[kind].sv}, där ungefär ${f(expected * of)} hör hemma. ${then.sv}`,
        (f) =>
          `${whose}${f(n)} of ${f(of)} ${what.en} are ${HEAPS[kind].en}, where about ${f(expected * of)} belong. ${then.en}`,
      );
      return kind === 'midnight' && midnight.is_time ? alarm(text) : told(text);
    });
}

const WHOLE_HOURS = { sv: 'tider på hel timme', en: 'times on the whole hour' };
const KNOWN_DAYS = { sv: 'brott som är kända till dagen', en: 'offences known to the day' };
const READ_AS_NO_TIME = {
  sv: 'Så skrivs en tid som ingen vet: de räknas som någon gång under dygnet.',
  en: 'That is how a time is written that nobody knows: they count as some time of that day.',
};
const READ_AS_TIME = {
  sv: 'De läses ändå som klockslag, för det har någon valt: midnatt ser då värre ut än den är.',
  en: 'They are read as times all the same, as somebody has chosen: midnight then looks worse than it is.',
};
const OTHER_HEAP = {
  sv: 'Troligen skrivs det så när man inte vet: läs den tiden med försiktighet.',
  en: 'It is probably written so when nobody knows: read that time with care.',
};

function describeStacks({ stacks }: Told): Sentence[] {
  const apart = stacks.filter(({ is_apart }) => is_apart);
  const n_apart = apart.reduce((sum, { n }) => sum + n, 0);
  return [
    ...stacks
      .filter(({ n, of, is_apart }) => !is_apart && n >= MUCH * of)
      .map(({ n, of, near, lies_at }) => {
        const at = lies_at?.name ?? (near === null ? null : { sv: near, en: near });
        const isStandIn = lies_at !== null && lies_at.kind !== 'place';
        return alarm(
          formatBoth(
            (f) =>
              `${f(n)} brott, ${f((100 * n) / of, 1)} % av dem med punkt, står på en och samma punkt${at === null ? '' : ` ${isStandIn ? 'på' : 'vid'} ${at.sv}`}. ${isStandIn ? 'Dit läggs det som inte har hittat sin plats: ställ punkten åt sidan.' : 'Är det ingen plats där så mycket händer, ställ den åt sidan.'}`,
            (f) =>
              `${f(n)} offences, ${f((100 * n) / of, 1)} % of those with a point, stand on one and the same point${at === null ? '' : ` ${isStandIn ? 'at' : 'near'} ${at.en}`}. ${isStandIn ? 'What has not found its place is put there: set the point apart.' : 'Unless so much happens there, set it apart.'}`,
          ),
        );
      }),
    ...describeLesser(stacks),
    ...(apart.length === 0
      ? []
      : [
          told(
            formatBoth(
              (f) =>
                `${apart.length === 1 ? 'En punkt' : `${f(apart.length)} punkter`} med ${f(n_apart)} brott är ${apart.length === 1 ? 'ställd' : 'ställda'} åt sidan: de räknas i stadsdelen och i kommunen, men inte på kartan.`,
              (f) =>
                `${apart.length === 1 ? 'One point' : `${f(apart.length)} points`} with ${f(n_apart)} offences ${apart.length === 1 ? 'is' : 'are'} set apart: they count in the stadsdel and in the municipality, but not on the map.`,
            ),
          ),
        ]),
  ];
}

/** Points that nobody has to act upon at once, in one sentence: how many, and the largest. */
function describeLesser(stacks: Told['stacks']): Sentence[] {
  const lesser = stacks.filter(({ n, of, is_apart }) => !is_apart && n < MUCH * of);
  const [most] = [...lesser].sort((a, b) => b.n - a.n);
  if (most === undefined) return [];
  const at = most.lies_at?.name ?? (most.near === null ? null : { sv: most.near, en: most.near });
  const share = (f: (n: number, decimals?: number) => string) => f((100 * most.n) / most.of, 1);
  return [
    told(
      formatBoth(
        (f) =>
          `${lesser.length === 1 ? 'En punkt har' : `${f(lesser.length)} punkter har`} ovanligt många brott. Flest, ${f(most.n)} eller ${share(f)} % av dem med punkt, står${at === null ? ' på en och samma' : ` vid ${at.sv}`}.`,
        (f) =>
          `${lesser.length === 1 ? 'One point has' : `${f(lesser.length)} points have`} unusually many offences. Most, ${f(most.n)} or ${share(f)} % of those with a point, stand ${at === null ? 'on one and the same' : `near ${at.en}`}.`,
      ),
    ),
  ];
}

function describeTimes({ whose, n, time }: Source): Sentence[] {
  return [
    told(
      formatBoth(
        (f) =>
          `${begin(whose, 'Klockslaget')} är känt för ${f((100 * time.exact) / n)} % av brotten. ${f((100 * time.interval) / n)} % skedde någon gång mellan två tider, ${f((100 * time.date) / n)} % är bara kända till dagen${time.month > 0 ? ` och ${f((100 * time.month) / n)} % till månaden` : ''}.`,
        (f) =>
          `${begin(whose, 'The')} time of day is known of ${f((100 * time.exact) / n)} % of the offences. ${f((100 * time.interval) / n)} % happened some time between two times, ${f((100 * time.date) / n)} % are known to the day alone${time.month > 0 ? ` and ${f((100 * time.month) / n)} % to the month` : ''}.`,
      ),
    ),
  ];
}

function describePlaces({ whose, n, placed }: Source): Sentence[] {
  const area = placed.deso + placed.stadsdel;
  return [
    told(
      formatBoth(
        (f) =>
          `${whose}${f((100 * placed.point) / n)} % av brotten har en egen punkt${placed.street > 0 ? `, ${f((100 * placed.street) / n)} % en punkt för gatan` : ''}, ${f((100 * area) / n)} % är bara kända till ett område och ${f((100 * placed.none) / n)} % inte till någon plats alls.`,
        (f) =>
          `${whose}${f((100 * placed.point) / n)} % of the offences have a point of their own${placed.street > 0 ? `, ${f((100 * placed.street) / n)} % one for the street` : ''}, ${f((100 * area) / n)} % are known to an area alone and ${f((100 * placed.none) / n)} % to no place at all.`,
      ),
    ),
  ];
}

function describeKinds({ whose, n_unknown_kind, n, n_batch }: Source): Sentence[] {
  return [
    ...(n_unknown_kind === 0
      ? []
      : [
          told(
            formatBoth(
              (f) =>
                `${whose}${f(n_unknown_kind)} av ${f(n)} brott är av okänt slag, och visas därför aldrig på en plats.`,
              (f) =>
                `${whose}${f(n_unknown_kind)} of ${f(n)} offences are of unknown kind, and are therefore never shown at a place.`,
            ),
          ),
        ]),
    ...(n_batch === 0
      ? []
      : [
          told(
            formatBoth(
              (f) =>
                `${whose}${f(n_batch)} brott kan ha anmälts många på en gång, långt efter att de skedde: en sådan dag är ingen våg av brott.`,
              (f) =>
                `${whose}${f(n_batch)} offences may have been reported many at once, long after they happened: such a day is no wave of crime.`,
            ),
          ),
        ]),
  ];
}

function describeDelays({ sources, complete_to }: Told): Sentence[] {
  if (complete_to === null) return [];
  const last = dayInWords(addDays(complete_to, -1));
  const slowest = sources.reduce<number | null>(
    (most, { delay }) => (delay === null ? most : Math.max(most ?? 0, delay.most_days)),
    null,
  );
  return [
    told(
      formatBoth(
        (f) =>
          `Räkna med att allt som har hänt är anmält till och med ${last.sv}${slowest === null ? ': anmälningsdatum saknas i data, så det är en gissning' : `: nio av tio brott anmäls ${slowest === 0 ? 'samma dag' : slowest === 1 ? 'inom 1 dag' : `inom ${f(slowest)} dagar`}`}. Senare dagar blir fler.`,
        (f) =>
          `Reckon with all that happened being reported until ${last.en}${slowest === null ? ': the data have no dates of reports, so this is a guess' : `: nine of ten offences are reported ${slowest === 0 ? 'the same day' : slowest === 1 ? 'within 1 day' : `within ${f(slowest)} days`}`}. Later days will grow.`,
      ),
    ),
  ];
}
