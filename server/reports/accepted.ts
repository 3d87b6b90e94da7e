import type { Text } from '../http/problem';

/** What would do in place of what does not fit, field by field. */
export const ACCEPTED_IN_REPORT = {
  into: {
    sv: 'en annan rapport, som inte själv är ihopslagen med någon',
    en: 'another report, that is not put together with any itself',
  },
  stadsdel: { sv: 'en av kommunens stadsdelar, eller ingen', en: 'a district of the municipality, or none' },
  answer: {
    sv: 'ett svar på det språk som invånaren skrev på',
    en: 'an answer in the language that the resident wrote in',
  },
  title: { sv: 'vad det gäller, på båda språken', en: 'what it is about, in both languages' },
  public_answer: {
    sv: 'ett svar på båda språken, när alla ska kunna läsa det',
    en: 'an answer in both languages, when everybody is to read it',
  },
  public_status: {
    sv: 'planerad, besvarad, åtgärdad eller görs inte, när alla ska kunna läsa det',
    en: 'planned, answered, mended or will not be done, when everybody is to read it',
  },
  measure_id: { sv: 'en åtgärd som finns, eller ingen', en: 'a measure that there is, or none' },
  public_merged: { sv: 'ingenting: det är den andra rapporten som visas', en: 'nothing: the other report is shown' },
} as const satisfies Record<string, Text>;
