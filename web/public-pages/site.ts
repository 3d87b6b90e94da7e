import type { Published, PublicPicture } from '../api/types';
import type { Language } from '../text/texts';

/** What every public page is given: all that is published, the language, and how links are written from where it is. */
export interface Site {
  document: Published;
  language: Language;
  /** the page's own path without the language: '', 'stadsdelar/rissne' */
  path: string;
  /** to a page in the same language */
  link: (path: string) => string;
  /** whether residents can report here */
  takesReports: boolean;
  /** where to sign in; null where nobody does */
  signIn: string | null;
  /** pictures to share of this page, the wide one first */
  pictures: readonly PublicPicture[];
  /** whether a file was published with the document */
  hasFile: (name: string) => boolean;
  /** the address under which people reach it; '' where nobody has said it */
  origin: string;
  /** whether others may show what is made for it within their pages */
  isEmbeddable: boolean;
  /** shown inside before it is published */
  isDraft: boolean;
  /** to a file, or a page in another language */
  at: (path: string) => string;
}
