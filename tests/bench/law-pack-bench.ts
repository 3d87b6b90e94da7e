import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Flow, FlowItem } from '../../server/document/flow';
import { layOut } from '../../server/law-pack/lay-out';
import { writeDocument } from '../../server/document/write-document';
import { packOf } from '../server/law-pack/sample-pack';
import { figure, type Figure } from './figure';

const RUNS = 5;
/** So many tables of so many rows fill the twenty pages that the target is of. */
const [TABLES, ROWS] = [20, 32];

/** How long a lägesbild of twenty pages takes as PDF and DOCX. */
export async function* benchLawPack(): AsyncIterable<Figure> {
  const flow = longFlow();
  const pdf = await writeDocument({ flow, format: 'pdf' });
  const { numPages } = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  for (const format of ['pdf', 'docx'] as const) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const started = performance.now();
      await writeDocument({ flow, format });
      times.push(performance.now() - started);
    }
    yield figure(`lägesbild of ${numPages} pages as ${format.toUpperCase()}`, 'ms', times, { at_most: 5000 });
  }
}

/** The sample's one table and plot, many times over. */
function longFlow(): Flow {
  const flow = layOut(packOf(), 'sv');
  const table = flow.items.find((item) => item.kind === 'table')!;
  const long: FlowItem = { ...table, rows: Array.from({ length: ROWS }, (_, i) => [`Rad ${i}`, String(i)]) };
  const repeated = Array.from({ length: TABLES }, (_, i): FlowItem[] => [
    { kind: 'heading', level: 2, text: `Avsnitt ${i}` },
    { kind: 'paragraph', text: 'Var problemen är störst, och vad som görs åt dem. '.repeat(12).trim() },
    long,
  ]);
  const [first, ...rest] = flow.items;
  return { ...flow, items: [first!, ...repeated.flat(), ...rest] };
}
