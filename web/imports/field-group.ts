import type { FieldGroup } from '../../data/terms/import-fields';
import type { ImportDraft } from '../api/types';

/** The fields that a draft's columns can be read as; null where its columns are not shown. */
export function groupOf({ source, options }: Pick<ImportDraft, 'source' | 'options'>): FieldGroup | null {
  if (source === 'offences' || source === 'calls') return source;
  if (source !== 'register') return null;
  return options.kind === undefined || options.kind === 'address' ? 'addresses' : 'points';
}

type Chosen = Pick<ImportDraft['options'], 'columns' | 'kind' | 'crs'>;

/** What holds of the choices when the files are said to be something else: fields of another kind are none there. */
export function otherSource(
  draft: Pick<ImportDraft, 'source' | 'options'>,
  source: NonNullable<ImportDraft['source']>,
) {
  const { options } = draft;
  const isAlike = groupOf({ source, options }) === groupOf(draft) || (isEvents(source) && isEvents(draft.source));
  const chosen: Chosen = isAlike ? options : { columns: partsOf(options.columns), kind: undefined, crs: undefined };
  return { source, columns: chosen.columns, kind: chosen.kind, crs: chosen.crs };
}

/** The same when a register is said to be of something else. @param kind empty where its headers are to tell */
export function otherKind({ options }: Pick<ImportDraft, 'options'>, kind: string) {
  const next = { source: 'register' as const, options: { ...options, kind: kind || undefined } };
  const isAlike = groupOf(next) === groupOf({ source: 'register', options });
  return { kind: kind || undefined, columns: isAlike ? options.columns : partsOf(options.columns) };
}

const isEvents = (source: ImportDraft['source']) => source === 'offences' || source === 'calls';

/** Which part of a file is read, which holds whatever it is. */
function partsOf(columns: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(columns).filter(([field]) => field === 'sheet' || field === 'layer'));
}
