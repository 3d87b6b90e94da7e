import { describe, expect, it } from 'vitest';
import { createAddressBook } from '../../../../data/sources/events/addresses/address-book';
import { plainAddress } from '../../../../data/sources/events/addresses/plain-address';

const book = createAddressBook([
  { street: 'Sturegatan', house_number: '10', x: 100, y: 0 },
  { street: 'Sturegatan', house_number: '12A', x: 200, y: 0 },
  { street: 'Sturegatan', house_number: '12B', x: 210, y: 0 },
  { street: 'Rissnevägen', house_number: '4', x: 0, y: 500 },
  { street: 'Stora Nygatan', house_number: '1', x: 0, y: 900 },
  { street: 'Björkgatan', house_number: '1', x: 1, y: 1 },
  { street: 'Björkvägen', house_number: '1', x: 2, y: 2 },
  { street: 'Humblegatan', house_number: '3', x: 3, y: 3 },
  { street: 'Tulegatan', house_number: '1', x: 4, y: 4 },
  { street: 'Tulpgatan', house_number: '1', x: 5, y: 5 },
]);
const find = (text: string, number: string | null = null) => {
  const found = book.find(text, number);
  return found === null ? null : [found.x, found.placed, found.understood];
};

describe('an address as it is written', () => {
  it('is parted into street, number and letter', () => {
    expect(plainAddress('Sturegatan 12 B')).toEqual({ street: 'sturegatan', number: 12, letter: 'b' });
    expect(plainAddress('STUREGATAN 12b, lgh 1102')).toEqual({ street: 'sturegatan', number: 12, letter: 'b' });
    expect(plainAddress('Sturegatan 10 172 31 Sundbyberg')).toEqual({ street: 'sturegatan', number: 10, letter: '' });
    expect(plainAddress('Stureg. 10-14')).toEqual({ street: 'stureg', number: 10, letter: '' });
    expect(plainAddress('Sturegatan', '12B')).toEqual({ street: 'sturegatan', number: 12, letter: 'b' });
    expect(plainAddress('Sturegatan')).toEqual({ street: 'sturegatan', number: null, letter: '' });
    expect(plainAddress('12')).toBeNull();
  });
});

describe('an address book', () => {
  it('knows an address by its number and letter, and a street alone by its middle', () => {
    expect(find('Sturegatan 10')).toEqual([100, 'point', 'exact']);
    expect(find('sturegatan 12 b')).toEqual([210, 'point', 'exact']);
    // a number without its letter is the first of them, and one with a letter too many its number
    expect(find('Sturegatan 12')).toEqual([200, 'point', 'exact']);
    expect(find('Sturegatan 10C')).toEqual([100, 'point', 'exact']);
    // 100, 200, 200 and 210: the one nearest to 177.5
    expect(find('Sturegatan')).toEqual([200, 'street', 'exact']);
    expect(find('Sturegatan 99')).toEqual([200, 'street', 'exact']);
  });

  it('reads short forms where one street alone may be meant', () => {
    expect(find('Stureg 10')).toEqual([100, 'point', 'short']);
    expect(find('Stureg. 10')).toEqual([100, 'point', 'short']);
    expect(find('Sturegat. 10')).toEqual([100, 'point', 'short']);
    expect(find('Rissnev. 4')).toEqual([0, 'point', 'short']);
    expect(find('St Nygatan 1')).toEqual([0, 'point', 'short']);
    expect(find('Björkg 1')).toEqual([1, 'point', 'short']);
    expect(find('Björkv 1')).toEqual([2, 'point', 'short']);
  });

  it('reads names that have lost their marks', () => {
    expect(find('Rissnevagen 4')).toEqual([0, 'point', 'marks']);
    expect(find('Bjorkgatan 1')).toEqual([1, 'point', 'marks']);
  });

  it('reads a letter off where no other street is as near, and guesses nothing', () => {
    expect(find('Stuergatan 10')).toEqual([100, 'point', 'misspelt']);
    expect(find('Humlegatan 3')).toEqual([3, 'point', 'misspelt']);
    // one letter from both Tulegatan and Tulpgatan
    expect(find('Tulgatan 1')).toBeNull();
    expect(find('Storgatan 1')).toBeNull();
    expect(find('okänd')).toBeNull();
  });
});
