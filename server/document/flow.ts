/** A document in one language, from top to bottom, as the page, the PDF and the DOCX write it. Texts are plain. */
export interface Flow {
  language: 'sv' | 'en';
  title: string;
  /** lines under the title: municipality, period, version, decision, what the document is and is not */
  about: string[];
  /** the heading of the list of contents */
  contents: string;
  items: FlowItem[];
}

export type FlowItem =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | FlowTable;

interface FlowTable {
  kind: 'table';
  /** 'Tabell 3. Anmälda brott per stadsdel' */
  caption: string;
  columns: { name: string; is_number: boolean }[];
  rows: string[][];
  /** where its card stands */
  note: string;
  plot: { svg: string; alt: string } | null;
}
