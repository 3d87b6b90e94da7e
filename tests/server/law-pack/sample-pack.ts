import { LAW_SECTIONS } from '../../../data/terms/law-sections';
import type { Figure, LawPack } from '../../../server/law-pack/document';

const said = (text: string) => ({ sv: text, en: text });

const figure: Figure = {
  kind: 'figure',
  n: 1,
  title: { sv: 'Anmälda brott per stadsdel', en: 'Reported offences per stadsdel' },
  columns: [
    { name: said('Stadsdel'), is_number: false },
    { name: { sv: 'Antal', en: 'Number' }, is_number: true },
  ],
  rows: [
    [said('Väst'), said('30')],
    [said('Öst'), said('12')],
  ],
  plot: {
    kind: 'bars',
    unit: { sv: 'anmälda brott', en: 'reported offences' },
    bars: [
      { value: 30, low: null, high: null },
      { value: 12, low: null, high: null },
    ],
    alt: { sv: 'En stapel för varje stadsdel.', en: 'A bar for every stadsdel.' },
  },
  card: {
    address: '/offences/by-stadsdel?from=2025-01-01&to=2026-01-01',
    period: { from: '2025-01-01', to: '2026-01-01' },
    data_version: 'abc',
    program_version: '0.1.0',
    store_revision: null,
    municipality: 'tiny',
    synthetic: false,
    notes: [],
  },
};

/** What somebody might write who wishes no good. */
export const nasty = '<script>alert(1)</script>\n\n#panic("x") *fet* $x$ \\ @a 😀 مرحبا';

/** A version with one figure, and a text in its summary. */
export function packOf(summary = 'Först.\n\nSedan.'): LawPack {
  return {
    pack_id: 'p',
    version: 2,
    revision: 1,
    status: 'draft',
    updated_by: 'Åsa',
    updated_at: '2026-01-08T12:00:00.000Z',
    approved_on: null,
    decision: null,
    period: null,
    texts: { ...(Object.fromEntries(LAW_SECTIONS.map((each) => [each, ''])) as LawPack['texts']), summary },
    document: {
      made_on: '2026-01-08',
      period: { from: '2025-01-01', to: '2026-01-01' },
      municipality: 'Småköping',
      synthetic: false,
      sections: LAW_SECTIONS.map((section) => ({ section, blocks: section === 'mapping' ? [figure] : [] })),
    },
  };
}
