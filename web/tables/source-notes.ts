import type { Catalogue } from '../api/types';
import { sourceTitle } from '../text/source-title';
import { tableTexts } from '../text/table';
import type { Language } from '../text/texts';
import type { Note } from './csv';

/** Period, selection and source as a caption and a file state them; synthetic data says so in a note of its own. */
export function sourceNotes(
  catalogue: Catalogue,
  table: Catalogue['datasets'][number]['table'],
  period: string,
  selection: string | null,
  language: Language,
): Note[] {
  const t = tableTexts[language];
  const sources = catalogue.datasets.find((dataset) => dataset.table === table)?.sources ?? [];
  const source = sources
    .map((source) => `${sourceTitle(source, language)}, ${source.publisher} (${source.licence})`)
    .join('; ');
  return [
    { name: t.period, value: period },
    ...(selection === null ? [] : [{ name: t.selection, value: selection }]),
    { name: t.source, value: source },
    ...(sources.some(({ synthetic }) => synthetic) ? [{ name: t.note, value: t.synthetic }] : []),
  ];
}
