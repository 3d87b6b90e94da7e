import { ImportError, type ImportContext } from '../source';
import { eventMessages } from './messages';
import type { Stages } from './stages';

/**
 * The stadsdelar of which the files are said to be all, by code; null for the whole municipality.
 * @throws {ImportError} naming one that is not there
 */
export function declaredArea(
  context: Pick<ImportContext, 'options' | 'pack' | 'language' | 'stream'>,
): string[] | null {
  const { options, pack } = context;
  const named = (options.area ?? []).map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
  const { id, name, kommunkod } = pack.municipality;
  const whole: readonly string[] = [id, name, kommunkod].map((word) => word.toLowerCase());
  if (named.length === 0 || named.some((word) => whole.includes(word))) return null;
  return named.map((word) => {
    const found = pack.stadsdelar.find(({ properties }) => properties.stadsdel === word || properties.name.toLowerCase() === word); // prettier-ignore
    if (found === undefined) {
      const all = [name, ...pack.stadsdelar.map(({ properties }) => properties.name)];
      throw new ImportError(eventMessages(context).unknownArea(word, all.join(', ')));
    }
    return found.properties.stadsdel;
  });
}

function namesOf(area: readonly string[], { pack }: Pick<ImportContext, 'pack'>): string[] {
  const names = new Map(pack.stadsdelar.map(({ properties }) => [properties.stadsdel, properties.name]));
  return area.map((stadsdel) => names.get(stadsdel) ?? stadsdel);
}

/** A word where rows of the files lie outside the period or the area that they are said to be all of. */
export async function outsideDeclared(stages: Stages, context: ImportContext): Promise<string[]> {
  const area = declaredArea(context);
  const { period, merge } = context.options;
  if (merge !== 'replace' || (area === null && period === undefined)) return [];
  const [row] = await stages.ask(
    `SELECT (count(*) FILTER (occurred_from::DATE < $from::DATE OR occurred_from::DATE > $to::DATE))::INTEGER AS other_days,
       (count(*) FILTER ($has_area AND NOT coalesce(list_contains(from_json($area, '["VARCHAR"]'), stadsdel::VARCHAR), false)))::INTEGER AS elsewhere
     FROM event_row`,
    {
      from: period?.from ?? '0001-01-01',
      to: period?.to ?? '9999-12-31',
      has_area: area !== null,
      area: JSON.stringify(area ?? []),
    },
  );
  const text = eventMessages(context);
  const [days, elsewhere] = [Number(row!['other_days']), Number(row!['elsewhere'])];
  return [
    ...(days > 0 ? [text.noteOutsidePeriod(days, period!.from, period!.to)] : []),
    ...(elsewhere > 0 ? [text.noteOutsideArea(elsewhere, namesOf(area!, context).join(', '))] : []),
  ];
}
