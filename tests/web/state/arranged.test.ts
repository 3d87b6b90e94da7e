import { describe, expect, it } from 'vitest';
import { fitsWhole, mostPanel, panelWidth, parseArranged, UNARRANGED } from '../../../web/state/arranged';

describe('what is arranged around the map', () => {
  it('is read back field by field, and rubbish is as if nobody had said', () => {
    const own = { layers: false, panel: true, legend: null, strip: false, width: 512 };
    expect(parseArranged(JSON.stringify(own))).toEqual(own);
    expect(parseArranged('{"layers":"no","width":9,"panel":false}')).toEqual({ ...UNARRANGED, panel: false });
    for (const rubbish of [null, '', 'null', '[]', '7', '{', '{"width":1e999}'])
      expect(parseArranged(rubbish)).toEqual(UNARRANGED);
  });

  it('gives the panel its own width in each window, and never squeezes the map away', () => {
    expect([1024, 1440, 2560].map((window) => panelWidth(null, window))).toEqual([340, 390, 440]);
    expect(panelWidth(900, 1024)).toBe(614);
    expect(mostPanel(760)).toBe(440);
    expect(mostPanel(400)).toBe(300);
  });

  it('folds the legend and the bars of the months where they would take the room of the map', () => {
    expect(fitsWhole('legend', { width: 1440, height: 900 })).toBe(false);
    expect(fitsWhole('legend', { width: 2560, height: 1440 })).toBe(true);
    expect(fitsWhole('strip', { width: 1440, height: 900 })).toBe(true);
    expect(fitsWhole('strip', { width: 1440, height: 500 })).toBe(false);
  });
});
