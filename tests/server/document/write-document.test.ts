import { inflateRawSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../server/law-pack/lay-out';
import { writeDocument } from '../../../server/document/write-document';
import { nasty, packOf } from '../law-pack/sample-pack';

interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}

/** Every node of the structure trees of a PDF's pages. */
async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const nodes: Node[] = [];
  const words: string[] = [];
  const walk = (node: Node) => {
    nodes.push(node);
    node.children?.forEach(walk);
  };
  for (let i = 1; i <= pdf.numPages; i++) {
    const page = await pdf.getPage(i);
    walk((await page.getStructTree()) as Node);
    const { items } = await page.getTextContent();
    words.push(...items.flatMap((item) => ('str' in item ? [item.str] : [])));
  }
  const { info, metadata } = await pdf.getMetadata();
  const told = {
    n_pages: pdf.numPages,
    marked: ((await pdf.getMarkInfo()) as { Marked: boolean } | null)?.Marked,
    info: info as { Title?: string; Language?: string },
    xmp: metadata.getRaw() as string,
    preferences: await pdf.getViewerPreferences(),
    text: words.join(' '),
    nodes,
  };
  await pdf.destroy();
  return told;
}

/** The files in a zip that were packed by deflate or not at all, by name. */
function unzip(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const from = bytes.readUInt32LE(at + 42);
    const start = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
    const data = bytes.subarray(start, start + packed);
    const name = bytes.toString('utf8', at + 46, at + 46 + lengths[0]!);
    files.set(name, (method === 0 ? data : inflateRawSync(data)).toString('utf8'));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return files;
}

const SV = layOut(packOf(), 'sv');

describe('the document as PDF', () => {
  it('is tagged, with title, language, headings, table heads, and words for every picture', async () => {
    const pdf = await readPdf(await writeDocument({ flow: SV, format: 'pdf' }));
    expect(pdf.marked).toBe(true);
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.info).toMatchObject({ Title: 'Lägesbild och åtgärdsplan för Småköping', Language: 'sv' });
    expect(pdf.preferences).toMatchObject({ DisplayDocTitle: true });
    const count = (role: string) => pdf.nodes.filter((node) => node.role === role).length;
    // the list of contents, six sections and the cards
    expect(count('H1')).toBe(8);
    expect([count('Table') > 0, count('TH') > 0, count('TOCI')]).toEqual([true, true, 7]);
    const pictures = pdf.nodes.filter(({ role }) => role === 'Figure');
    expect(pictures.map(({ alt }) => alt)).toEqual([expect.stringMatching(/^Anmälda brott per stadsdel\. En stapel/)]);
  });

  it('is written in English when asked', async () => {
    const pdf = await readPdf(await writeDocument({ flow: layOut(packOf(), 'en'), format: 'pdf' }));
    expect(pdf.info).toMatchObject({ Title: 'Lägesbild and action plan of Småköping', Language: 'en' });
    expect(pdf.text).toContain('Reported offences per stadsdel');
  });

  it('sets markup and letters that its fonts lack as text', async () => {
    const pdf = await readPdf(await writeDocument({ flow: layOut(packOf(nasty), 'sv'), format: 'pdf' }));
    expect(pdf.text).toContain('#panic("x")');
    expect(pdf.text).toContain('<script>alert(1)</script>');
    expect(pdf.text).toContain('[?]');
  });
});

describe('the document as DOCX', () => {
  it('has headings as headings, tables with heads that repeat, and its language', async () => {
    const files = unzip(Buffer.from(await writeDocument({ flow: layOut(packOf(nasty), 'sv'), format: 'docx' })));
    const document = files.get('word/document.xml')!;
    const headings = [...document.matchAll(/<w:pStyle w:val="(Title|Heading\d)"\/>/g)].map(([, style]) => style);
    expect(headings.filter((style) => style === 'Title')).toHaveLength(1);
    expect(headings.filter((style) => style === 'Heading1')).toHaveLength(7);
    expect(document).toContain('<w:tblHeader/>');
    expect(document).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(files.get('word/styles.xml')).toContain('w:val="sv-SE"');
    expect(files.get('docProps/core.xml')).toContain('<dc:title>Lägesbild och åtgärdsplan för Småköping</dc:title>');
  });
});

describe('the document as HTML', () => {
  it('stands alone: a language, a title, heads of rows and columns, and nothing that is executed or fetched', async () => {
    const bytes = await writeDocument({ flow: layOut(packOf(nasty), 'sv'), format: 'html' });
    const html = Buffer.from(bytes).toString('utf8');
    expect(html).toMatch(/^<!doctype html><html lang="sv">/);
    expect(html).toContain('<title>Lägesbild och åtgärdsplan för Småköping</title>');
    expect(html).toContain('<th scope="col">Stadsdel</th>');
    expect(html).toMatch(/<svg role="img" aria-label="Anmälda brott per stadsdel\./);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toMatch(/<script|href="http|src=/);
    expect([...html.matchAll(/<h1/g)]).toHaveLength(1);
  });
});
