import type { AnalysisLayer } from '../../../web/api/types';

/** An answer on the two squares of `context`: the first no more than chance, the second far more. */
export function layer(patch: Partial<AnalysisLayer> = {}): AnalysisLayer {
  return {
    method: 'gistar',
    card: {
      method: 'gistar',
      data_version: '1',
      program_version: '1',
      synthetic: true,
      municipality: 'town',
      address: '/analysis/layer?method=gistar',
      period: { from: '2025-01-01', to: '2026-01-01' },
      filter: {},
      parameters: { cell_size: 100 },
      chosen: [],
      n_cells: 2,
      n_tests: 2,
      n_offences: 12,
      left_out: [],
      sources: [],
    },
    too_little: null,
    unit: { sv: 'z', en: 'z' },
    classes: [
      { from: null, code: 'none', label: { sv: 'kan vara slump', en: 'may be chance' } },
      { from: 1.96, code: 'p95', label: { sv: '95 %', en: '95%' } },
    ],
    cell: [0, 1],
    value: [0.5, 3.5],
    class: [0, 1],
    columns: { n: [2, 10], stable: [0, 1] },
    sentence: { sv: 'Det samlas i norr.', en: 'They gather in the north.' },
    comparison: null,
    named_cell: null,
    ...patch,
  };
}
