import type { Text } from '../../http/problem';

/** Said of figures whose question has no time of its own, in a document that maps another time than the last months. */
const OTHER_TIME: Text = {
  sv: 'Frågan ger de senaste tolv månaderna. För den tid som är vald här görs siffrorna om genom att den väljs i ett utkast.',
  en: 'The question gives the last twelve months. For the time that is chosen here the figures are made again by choosing it in a draft.',
};

export function otherTime(is_chosen: boolean): Text[] {
  return is_chosen ? [OTHER_TIME] : [];
}
