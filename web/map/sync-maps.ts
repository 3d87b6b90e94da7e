import type { Map as MapLibre } from 'maplibre-gl';

/** Keeps two maps on the same place, whichever of them is moved. @returns what ends it */
export function syncMaps(one: MapLibre, other: MapLibre): () => void {
  let isFollowing = false;
  const follow = (from: MapLibre, to: MapLibre) => () => {
    // what it moves tells of it, and would move the first again
    if (isFollowing) return;
    isFollowing = true;
    to.jumpTo({ center: from.getCenter(), zoom: from.getZoom() });
    isFollowing = false;
  };
  const [onOne, onOther] = [follow(one, other), follow(other, one)];
  one.on('move', onOne);
  other.on('move', onOther);
  onOne();
  return () => {
    one.off('move', onOne);
    other.off('move', onOther);
  };
}
