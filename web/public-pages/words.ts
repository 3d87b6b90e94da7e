import { texts } from '../text/texts';
import { english } from './words-en';
import { swedish } from './words-sv';

/** The public pages' words, as a resident reads them. */
export const publicWords = texts({ sv: swedish, en: english });
