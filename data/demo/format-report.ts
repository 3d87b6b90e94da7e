import type { Language, Pack } from '../pack/schema';
import type { DemoReport } from './make-demo';
import { messages } from './messages';

/** The report as lines for a person. */
export function formatReport(report: DemoReport, pack: Pack, language: Language): string {
  const say = messages[language];
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  const number = (n: number) => n.toLocaleString(locale);
  const { sites, batches, near_repeats: nearRepeats, concentration: c } = report.planted;
  const rows = Object.entries(report.rows).map(([table, n]) => `${table} ${number(n)}`);
  const siteLines = sites.map((s) => {
    const name = pack.places.find((p) => p.place === s.place)?.name ?? s.place;
    const trend = say.trends[s.trend] + (s.from === null ? '' : ` ${s.from}`);
    const top = Object.entries(s.draws)
      .sort(([, a], [, b]) => b.percent - a.percent)
      .slice(0, 4)
      .map(([category, d]) => `${category} ${d.percent} % (${d.time})`);
    return `  ${s.site} · ${name} ${s.lat.toFixed(4)}, ${s.lng.toFixed(4)} · ${trend} · ${Object.values(s.n).join(' ')} · ${top.join(', ')}`;
  });
  return [
    `${say.made}: ${rows.join(', ')} (${number(report.seconds)} s)`,
    `${say.years}: ${Object.entries(report.offences_by_year)
      .map(([year, n]) => `${year} ${number(n)}`)
      .join(', ')}`,
    `${say.concentration}: ${say.half(c.squares_with_half, c.squares, number(c.squares_with_half_pct))}; ${say.stadsdelar(number(c.top_stadsdel_pct), number(c.top_three_stadsdelar_pct))}`,
    `${say.planted}:`,
    ...siteLines,
    `  ${say.batches(
      batches.length,
      batches.reduce((sum, b) => sum + b.n, 0),
    )}`,
    `  ${say.nearRepeats(nearRepeats.length)}`,
    ...report.notes,
    report.planted_file,
  ].join('\n');
}
