import type { BoundingBox } from './create-map';
import type { Free } from './bring-into-view';
import { freePart } from './free-part';

/** What lies over a map, as boxes in the window: measured when it is asked, for it changes with every word. */
export type Covers = () => readonly DOMRect[];

/** What of a map is free just now for showing a municipality. */
export function measureFree(container: HTMLElement, covers: Covers, bbox: BoundingBox): Free {
  const { left: x, top: y, width, height } = container.getBoundingClientRect();
  const boxes = covers().map(({ left, top, right, bottom }) => ({
    left: left - x,
    top: top - y,
    right: right - x,
    bottom: bottom - y,
  }));
  return { boxes, padding: freePart({ width, height }, boxes, aspectOf(bbox)) };
}

/** What lies over either of two maps beside, or below, each other: they show the same place, so both have to be free of it. */
export function onBoth(first: HTMLElement, covers: readonly DOMRect[]): DOMRect[] {
  const { clientWidth: width, clientHeight: height } = first;
  const isBelow = (first.parentElement?.clientWidth ?? 0) < 1.5 * width;
  return covers.flatMap((box) => [
    box,
    isBelow
      ? new DOMRect(box.x, box.y - height, box.width, box.height)
      : new DOMRect(box.x - width, box.y, box.width, box.height),
  ]);
}

/** Width over height on the map, where a degree of longitude is shorter the further north it lies. */
function aspectOf([west, south, east, north]: BoundingBox): number {
  return ((east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180)) / (north - south);
}
