import { texts } from '../../../text/texts';

/** What the list of layers and the legend say of it. */
export const words = texts({
  sv: {
    title: 'Prioriterade områden',
    prioritised: 'Prioriterat i löftet',
  },
  en: {
    title: 'Prioritised areas',
    prioritised: 'Prioritised in the promise',
  },
});
