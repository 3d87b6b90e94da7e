import type { Language } from '../../pack/schema';
import type { FigureProblem } from './parse-figures';
import { formatNumber } from '../../terms/number';

const list = (names: readonly string[]) => (names.length === 0 ? '–' : names.join(', '));

const sv = {
  tooBig: (path: string, mb: number) => `${path}: större än ${mb} MB, vilket ingen tabell av årssiffror är.`,
  noColumns: (path: string, header: readonly string[]) =>
    `${path}: väntade en kolumn year (år) och antingen kolumner per grupp (total, person, theft, burglary, vandalism, drugs_weapons) eller group och n. Filen har: ${list(header)}. Ange annat namn med --column year=….`,
  noRows: (path: string) => `${path}: har bara en rubrikrad, inget att läsa in.`,
  noneHere: (path: string, name: string) => `${path}: ingen rad hör till ${name}.`,
  noneGood: (path: string, line: number, reason: string) =>
    `${path}: ingen siffra gick att använda. Rad ${line}: ${reason}.`,
  noFigures: (path: string) => `${path}: alla siffror saknas.`,
  problems: {
    shortRow: 'raden har färre fält än rubriken; filen kan vara avhuggen',
    badYear: 'året finns inte eller har inte varit',
    badNumber: 'antalet är inget helt tal från noll',
    badRate: 'antalet per 100 000 är inget tal från noll',
    badGroup: 'okänd brottsgrupp',
    twice: 'en annan siffra för samma år och grupp står tidigare',
  } satisfies Record<FigureProblem, string>,
  figures: (rows: number, figures: number, from: number, to: number) =>
    `${formatNumber(rows, 'sv')} rader gav ${formatNumber(figures, 'sv')} siffror för åren ${from}–${to}.`,
  notHere: (n: number, name: string) =>
    `${formatNumber(n, 'sv')} rader hör till andra kommuner än ${name} och togs inte med.`,
  assumed: (path: string, name: string) => `${path} säger inte vilken kommun den gäller; den har lästs som ${name}.`,
  updated: (n: number) => `${formatNumber(n, 'sv')} siffror har ändrats sedan de lästes in förra gången.`,
};

const en: typeof sv = {
  tooBig: (path, mb) => `${path}: larger than ${mb} MB, which no table of yearly figures is.`,
  noColumns: (path, header) =>
    `${path}: expected a column year and either a column for each group (total, person, theft, burglary, vandalism, drugs_weapons) or group and n. The file has: ${list(header)}. State another name by --column year=….`,
  noRows: (path) => `${path}: has only a header, nothing to import.`,
  noneHere: (path, name) => `${path}: no row is of ${name}.`,
  noneGood: (path, line, reason) => `${path}: no figure could be used. Line ${line}: ${reason}.`,
  noFigures: (path) => `${path}: every figure is missing.`,
  problems: {
    shortRow: 'the row has fewer fields than the header; the file may be cut off',
    badYear: 'the year is none, or has not been',
    badNumber: 'the number is no whole number from zero',
    badRate: 'the number per 100,000 is no number from zero',
    badGroup: 'unknown group of offences',
    twice: 'another figure for the same year and group stands earlier',
  },
  figures: (rows, figures, from, to) =>
    `${formatNumber(rows, 'en')} rows gave ${formatNumber(figures, 'en')} figures for the years ${from}–${to}.`,
  notHere: (n, name) => `${formatNumber(n, 'en')} rows are of other municipalities than ${name} and were left out.`,
  assumed: (path, name) => `${path} does not say of which municipality it is; it was read as ${name}.`,
  updated: (n) => `${formatNumber(n, 'en')} figures have changed since they were imported last.`,
};

export const statisticMessages: Record<Language, typeof sv> = { sv, en };
