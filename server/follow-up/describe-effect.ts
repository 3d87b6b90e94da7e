import type { z } from '@hono/zod-openapi';
import { addDays } from '../../data/terms/calendar';
import { dayInWords, periodInWords } from '../analysis/date-words';
import { formatBoth } from '../analysis/format-text';
import type { DataTime, Period } from '../snapshot/coverage';
import type { effect } from '../contract/follow-up';
import type { Text } from '../http/problem';
import type { ChosenControl, Subject } from './choose-control';
import { howChosen } from './effect-card';
import { LEAST_BEFORE, LEAST_EXPECTED, type Effect } from './estimate-effect';
import { BUFFER_M, type Zones } from './zones';
import { offencesEn, offencesSv } from '../../data/terms/offence-count';

type TooLittle = NonNullable<z.infer<typeof effect>['too_little']>;
type Note = z.infer<typeof effect>['notes'][number];

/** Why nothing is said: an answer as good as any. */
export const TOO_LITTLE = {
  not_ended: {
    reason: 'not_ended',
    message: {
      sv: 'Perioden har inte slutat. En jämförelse görs först när den är över, så att ingen ändrar insatsen efter en halv mätning.',
      en: 'The period has not ended. It is compared only when it is over, so that nobody changes what is done by half a measurement.',
    },
  },
  no_control: {
    reason: 'no_control',
    message: {
      sv: 'Det finns inget annat område att jämföra med.',
      en: 'There is no other area to compare with.',
    },
  },
  not_covered: (data: Period | null): TooLittle => ({
    reason: 'not_covered',
    message:
      data === null
        ? { sv: 'Det finns inga anmälda brott att jämföra.', en: 'There are no reported offences to compare.' }
        : {
            sv: `För lite data: uppgifterna om anmälda brott täcker inte båda perioderna. De finns för ${periodInWords(data).sv}.`,
            en: `Too little data: the reported offences do not cover both periods. There are some for ${periodInWords(data).en}.`,
          },
  }),
  not_complete: ({ complete_to, delay_days }: DataTime): TooLittle => ({
    reason: 'not_complete',
    message: {
      sv: `För perioden efter kommer anmälningar ännu in (de flesta inom ${delay_days} dagar): den skulle se lugnare ut än den var. Data är så gott som fullständiga till och med ${dayInWords(addDays(complete_to, -1)).sv}.`,
      en: `Reports still come in for the period after (most within ${delay_days} days), which would look calmer than it was. The data are as good as complete until ${dayInWords(addDays(complete_to, -1)).en}.`,
    },
  }),
  too_few: ({ response, control }: Zones, expected: number): TooLittle => ({
    reason: 'too_few',
    message: formatBoth(
      (n) =>
        `För lite data för att säga något: ${offencesSv(n(response.before))} före i området och ${n(control.before)} i jämförelsen, ` +
        `och ${n(Math.max(0, expected))} att vänta efter. Det behövs minst ${LEAST_BEFORE} före i båda och ${LEAST_EXPECTED} att vänta. Välj en längre period.`,
      (n) =>
        `Too little data to say: ${offencesEn(n(response.before))} before in the area and ${n(control.before)} in the comparison, ` +
        `and ${n(Math.max(0, expected))} to expect after. At least ${LEAST_BEFORE} before in both and ${LEAST_EXPECTED} to expect are needed. Choose a longer period.`,
    ),
  }),
} as const satisfies Record<string, TooLittle | ((...given: never[]) => TooLittle)>;

/** What a comparison says, with its interval. */
export function describeEffect({ parts, verdict }: Effect, about: Subject, control: Subject): Text {
  const { wdd, low, high } = parts!.together;
  const many = Math.abs(Math.round(wdd));
  const where = {
    sv: `${about.name} med omgivning (${BUFFER_M} m)`,
    en: `${about.name} with its surroundings (${BUFFER_M} m)`,
  };
  return formatBoth(
    (n) => {
      const interval = `95 % intervall ${signed(n, low)} till ${signed(n, high)}`;
      const than =
        many === 0
          ? `lika många anmälda brott som ${control.name} tyder på`
          : `${offencesSv(n(many))} ${wdd < 0 ? 'färre' : 'fler'} än ${control.name} tyder på`;
      return verdict === 'chance'
        ? `${where.sv} hade ${than}, men det kan vara en slump (${interval}).`
        : `${where.sv} hade ${than} (${interval}).`;
    },
    (n) => {
      const interval = `95% interval ${signed(n, low)} to ${signed(n, high)}`;
      const than =
        many === 0
          ? `as many reported offences as ${control.name} suggests`
          : `${offencesEn(n(many))} ${wdd < 0 ? 'fewer' : 'more'} than ${control.name} suggests`;
      return verdict === 'chance'
        ? `${where.en} had ${than}, but that could be chance (${interval}).`
        : `${where.en} had ${than} (${interval}).`;
    },
  );
}

