import { expect, it } from 'vitest';
import { methodSays } from '../../../web/panels/method-says';

const sentence = { sv: 'Tätast vid torget.', en: 'Densest near the square.' };
const answered = (method: 'kde' | 'gistar') => ({ analysis: { value: { method, sentence } } });

it('repeats beside the map what the method on it says', () => {
  expect(methodSays({ method: 'kde', layers: ['grid'] }, answered('kde'))).toEqual(sentence);
});

it('has nothing to repeat of a number, of another method, or of a hidden map', () => {
  expect(methodSays({ method: 'count', layers: ['grid'] }, answered('kde'))).toBeNull();
  expect(methodSays({ method: 'gistar', layers: ['grid'] }, answered('kde'))).toBeNull();
  expect(methodSays({ method: 'kde', layers: ['stadsdelar'] }, answered('kde'))).toBeNull();
  expect(methodSays({ method: 'kde', layers: ['grid'] }, { analysis: { value: null } })).toBeNull();
});
