import type { Text } from './language';

/** What the tables of the outside world are called, as at the head of a line. */
export const TABLE_WORDS = {
  offence: { sv: 'Anmälda brott', en: 'Reported offences' },
  service_call: { sv: 'Händelser', en: 'Calls for service' },
  presence: { sv: 'Närvaro', en: 'Presence' },
  incident: { sv: 'Polisens notiser', en: 'Police notices' },
  statistic: { sv: 'Officiell statistik', en: 'Official statistics' },
  survey: { sv: 'Enkätsvar', en: 'Survey answers' },
  area: { sv: 'Områden', en: 'Areas' },
  street: { sv: 'Gator och vägar', en: 'Streets and paths' },
  building: { sv: 'Byggnader', en: 'Buildings' },
  water: { sv: 'Vatten', en: 'Waters' },
  green: { sv: 'Grönytor', en: 'Green areas' },
  rail: { sv: 'Spår', en: 'Tracks' },
  stop: { sv: 'Hållplatser', en: 'Stops' },
  point_of_interest: { sv: 'Punkter i miljön', en: 'Points of the environment' },
  address_point: { sv: 'Adresser', en: 'Addresses' },
} satisfies Readonly<Record<string, Text>>;

/** What rows are called that are made up: a title that is ours, and so in both languages; a publisher's stays as it is. */
export const SYNTHETIC_WORDS = { sv: 'syntetiska demodata', en: 'synthetic demo data' } satisfies Text;
