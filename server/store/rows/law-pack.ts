/** A version of what lag (2023:196) asks for: lägesbild, åtgärdsplan, follow-up. */
export interface LawPackTable {
  pack_id: string;
  /** goes up by one with every change: who saves has to know the newest */
  revision: number;
  /** 1, 2, 3 … */
  version: number;
  /** no two drafts at once; what is approved never changes */
  status: 'draft' | 'approved';
  /** JSON: what people wrote, a text a section */
  texts: string;
  /** JSON: contract/law-pack.ts, the document as it was when approved; null for a draft, which has the figures of now */
  document: string | null;
  /** local date; null for a draft */
  approved_on: string | null;
  /** who decided, and where it is written down */
  decision: string | null;
  /** JSON: from and to, exclusive; null for the last twelve months that the data cover */
  period: string | null;
  updated_by: string;
  updated_at: string;
}
