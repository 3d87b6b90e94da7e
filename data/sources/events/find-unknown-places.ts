import type { EventMessages } from './messages';
import type { Stages } from './stages';

const NAMED = 6;

/**
 * A sentence for rows whose only place is the name of a stadsdel or a basområde that the municipality does not have; none
 * where there are no such. Asked while `parsed_row` and `place_in_words` are there.
 */
export async function findUnknownPlaces(stages: Stages, text: EventMessages): Promise<string[]> {
  const rows = await stages.ask(
    `SELECT trim(coalesce(stadsdel_name, base_area)) AS name, sum(coalesce(number, 1))::INTEGER AS n
     FROM (SELECT row_id FROM place_in_words WHERE placed = 'none') JOIN parsed_row USING (row_id)
     WHERE reason IS NULL AND deso IS NULL AND coalesce(stadsdel_name, base_area) IS NOT NULL
     GROUP BY name ORDER BY n DESC, name`,
  );
  if (rows.length === 0) return [];
  const names = rows.slice(0, NAMED).map(({ name }) => String(name));
  const n = rows.reduce((sum, row) => sum + Number(row['n']), 0);
  return [text.noteUnknownPlaces(n, `${names.join(', ')}${rows.length > NAMED ? ', …' : ''}`)];
}
