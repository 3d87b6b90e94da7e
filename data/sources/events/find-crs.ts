import type { DuckDBConnection } from '../../duckdb/open';
import { candidateCrs, type Crs } from '../../place/crs';
import { holds, packExtent, projectExtent } from '../../place/extent';
import { ImportError, type ImportContext } from '../source';
import { eventMessages } from './messages';

/** Rows looked at, evenly spread over the file. */
const SAMPLE = 2000;
/** A second candidate that fits this share of what the best does makes the choice ambiguous. */
const RIVAL_SHARE = 0.1;

export interface FoundCrs {
  crs: Crs;
  /** in which some other rows are, and no row can be in both */
  others: Crs[];
  /** true when the column taken for the easting holds the northing */
  is_swapped: boolean;
}

/**
 * Finds the CRS of the coordinates in `raw_row` from their ranges: the only one in which they lie in the municipality, or
 * several where each row can be in one only.
 * @param axes the columns' headers, and whether these say beyond doubt which axis is which
 * @returns null when no row has coordinates
 * @throws {ImportError} when none fits, several do, or headers and numbers contradict each other
 */
export async function findCrs(
  connection: DuckDBConnection,
  file: string,
  axes: { lng: string; lat: string; plain: boolean },
  context: ImportContext,
): Promise<FoundCrs | null> {
  const { pack, options } = context;
  const text = eventMessages(context);
  const municipality = pack.municipality;
  const candidates = candidateCrs(municipality);
  const stated = options.crs === undefined ? undefined : candidates.find((c) => c.code === options.crs!.toUpperCase());
  const listed = candidates.map((c) => `${c.name} (${c.code})`).join(', ');
  if (options.crs !== undefined && stated === undefined)
    throw new ImportError(text.crsNotAccepted(options.crs, listed));

  const reader = await connection.runAndReadAll(
    `WITH sample AS MATERIALIZED (
       SELECT lng_text, lat_text, lng_number, lat_number FROM raw_row WHERE row_index % greatest(1, (SELECT count(*) FROM raw) // ${SAMPLE}) = 0)
     FROM (SELECT nullif(coalesce(lng_number, read_number(lng_text)), 0) AS a, nullif(coalesce(lat_number, read_number(lat_text)), 0) AS b FROM sample)
     WHERE isfinite(a) AND isfinite(b) AND a <> b`,
  );
  const points = reader.getRowObjectsJson().map((row) => [Number(row['a']), Number(row['b'])] as const);
  if (points.length === 0) return null;

  const extent = packExtent(pack);
  const fits = candidates.map((crs) => {
    const within = projectExtent(extent, crs);
    const straightly = points.map(([a, b]) => holds(within, a, b));
    const swappedly = points.map(([a, b]) => holds(within, b, a));
    return { crs, straightly, swappedly, straight: countTrue(straightly), swapped: countTrue(swappedly) };
  });
  const best = fits.reduce((x, y) => (strength(y) > strength(x) ? y : x));
  const ranges = `${axes.lng} ${range(points.map(([a]) => a))}, ${axes.lat} ${range(points.map(([, b]) => b))}`;

  if (strength(best) === 0)
    throw new ImportError(
      stated === undefined
        ? text.crsUnknown(file, municipality.name, ranges, listed)
        : text.crsStatedWrong(file, stated.name, municipality.name, ranges, null),
    );
  if (stated === undefined) {
    const taken = best.straightly.map((fits_, i) => fits_ || best.swappedly[i]!);
    const both = (f: (typeof fits)[number]) =>
      countTrue(taken.map((t, i) => t && (f.straightly[i]! || f.swappedly[i]!)));
    const rivals = fits.filter((f) => f !== best && both(f) > strength(best) * RIVAL_SHARE);
    if (rivals.length > 0)
      throw new ImportError(
        text.crsAmbiguous(file, [best, ...rivals].map((f) => `${f.crs.name} (${f.crs.code})`).join(', ')),
      );
  }
  const chosen = stated === undefined ? best : fits.find((f) => f.crs === stated)!;
  if (strength(chosen) === 0)
    throw new ImportError(text.crsStatedWrong(file, chosen.crs.name, municipality.name, ranges, best.crs.name));
  const isSwapped = chosen.swapped > chosen.straight;
  if (isSwapped && axes.plain) throw new ImportError(text.axesSwapped(file, axes.lng, axes.lat, ranges));
  const way = isSwapped ? 'swappedly' : 'straightly';
  const others =
    stated === undefined
      ? fits.filter((f) => f !== chosen && f[way].some((fits_, i) => fits_ && !chosen[way][i]!))
      : [];
  return { crs: chosen.crs, others: others.map(({ crs }) => crs), is_swapped: isSwapped };
}

function countTrue(flags: readonly boolean[]): number {
  return flags.filter(Boolean).length;
}

const strength = (fit: { straight: number; swapped: number }) => Math.max(fit.straight, fit.swapped);

function range(values: readonly number[]): string {
  const show = (value: number) => String(Math.round(value * 1000) / 1000);
  return `${show(Math.min(...values))}–${show(Math.max(...values))}`;
}
