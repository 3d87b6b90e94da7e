import { expect, it } from 'vitest';
import type { Answers } from '../../../web/state/answers/open-answers';
import { boxToShow } from '../../../web/map/box-to-show';
import { context } from './map-context';

const BOX = [-5, -5, 5, 5];
const answers = (outlines: unknown) =>
  ({ catalogue: { value: { municipality: { bbox: BOX } } }, stadsdelar: { value: outlines } }) as unknown as Answers;

it('shows the municipality as it is drawn, not the roomier box of its pack', () => {
  // two squares of one degree beside each other, from 0 E
  expect(boxToShow(answers(context().stadsdelar))).toEqual([0, 0, 2, 1]);
  expect(boxToShow(answers(null))).toEqual(BOX);
  expect(boxToShow(answers({ type: 'FeatureCollection', features: [] }))).toEqual(BOX);
});
