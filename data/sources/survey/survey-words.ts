import { SURVEY_QUESTIONS, SURVEY_SOURCES, type SurveyQuestion, type SurveySource } from '../../terms/survey';
import { foldName } from '../statistics/figure-columns';

/** Parts of questions as surveys word them, folded; the first that a text holds tells which it is. */
const QUESTION_PARTS: readonly (readonly [SurveyQuestion, readonly string[]])[] = [
  ['litter', ['nedskrap', 'skrapig', 'litter']],
  ['dark', ['mork', 'belysning', 'dark', 'lighting']],
  ['vandalism', ['klotter', 'skadegor', 'graffiti', 'vandal']],
  ['drugs', ['narkoti', 'droger', 'drug']],
  ['mopeds', ['moped']],
  ['disorder', ['ordningsst', 'stokig', 'gang', 'disorder', 'berusade']],
  ['distrust_police', ['misstro', 'lagtfortroende', 'distrust']],
  ['avoids', ['laterblialt', 'laterbliattga', 'avstar', 'avoid', 'stayin']],
  ['worry_crime', ['oro', 'worr']],
  ['unsafe_evening', ['otrygg', 'unsafe']],
];

/** Questions that are about what is good: only where the answers are told apart can it be known who says that it is bad. */
const GOOD_PARTS: readonly (readonly [SurveyQuestion, readonly string[]])[] = [
  ['distrust_police', ['fortroende', 'litar', 'tillit', 'trust']],
  ['unsafe_evening', ['trygg', 'safe']],
];

const PROBLEM = ['otrygg', 'mycketotrygg', 'ganskaotrygg', 'ja', 'yes', 'ofta', 'mycketofta', 'ganskaofta', 'often', 'veryoften', 'unsafe', 'veryunsafe', 'fairlyunsafe', 'storoverlag', 'istorutstrackning', 'problem', 'stortproblem', 'bigproblem', 'orolig', 'worried', 'lagt', 'mycketlagt', 'ganskalagt', 'low', 'verylow']; // prettier-ignore
const NONE = ['trygg', 'mycketrygg', 'myckettrygg', 'ganskatrygg', 'nej', 'no', 'aldrig', 'never', 'sallan', 'rarely', 'safe', 'verysafe', 'fairlysafe', 'intealls', 'ingetproblem', 'litetproblem', 'noproblem', 'smallproblem', 'inteorolig', 'notworried', 'hogt', 'myckethogt', 'ganskahogt', 'high', 'veryhigh', 'vetej', 'vetinte', 'ejsvar', 'villejsvara', 'dontknow', 'noanswer', 'varkeneller', 'neither']; // prettier-ignore

/** Which question a text is; by its code too. @param hasAnswers whether the answers are told apart */
export function questionNamed(text: string, hasAnswers: boolean): SurveyQuestion | null {
  const code = SURVEY_QUESTIONS.find((each) => each === text.trim());
  if (code !== undefined) return code;
  const folded = foldName(text);
  const find = (all: typeof QUESTION_PARTS) =>
    all.find(([, parts]) => parts.some((part) => folded.includes(part)))?.[0];
  return find(QUESTION_PARTS) ?? (hasAnswers ? find(GOOD_PARTS) : undefined) ?? null;
}

/** Whether an answer says that it is a problem; null for words that nobody knows. */
export function isProblem(text: string): boolean | null {
  const folded = foldName(text);
  if (PROBLEM.includes(folded)) return true;
  return NONE.includes(folded) ? false : null;
}

/** Who asked. */
export function sourceNamed(text: string): SurveySource | null {
  const folded = foldName(text);
  if (folded.includes('ntu') || folded.includes('nationella')) return 'ntu';
  if (folded.includes('trygghetsm') || folded.includes('safetysurvey')) return 'trygghetsmatning';
  if (folded.includes('own') || folded.includes('egen')) return 'own';
  return SURVEY_SOURCES.find((each) => each === text.trim()) ?? null;
}
