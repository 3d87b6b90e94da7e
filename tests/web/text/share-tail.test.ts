import { describe, expect, it } from 'vitest';
import { shareTail } from '../../../web/text/share-tail';

describe('what the classes of a legend share', () => {
  it('is said once, when it follows a comma', () => {
    const labels = ['inte fler', 'säkerhet 95 %, justerat för 900 rutor', 'säkerhet 99 %, justerat för 900 rutor'];
    expect(shareTail(labels)).toEqual({
      labels: ['inte fler', 'säkerhet 95 %', 'säkerhet 99 %'],
      shared: 'Justerat för 900 rutor.',
    });
  });

  it('is said once, when it stands in brackets', () => {
    expect(shareTail(['få (säkerhet 95 %)', 'många (säkerhet 95 %)'])).toEqual({
      labels: ['få', 'många'],
      shared: 'Säkerhet 95 %.',
    });
  });

  it('is nothing for labels that end differently', () => {
    const labels = ['under 1', 'het, har varit kall', 'har varit het, inte nu', 'har varit kall, inte nu'];
    expect(shareTail(labels)).toEqual({ labels, shared: '' });
  });
});
