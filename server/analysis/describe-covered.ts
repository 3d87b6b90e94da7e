import { addDays } from '../../data/terms/calendar';
import { COVER_SLACK_DAYS, type DataTime, type Period } from '../snapshot/coverage';
import type { CoveredTime } from '../snapshot/covered-time';
import type { Text } from '../http/problem';
import { dayInWords, periodInWords } from './date-words';
import { formatBoth } from './format-text';
import type { TooLittle } from './too-little';

/** What of a period the data cover, and that nothing else was counted. */
export function describeCovered({ parts }: Pick<CoveredTime, 'parts'>): Text {
  if (parts.length === 0) return NOTHING.message;
  const [sv, en] = (['sv', 'en'] as const).map((language) =>
    parts.map((part) => periodInWords(part)[language]).join(language === 'sv' ? ' samt ' : ', and '),
  );
  return {
    sv: `Data täcker ${sv} av perioden: bara den tiden är räknad, också i det som anges per år.`,
    en: `Of the period the data cover ${en}: only that time is counted, also in what is given per year.`,
  };
}

/** When the data do not speak of a period at all: that is not the same as that nothing happened. */
export const NOTHING: TooLittle = {
  reason: 'no_data',
  message: {
    sv: 'Inga data för perioden: det betyder inte att inget har hänt. Välj en period som data täcker, i hela månader där brotten bara är kända till månaden.',
    en: 'No data for the period, which does not mean that nothing happened. Choose a period that the data cover, in whole months where offences are known to the month alone.',
  },
};

/** When reports still come in for all of one of two periods: it would look like a fall. */
export const INCOMPLETE: TooLittle = {
  reason: 'no_data',
  message: {
    sv: 'För en av perioderna kommer anmälningar ännu in, så den skulle se lugnare ut än den var. Välj en period som ligger längre tillbaka.',
    en: 'Reports still come in for one of the periods, which would look calmer than it was. Choose a period further back.',
  },
};

/** Until when the data are reported in full, and how that is known. */
export function describeIncomplete({ complete_to, delay_days, is_delay_known }: DataTime): Text {
  const last = dayInWords(addDays(complete_to, -1));
  return {
    sv: `Trend och ovanlig vecka ser till och med ${last.sv}: för tiden därefter kommer anmälningar ännu in (${is_delay_known ? 'nio av tio anmäls' : 'anmälningsdatum saknas i data, och de flesta antas anmälda'} inom ${delay_days} dagar).`,
    en: `Trend and unusual week look as far as ${last.en}: reports still come in for the time after (${is_delay_known ? 'nine of ten are reported' : 'the data have no dates of reports, and most are taken to be reported'} within ${delay_days} days).`,
  };
}

/** That of the end of a period more will be reported; null where all of it is. */
export function describeStillComing(
  { complete_to, delay_days, is_delay_known }: Pick<DataTime, 'complete_to' | 'delay_days' | 'is_delay_known'>,
  { from, to }: Period,
): Text | null {
  if (to <= addDays(complete_to, COVER_SLACK_DAYS)) return null;
  const day = dayInWords(complete_to > from ? complete_to : from);
  return {
    sv: `Från ${day.sv} är antalen inte fulla: anmälningar kommer ännu in (${is_delay_known ? 'nio av tio anmäls' : 'anmälningsdatum saknas i data, och de flesta antas anmälda'} inom ${delay_days} dagar).`,
    en: `From ${day.en} the counts are not full: reports still come in (${is_delay_known ? 'nine of ten are reported' : 'the data have no dates of reports, and most are taken to be reported'} within ${delay_days} days).`,
  };
}

/** Why so many times at midnight are taken for times that nobody knew. */
export function describeMidnight({ n, of }: NonNullable<DataTime['midnight']>): Text {
  return formatBoth(
    (f) =>
      `${f(n)} av ${f(of)} brott i data har klockslaget exakt 00:00, många fler än andra hela timmar: tiden är troligen okänd, och de räknas som att de har skett någon gång under dygnet.`,
    (f) =>
      `${f(n)} of ${f(of)} offences in the data have exactly 00:00 as their time, many more than other whole hours: the time is probably unknown, and they count as having happened at some time of that day.`,
  );
}
