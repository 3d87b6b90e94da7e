import { mergeSpans } from '../need/covered-share';
import type { HourLevel } from '../need/hour-levels';
import type { Span } from './block';
import type { TimeScale } from './scale';

type Across = Pick<TimeScale, 'from' | 'to' | 'width' | 'x'>;

/** Need by the hour as bands across the board: what CSS calls an image. @param levels of slots of three hours */
export function needBands(levels: readonly HourLevel[], scale: Across): string {
  const slotMin = (7 * 1440) / levels.length;
  const stops: string[] = [];
  for (let slot = 0; slot < levels.length; slot++) {
    const level = levels[slot];
    let end = slot + 1;
    while (end < levels.length && levels[end] === level) end++;
    const [from, to] = [Math.max(scale.from, slot * slotMin), Math.min(scale.to, end * slotMin)];
    if (to > from) stops.push(band(level === 0 ? 'transparent' : `var(--hour-${level})`, from, to, scale));
    slot = end - 1;
  }
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

/** When somebody is planned to be there, as bands. */
export function thereBands(spans: readonly Span[], scale: Across): string {
  const stops: string[] = [];
  let at = scale.from;
  for (const span of mergeSpans(spans)) {
    const [from, to] = [Math.max(scale.from, span.from), Math.min(scale.to, span.to)];
    if (to <= from) continue;
    if (from > at) stops.push(band('transparent', at, from, scale));
    stops.push(band('var(--presence-3)', from, to, scale));
    at = to;
  }
  if (at < scale.to) stops.push(band('transparent', at, scale.to, scale));
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

function band(colour: string, from: number, to: number, { width, x }: Across): string {
  const at = (minute: number) => `${((100 * x(minute)) / width).toFixed(2)}%`;
  return `${colour} ${at(from)} ${at(to)}`;
}

/** A line at every hour of a day, but within its fold. */
export function hourLines(scale: Across): string {
  const stops: string[] = [];
  for (let hour = 1; hour < 24; hour++) {
    const at = scale.from + hour * 60;
    const px = scale.x(at);
    // hours of a fold stand too close to be told apart
    if (px - scale.x(at - 60) < LEAST_HOUR_PX && scale.x(at + 60) - px < LEAST_HOUR_PX) continue;
    stops.push(`transparent ${px.toFixed(1)}px`, `var(--line) ${px.toFixed(1)}px ${(px + 1).toFixed(1)}px`);
    stops.push(`transparent ${(px + 1).toFixed(1)}px`);
  }
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

const LEAST_HOUR_PX = 16;
