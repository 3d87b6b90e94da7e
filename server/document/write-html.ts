import { escapeXml } from '../public/escape-xml';
import type { Flow, FlowItem } from './flow';

const STYLE = `
body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 Inter,system-ui,sans-serif;color:#1b2430;background:#fff}
h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.35rem;margin-top:2.5rem}h3{font-size:1.1rem}h4{font-size:1rem}
.about{color:#5a6673}.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem}
caption{text-align:left;font-weight:600;padding:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #dfdcd4}
.n{text-align:right;font-variant-numeric:tabular-nums}figure{margin:1rem 0}svg{max-width:100%;height:auto}
.note{color:#5a6673;font-size:.875rem}
@media print{@page{size:A4;margin:18mm}body{max-width:none;margin:0;padding:0;font-size:10.5pt}.wide{overflow:visible}
table{font-size:8.5pt}h2,h3{break-after:avoid}tr,figure{break-inside:avoid}thead{display:table-header-group}}
`;

/** A document as one HTML file that needs nothing else: no script, no style from elsewhere, every text escaped. */
export function writeHtml({ language, title, about, contents, items }: Flow): string {
  const heads = items.flatMap((item, i) => (item.kind === 'heading' && item.level === 1 ? [{ ...item, i }] : []));
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<title>${escapeXml(title)}</title><style>${STYLE}</style></head><body><main>` +
    `<h1>${escapeXml(title)}</h1>${about.map((line) => `<p class="about">${escapeXml(line)}</p>`).join('')}` +
    `<nav aria-labelledby="contents"><h2 id="contents">${escapeXml(contents)}</h2><ul>` +
    heads.map(({ text, i }) => `<li><a href="#h${i}">${escapeXml(text)}</a></li>`).join('') +
    `</ul></nav>${items.map(writeItem).join('')}</main></body></html>\n`
  );
}

function writeItem(item: FlowItem, i: number): string {
  switch (item.kind) {
    case 'heading':
      return `<h${item.level + 1} id="h${i}">${escapeXml(item.text)}</h${item.level + 1}>`;
    case 'paragraph':
      return `<p>${escapeXml(item.text)}</p>`;
    case 'list':
      return `<ul>${item.items.map((each) => `<li>${escapeXml(each)}</li>`).join('')}</ul>`;
    case 'table':
      return writeTable(item);
  }
}

function writeTable({ caption, columns, rows, note, plot }: Extract<FlowItem, { kind: 'table' }>): string {
  const of = (j: number) => (columns[j]?.is_number ? ' class="n"' : '');
  const head = columns.map(({ name }, j) => `<th scope="col"${of(j)}>${escapeXml(name)}</th>`).join('');
  const body = rows.map(
    (row) =>
      `<tr>${row
        .map((cell, j) => (j === 0 ? `<th scope="row">${escapeXml(cell)}</th>` : `<td${of(j)}>${escapeXml(cell)}</td>`))
        .join('')}</tr>`,
  );
  const drawn = plot
    ? `<figure>${plot.svg.replace('<svg ', `<svg role="img" aria-label="${escapeXml(plot.alt)}" `)}</figure>`
    : '';
  return (
    drawn +
    `<div class="wide" tabindex="0" role="group" aria-label="${escapeXml(caption)}"><table><caption>${escapeXml(caption)}</caption><thead><tr>${head}</tr></thead>` +
    `<tbody>${body.join('')}</tbody></table></div><p class="note">${escapeXml(note)}</p>`
  );
}
