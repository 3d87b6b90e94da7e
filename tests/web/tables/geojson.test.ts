import { expect, it } from 'vitest';
import { geojsonText } from '../../../web/tables/geojson';

it('writes rows with their places, the columns of the file and what the table says of itself', () => {
  const rows = [
    { name: 'Åsgatan', n: 3.25, at: [17.97, 59.36] },
    { name: 'Alla', n: 4, at: null },
  ];
  const text = geojsonText(
    rows,
    [
      { id: 'name', name: 'Gata', value: (row) => row.name },
      { id: 'n', name: 'Anmälda brott', value: (row) => row.n, decimals: 1 },
      { id: 'bar', name: 'Stapel', value: (row) => row.n, only: 'screen' },
    ],
    [{ name: 'Källa', value: 'Syntetiska demodata' }],
    ({ at }) => at && { type: 'Point', coordinates: at },
  );
  expect(JSON.parse(text)).toEqual({
    type: 'FeatureCollection',
    notes: { Källa: 'Syntetiska demodata' },
    features: [
      {
        type: 'Feature',
        properties: { name: 'Åsgatan', n: 3.3 },
        geometry: { type: 'Point', coordinates: [17.97, 59.36] },
      },
      { type: 'Feature', properties: { name: 'Alla', n: 4 }, geometry: null },
    ],
  });
});
