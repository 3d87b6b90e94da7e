import { describe, expect, it } from 'vitest';
import { pictureName } from '../../../../web/map/picture/picture-name';
import { wrapWords } from '../../../../web/map/picture/wrap-words';

describe('the name of a picture', () => {
  it('says where and when, and keeps å, ä and ö as one character each', () => {
    expect(pictureName(['Sundbyberg', 'Lilla Alby'], '2026-01-01')).toBe('lofteskartan-sundbyberg-lilla-alby-2026-01-01.png'); // prettier-ignore
    expect(pictureName(['Örebro', null], '2026-01-01')).toBe('lofteskartan-örebro-2026-01-01.png');
    const apart = 'A\u030angermanland';
    expect(pictureName([apart], '2026-01-01')).toBe('lofteskartan-ångermanland-2026-01-01.png');
  });

  it('holds nothing that a file system refuses, and is never long', () => {
    const name = pictureName(['a/b\\c:d*e?f"g<h>i|j\u202Ek', 'x'.repeat(300)], '2026-01-01');
    expect(name).not.toMatch(/[\\/:*?"<>|\u202E]/);
    expect(name.length).toBeLessThan(100);
    expect(name.endsWith('-2026-01-01.png')).toBe(true);
  });
});

describe('words on a picture', () => {
  const measure = (text: string) => text.length;

  it('break at spaces where there is no more room', () => {
    expect(wrapWords('ett två tre fyra', 8, measure)).toEqual(['ett två', 'tre fyra']);
    expect(wrapWords('', 8, measure)).toEqual([]);
  });

  it('break within a word that is wider than all there is', () => {
    expect(wrapWords('a bcdefghijk', 5, measure)).toEqual(['a', 'bcdef', 'ghijk']);
  });
});
