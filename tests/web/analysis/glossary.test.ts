import { expect, it } from 'vitest';
import { glossaryTexts } from '../../../web/text/glossary';
import { METHOD_NAMES, METHOD_SOURCES } from '../../../web/text/method-sources';

const LANGUAGES = ['sv', 'en'] as const;

it('explains every method in three sentences, one each for what, how and what not', () => {
  for (const language of LANGUAGES)
    for (const name of METHOD_NAMES) {
      const { answers, how, cannot } = glossaryTexts[language].methods[name];
      for (const sentence of [answers, how, cannot]) expect(sentence, `${name} ${language}`).toMatch(/^[^.]+\.$/);
    }
});

it('names the literature of every method with its year', () => {
  for (const name of METHOD_NAMES) expect(METHOD_SOURCES[name], name).toMatch(/\b(19|20)\d\d\b/);
});

it('never calls a count a forecast or a place dangerous', () => {
  const all = JSON.stringify(LANGUAGES.map((language) => glossaryTexts[language]));
  expect(all).not.toMatch(/prognos|riskområde|forecast|predict/i);
});
