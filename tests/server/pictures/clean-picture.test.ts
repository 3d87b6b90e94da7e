import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanPicture } from '../../../server/pictures/clean-picture';
import { decodePicture } from '../../../server/pictures/decode-picture';
import { shrink } from '../../../server/pictures/shrink';

const SHARED = '../shared/data/images/generated/';
const read = (name: string) => new Uint8Array(readFileSync(`${SHARED}${name}`));
const faultOf = (bytes: Uint8Array) =>
  cleanPicture(bytes).then(
    () => 'taken',
    (error: unknown) => (error as { fault: string }).fault,
  );

describe.skipIf(!existsSync(SHARED))('a picture by a stranger (skipped where ../shared/data is not there)', () => {
  it('is refused by what it is, whatever it is called and claims', async () => {
    const expected = {
      'is-a-zip.png': 'type',
      'script.svg': 'type',
      'pdf-named.jpg': 'type',
      'text-named.jpg': 'type',
      'empty.jpg': 'type',
      'gif-and-js.gif': 'type',
      'plain.avif': 'type',
      'bomb-30000x30000-1bit.png': 'too_large',
      'header-lies-2147483647x2147483647.png': 'too_large',
      'sof-lies-65500x65500.jpg': 'too_large',
      'truncated.jpg': 'broken',
      'truncated.png': 'broken',
      'bad-crc.png': 'broken',
    };
    const found: Record<string, string> = {};
    for (const name of Object.keys(expected)) found[name] = await faultOf(read(name));
    expect(found).toEqual(expected);
    expect(await faultOf(readFileSync(`${SHARED}../real/samplefilehub.heif`))).toBe('type');
  });

  it('keeps nothing but its pixels: no place, camera, name, comment, nor what was put behind it', async () => {
    const told = ['gps-orientation-1.jpg', 'gps-in-xmp-only.jpg', 'place-in-iptc.jpg', 'gps.png', 'motion-photo.jpg'];
    for (const name of [...told, 'jpg-and-html.jpg', 'png-and-zip.png', 'script-in-comment.jpg', 'ztxt-bomb.png']) {
      const { jpeg } = await cleanPicture(read(name));
      const text = Buffer.from(jpeg).toString('latin1');
      expect(text, name).not.toMatch(/Exif|xpacket|8BIM|Photoshop|Anna|Telefon|script|ftyp|readme\.txt|AAAAAA/);
      // the file begins and ends as one JPEG
      expect([jpeg[0], jpeg[1], jpeg.at(-2), jpeg.at(-1)], name).toEqual([0xff, 0xd8, 0xff, 0xd9]);
    }
  });

  it('stands upright, whichever way the phone was held', async () => {
    // red, green, blue and white from the top left, before it is turned; by Exif 3.0, table 6 of Orientation
    const corners = {
      1: 'red green blue white',
      2: 'green red white blue',
      3: 'white blue green red',
      4: 'blue white red green',
      5: 'red blue green white',
      6: 'blue red white green',
      7: 'white green blue red',
      8: 'green white red blue',
    };
    for (const [orientation, expected] of Object.entries(corners)) {
      const { jpeg, width, height } = await cleanPicture(read(`gps-orientation-${orientation}.jpg`));
      expect([width, height]).toEqual(Number(orientation) < 5 ? [320, 240] : [240, 320]);
      const { data } = await decodePicture(jpeg);
      const nameAt = (x: number, y: number) => {
        const [r = 0, g = 0, b = 0] = data.subarray((y * width + x) * 4);
        return r > 180 && g > 180 ? 'white' : r > 150 ? 'red' : g > 150 ? 'green' : b > 150 ? 'blue' : 'none';
      };
      // between the lines of the picture's own grid
      const [near, far] = [24, 25];
      const found = [
        nameAt(near, near),
        nameAt(width - far, near),
        nameAt(near, height - far),
        nameAt(width - far, height - far),
      ];
      expect(found.join(' '), `orientation ${orientation}`).toBe(expected);
    }
  });
});

it('is made smaller by means of its pixels, and white where it is transparent', () => {
  // two by two: black, white, black, and nothing
  const data = new Uint8ClampedArray([0, 0, 0, 255, 255, 255, 255, 255, 0, 0, 0, 255, 9, 9, 9, 0]);
  const small = shrink({ data, width: 2, height: 2 }, 1);
  expect([...small.data]).toEqual([128, 128, 128, 255]);
  expect(shrink({ data, width: 2, height: 2 }, 10)).toMatchObject({ width: 2, height: 2 });
});
