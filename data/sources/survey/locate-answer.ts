import { pointOnFeature } from '@turf/point-on-feature';
import type { Pack } from '../../pack/schema';
import { foldName } from '../statistics/figure-columns';
import type { SurveyAnswer, SurveyReader } from './parse-answers';

/** What the names of stadsdelar and places in a survey stand for. An empty one, and the municipality's own, is the whole of it. */
export function surveyLocator({ municipality, stadsdelar, places }: Pack): SurveyReader['locate'] {
  const codes = new Map(
    stadsdelar.flatMap(({ properties: { stadsdel, name } }) => [
      [foldName(stadsdel), stadsdel],
      [foldName(name), stadsdel],
    ]),
  );
  const placeCodes = new Map(
    places.flatMap(({ place, name, other_names }) =>
      [place, name, ...other_names].map((each): [string, string] => [foldName(each), place]),
    ),
  );
  const whole = [municipality.kommunkod, municipality.name, `${municipality.name}s kommun`, 'hela kommunen', 'totalt'].map(foldName); // prettier-ignore
  return (stadsdel, place) => {
    if (place !== null) {
      const code = placeCodes.get(foldName(place));
      return code === undefined ? null : { about: 'place', code };
    }
    if (stadsdel === null || whole.includes(foldName(stadsdel)))
      return { about: 'municipality', code: municipality.kommunkod };
    const code = codes.get(foldName(stadsdel));
    return code === undefined ? null : { about: 'stadsdel', code };
  };
}

/** A point within what an answer is about, as WKT. */
export function pointOfAnswer({ about, code }: Pick<SurveyAnswer, 'about' | 'code'>, pack: Pack): string {
  const [west, south, east, north] = pack.municipality.bbox;
  const middle = [(west + east) / 2, (south + north) / 2];
  const at = () => {
    if (about === 'stadsdel') {
      const feature = pack.stadsdelar.find(({ properties }) => properties.stadsdel === code);
      return feature === undefined ? middle : pointOnFeature(feature).geometry.coordinates;
    }
    const place = about === 'place' ? pack.places.find((each) => each.place === code) : undefined;
    return place === undefined || place.lng === null || place.lat === null ? middle : [place.lng, place.lat];
  };
  const [lng = 0, lat = 0] = at();
  return `POINT (${lng.toFixed(5)} ${lat.toFixed(5)})`;
}
