/** How somebody has arranged what stands around the map and over it; null is what the window's size makes of it. */
export interface Arranged {
  /** the map's layers, the panel, the whole legend and the bars of the months are shown, or put away */
  layers: boolean | null;
  panel: boolean | null;
  legend: boolean | null;
  strip: boolean | null;
  /** of the panel, px */
  width: number | null;
}

export const UNARRANGED: Arranged = { layers: null, panel: null, legend: null, strip: null, width: null };

/** Narrower than this, px, the words of the panel break in the middle of a sentence. */
export const LEAST_PANEL = 300;
/** What the map keeps whatever the panel takes, px. */
const LEAST_MAP = 320;

/** What was remembered, field by field; what is not of its kind is as if nobody had said. */
export function parseArranged(text: string | null): Arranged {
  const given = readJson(text);
  const flag = (name: keyof Arranged) => (typeof given[name] === 'boolean' ? given[name] : null);
  const { width } = given;
  return {
    layers: flag('layers'),
    panel: flag('panel'),
    legend: flag('legend'),
    strip: flag('strip'),
    width: typeof width === 'number' && Number.isFinite(width) && width >= LEAST_PANEL ? Math.round(width) : null,
  };
}

/** How wide the panel may be in a window, px: the map is never squeezed away. @param window_px its width */
export function mostPanel(window_px: number): number {
  return Math.max(LEAST_PANEL, Math.min(Math.round(window_px * 0.6), window_px - LEAST_MAP));
}

/** The width of the panel in a window, px. */
export function panelWidth(wanted: number | null, window_px: number): number {
  const own = window_px < 1100 ? 340 : window_px < 1900 ? 390 : 440;
  return Math.min(wanted ?? own, mostPanel(window_px));
}

/** What stands over the map where nobody has said: all of it where it leaves the municipality room. */
export function fitsWhole(part: 'legend' | 'strip', window: { width: number; height: number }): boolean {
  return part === 'legend' ? window.width >= 1600 && window.height >= 1000 : window.height >= 860;
}

function readJson(text: string | null): Record<string, unknown> {
  try {
    const given: unknown = JSON.parse(text ?? '{}');
    return typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
