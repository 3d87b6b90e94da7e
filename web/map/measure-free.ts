import type { BoundingBox } from './create-map';
import type { Free } from './bring-into-view';
import { fitShape, type ShapePoint } from './fit-shape';
import { freePart } from './free-part';

/** What lies over a map, as boxes in the window: measured when it is asked, for it changes with every word. */
export type Covers = () => readonly DOMRect[];

/**
 * What of a map is free just now for showing a municipality.
 * @param shape its outline within the box; none where it is not known
 */
export function measureFree(
  container: HTMLElement,
  covers: Covers,
  bbox: BoundingBox,
  shape: readonly ShapePoint[],
): Free {
  const { left: x, top: y, width, height } = container.getBoundingClientRect();
  const boxes = covers().map(({ left, top, right, bottom }) => ({
    left: left - x,
    top: top - y,
    right: right - x,
    bottom: bottom - y,
  }));
  const [size, aspect] = [{ width, height }, aspectOf(bbox)];
  const beside = freePart(size, boxes, aspect);
  const high = Math.min(height - beside.top - beside.bottom, (width - beside.left - beside.right) / aspect);
  return { boxes, padding: fitShape(size, boxes, shape, aspect, LARGER * high) ?? beside };
}

/** The outline may lie closer about what covers the map than its box where that makes it so much higher. */
const LARGER = 1.05;

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