interface Circumstances {
  is_ratio: boolean;
  control_n: number;
  isHigh: boolean;
  before_n: number;
  usual_n: number;
  isSameSeason: boolean;
  /** at the end of the period after, of which reports still come in */
  left_out_days: number;
  chosen: ChosenControl | null;
  isNamed: boolean;
  isUsualKnown: boolean;
}

/** What has to be reckoned with in reading a comparison. */
export function noteEffect(of: Circumstances): Note[] {
  const { isHigh, before_n, usual_n, isSameSeason, chosen, isNamed, isUsualKnown } = of;
  const notes: Note[] = [
    {
      is_warning: isHigh,
      text: isHigh
        ? formatBoth(
            (n) =>
              `Perioden före var ovanligt hög: ${offencesSv(n(before_n))} mot vanligen omkring ${n(usual_n)}. Valdes området därför, hade antalet troligen sjunkit ändå (återgång mot det vanliga).`,
            (n) =>
              `The period before was unusually high: ${offencesEn(n(before_n))} against about ${n(usual_n)} usually. If the area was chosen for that, the number would probably have fallen anyway (regression to the mean).`,
          )
        : {
            sv: 'Om området valdes för att perioden före var dålig, sjunker antalet ofta ändå (återgång mot det vanliga).',
            en: 'If the area was chosen because the period before was bad, the number often falls anyway (regression to the mean).',
          },
    },
  ];
  if (of.left_out_days > 0)
    notes.push({
      is_warning: false,
      text: formatBoth(
        (n) =>
          `De sista ${n(of.left_out_days)} dagarna är inte med: anmälningar kommer ännu in för dem, och de skulle se ut som en minskning.`,
        (n) =>
          `The last ${n(of.left_out_days)} days are left out: reports still come in for them, and they would look like a fall.`,
      ),
    });
  if (chosen !== null && !isNamed) notes.push({ is_warning: false, text: howChosen(chosen, isUsualKnown) });
  if (chosen !== null && !chosen.isApart)
    notes.push({
      is_warning: true,
      text: {
        sv: `${chosen.control.name} ligger intill: det som flyttar dit kan räknas som skillnad. Brott inom ${BUFFER_M} m räknas till omgivningen.`,
        en: `${chosen.control.name} is next to it: what moves there may count as a difference. Offences within ${BUFFER_M} m count as surroundings.`,
      },
    });
  if (of.is_ratio && chosen !== null)
    notes.push({
      is_warning: false,
      text: formatBoth(
        (n) =>
          `Området och ${chosen.control.name} är inte lika stora (${n(before_n)} och ${offencesSv(n(of.control_n))} före), så deras förändring i procent är jämförd och omräknad till antal.`,
        (n) =>
          `The area and ${chosen.control.name} are not of a size (${n(before_n)} and ${offencesEn(n(of.control_n))} before), so their changes in per cent are compared and turned into numbers.`,
      ),
    });
  if (!isSameSeason)
    notes.push({
      is_warning: true,
      text: {
        sv: 'Perioderna är inte samma tid på året: årstiden kan skilja dem åt, även om jämförelsen tar hand om det mesta.',
        en: 'The periods are not the same time of year: the season may tell them apart, though the comparison takes care of most of that.',
      },
    });
  notes.push({
    is_warning: false,
    text: {
      sv: 'Det visar inte vad skillnaden beror på. Fick jämförelsen också mer närvaro, syns mindre skillnad.',
      en: 'It does not show what the difference is due to. If the comparison also got more presence, less difference shows.',
    },
  });
  return notes;
}

function signed(n: (value: number) => string, value: number): string {
  return Math.round(value) > 0 ? `+${n(value)}` : n(value);
}
