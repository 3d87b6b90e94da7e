import type { Text } from './language';

/** Who asked: Brå's national survey, the region's or the municipality's of safety, or one of our own. */
export const SURVEY_SOURCES = ['ntu', 'trygghetsmatning', 'own'] as const;
export type SurveySource = (typeof SURVEY_SOURCES)[number];

/** What an answer is about. */
export const SURVEY_ABOUT = ['municipality', 'stadsdel', 'place'] as const;
export type SurveyAbout = (typeof SURVEY_ABOUT)[number];

/** What surveys ask that we know of; each share is of those who say that it is a problem, so that more is worse. */
export const SURVEY_QUESTIONS = [
  'unsafe_evening',
  'worry_crime',
  'avoids',
  'litter',
  'dark',
  'vandalism',
  'disorder',
  'drugs',
  'mopeds',
  'distrust_police',
] as const;
export type SurveyQuestion = (typeof SURVEY_QUESTIONS)[number];

/** As the end of "X % …". */
export const SURVEY_QUESTION_WORDS: Readonly<Record<SurveyQuestion, Text>> = {
  unsafe_evening: { sv: 'otrygga ute sent på kvällen', en: 'unsafe outdoors late at night' },
  worry_crime: { sv: 'oroar sig för brott', en: 'worry about crime' },
  avoids: { sv: 'låter bli att gå ut', en: 'stay in for fear' },
  litter: { sv: 'ser nedskräpning som ett problem', en: 'see litter as a problem' },
  dark: { sv: 'ser mörka platser som ett problem', en: 'see dark places as a problem' },
  vandalism: { sv: 'ser klotter och skadegörelse som ett problem', en: 'see graffiti and damage as a problem' },
  disorder: { sv: 'ser ordningsstörningar som ett problem', en: 'see disorder as a problem' },
  drugs: { sv: 'ser narkotika som ett problem', en: 'see drugs as a problem' },
  mopeds: { sv: 'ser mopedkörning som ett problem', en: 'see mopeds as a problem' },
  distrust_police: { sv: 'har lågt förtroende för polisen', en: 'have little trust in the police' },
};

export const SURVEY_SOURCE_WORDS: Readonly<Record<SurveySource, Text>> = {
  ntu: { sv: 'Nationella trygghetsundersökningen', en: 'National crime survey (NTU)' },
  trygghetsmatning: { sv: 'Trygghetsmätning', en: 'Safety survey' },
  own: { sv: 'Egen enkät', en: 'Own survey' },
};

/** Fewer answers than this are too few to tell stadsdelar apart, and it is said so. */
export const FEW_ANSWERS = 50;
