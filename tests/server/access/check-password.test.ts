import { expect, it } from 'vitest';
import { checkPassword } from '../../../server/access/check-password';
import { BadInput } from '../../../server/http/problem';

const KARIN = { email: 'karin.ek@sundbyberg.se', name: 'Karin Ek' };

it.each([
  ['elva tecken', 'has only 11 characters'],
  ['å'.repeat(40), 'repeats the same characters'],
  ['abababababab', 'repeats the same characters'],
  ['karin.ek@sundbyberg.se', 'is the name or the e-mail address'],
  ['KarinEk-1985!', 'is the name or the e-mail address'],
  ['Password123!', 'is among the most common ones'],
  ['Sommar2025!!', 'is among the most common ones'],
  ['välkommen123', 'is among the most common ones'],
  ['qwertyuiopå1', 'is among the most common ones'],
  ['långt'.repeat(30), 'has more than 128 characters'],
])('refuses %s, which %s', (password, why) => {
  expect(() => checkPassword(password, KARIN)).toThrow(BadInput);
  try {
    checkPassword(password, KARIN);
  } catch (error) {
    expect((error as BadInput).what?.en).toBe(why);
    expect((error as BadInput).given).toBeUndefined();
  }
});

it.each(['fyra lila kullar regn', 'x7#Kq9!vLm2$', 'sommarregn över taken', 'karin tycker om havregrynsgröt'])(
  'takes %s',
  (password) => {
    expect(() => checkPassword(password, KARIN)).not.toThrow();
  },
);
