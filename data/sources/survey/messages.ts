import type { Language } from '../../pack/schema';
import { SURVEY_QUESTIONS, SURVEY_SOURCES } from '../../terms/survey';
import { SURVEY_FIELDS } from './survey-columns';
import type { SurveyProblem } from './parse-answers';
import { formatNumber } from '../../terms/number';

const [fields, sources, questions] = [SURVEY_FIELDS, SURVEY_SOURCES, SURVEY_QUESTIONS].map((all) => all.join(', '));

const sv = {
  missing: (path: string, field: string, headers: readonly string[]) =>
    `${path}: ingen kolumn för ${field} hittades. Filen har: ${headers.join(', ')}. Ange den med --column ${field}=….`,
  noColumn: (path: string, name: string, headers: readonly string[]) =>
    `${path}: har ingen kolumn ”${name}”. Filen har: ${headers.join(', ')}.`,
  noField: (field: string) => `--column ${field}=…: välj bland ${fields}.`,
  badKind: (given: string) => `--kind ${given}: en enkät är ${sources}.`,
  noRows: (path: string) => `${path}: har bara en rubrikrad, inget att läsa in.`,
  noneGood: (path: string, line: number, reason: string) =>
    `${path}: inget svar gick att använda. Rad ${line}: ${reason}. Inget är ändrat.`,
  problems: {
    badSource: `det framgår inte vilken enkät det är; ange --kind ${sources}`,
    badWhere: 'stadsdelen eller platsen finns inte i kommunen',
    badQuestion: `frågan är inte känd, eller gäller hur många som är nöjda; väntade ${questions}, eller en rad per svar`,
    badAnswer: 'svaret går inte att tyda som problem eller inte problem',
    badYear: 'året finns inte eller har inte varit',
    badShare: 'andelen är inget tal mellan 0 och 100 %',
    badN: 'antalet svar är inget helt tal från 1',
    twoN: 'raderna för samma fråga har olika antal svar',
    badSum: 'svaren på frågan blir inte 100 % tillsammans',
  } satisfies Record<SurveyProblem, string>,
  read: (n: number, from: number, to: number) =>
    `${formatNumber(n, 'sv')} svarsandelar ${from === to ? `för ${from}` : `för åren ${from}–${to}`}.`,
  percent: (path: string, isPercent: boolean) =>
    `${path}: andelarna lästes som ${isPercent ? 'procent' : 'andelar av 1'}.`,
  withoutN: (n: number) =>
    `${formatNumber(n, 'sv')} av dem saknar antal svar: hur osäkra de är går inte att säga, och det visas så.`,
  updated: (n: number) => `${formatNumber(n, 'sv')} andelar har ändrats sedan de lästes in förra gången.`,
};

const en: typeof sv = {
  missing: (path, field, headers) =>
    `${path}: no column for ${field} was found. The file has: ${headers.join(', ')}. State it by --column ${field}=….`,
  noColumn: (path, name, headers) => `${path}: has no column "${name}". The file has: ${headers.join(', ')}.`,
  noField: (field) => `--column ${field}=…: choose among ${fields}.`,
  badKind: (given) => `--kind ${given}: a survey is ${sources}.`,
  noRows: (path) => `${path}: has only a header, nothing to import.`,
  noneGood: (path, line, reason) => `${path}: no answer could be used. Line ${line}: ${reason}. Nothing has changed.`,
  problems: {
    badSource: `it is not said which survey it is; give --kind ${sources}`,
    badWhere: 'the municipality has no such stadsdel or place',
    badQuestion: `the question is not known, or asks how many are content; expected ${questions}, or a row for each answer`,
    badAnswer: 'the answer cannot be told to be a problem or none',
    badYear: 'the year is none, or has not been',
    badShare: 'the share is no number from 0 to 100%',
    badN: 'the number of answers is no whole number from 1',
    twoN: 'rows of one question have different numbers of answers',
    badSum: 'the answers to the question do not add up to 100%',
  },
  read: (n, from, to) =>
    `${formatNumber(n, 'en')} shares of answers ${from === to ? `for ${from}` : `for the years ${from}–${to}`}.`,
  percent: (path, isPercent) => `${path}: shares were read as ${isPercent ? 'per cent' : 'parts of 1'}.`,
  withoutN: (n) =>
    `${formatNumber(n, 'en')} of them have no number of answers: how uncertain they are cannot be told, and is shown so.`,
  updated: (n) => `${formatNumber(n, 'en')} shares have changed since they were imported the last time.`,
};

export const surveyMessages: Record<Language, typeof sv> = { sv, en };
