import { untrack } from 'svelte';
import { pageAt } from '../../data/terms/page-paths';
import { recall, remember } from './browser-memory';
import { formatUrl, parseUrl, dropUnknown, type Known, type UrlWarning } from './url';
import { DEFAULT_VIEW, type View } from './view';

const FIELDS = Object.keys(DEFAULT_VIEW) as (keyof View)[];
/** What a saved view leaves as it is. */
const OWN = { language: DEFAULT_VIEW.language, theme: DEFAULT_VIEW.theme } as const;
const REMEMBERED = { language: 'lofteskartan.language', theme: 'lofteskartan.theme' } as const;

/** What the person has chosen: one field for each of View, kept in step with the address. */
export class ViewState implements View {
  page = $state<View['page']>(DEFAULT_VIEW.page);
  language = $state<View['language']>(DEFAULT_VIEW.language);
  theme = $state<View['theme']>(DEFAULT_VIEW.theme);
  filter = $state.raw<View['filter']>(DEFAULT_VIEW.filter);
  layers = $state.raw<View['layers']>(DEFAULT_VIEW.layers);
  environment = $state.raw<View['environment']>(DEFAULT_VIEW.environment);
  measure = $state<View['measure']>(DEFAULT_VIEW.measure);
  cell_size = $state<View['cell_size']>(DEFAULT_VIEW.cell_size);
  method = $state<View['method']>(DEFAULT_VIEW.method);
  bandwidth = $state<View['bandwidth']>(DEFAULT_VIEW.bandwidth);
  presence_produced = $state<View['presence_produced']>(DEFAULT_VIEW.presence_produced);
  second = $state.raw<View['second']>(DEFAULT_VIEW.second);
  look = $state<View['look']>(DEFAULT_VIEW.look);
  split = $state<View['split']>(DEFAULT_VIEW.split);
  cell = $state<View['cell']>(DEFAULT_VIEW.cell);
  street = $state<View['street']>(DEFAULT_VIEW.street);
  panel = $state<View['panel']>(DEFAULT_VIEW.panel);
  week = $state<View['week']>(DEFAULT_VIEW.week);
  day = $state<View['day']>(DEFAULT_VIEW.day);
  rows = $state<View['rows']>(DEFAULT_VIEW.rows);
  plan = $state<View['plan']>(DEFAULT_VIEW.plan);
  place = $state<View['place']>(DEFAULT_VIEW.place);
  year = $state<View['year']>(DEFAULT_VIEW.year);
  shown = $state<View['shown']>(DEFAULT_VIEW.shown);
  side = $state<View['side']>(DEFAULT_VIEW.side);
  order = $state<View['order']>(DEFAULT_VIEW.order);
  weights = $state.raw<View['weights']>(DEFAULT_VIEW.weights);
  chosen = $state<View['chosen']>(DEFAULT_VIEW.chosen);
  show = $state<View['show']>(DEFAULT_VIEW.show);
  open = $state.raw<View['open']>(DEFAULT_VIEW.open);
  area = $state<View['area']>(DEFAULT_VIEW.area);
  at = $state.raw<View['at']>(DEFAULT_VIEW.at);

  /** what the link asked for and did not get */
  warnings = $state.raw<UrlWarning[]>([]);
  /** true from when printing is asked for until the paper's light theme is drawn and printed */
  printing = $state(false);
  /** goes up when a saved view is opened: the map then goes where that lies */
  opened = $state(0);
  /** whether all of the panel is printed after the map */
  appendix = $state(false);
  /** the paper that the map is printed on */
  paper = $state<'A4' | 'A3'>('A4');
  /** true from when a picture of the map is asked for until it is saved */
  picturing = $state(false);
  /** whether what is changed belongs to one step of the history, and whether that has been made */
  #step: 'each' | 'begun' | 'made' = 'each';
  #systemDark = $state(false);
  /** whether the address is of no page: it is then told as it was given */
  readonly #isNowhere = pageAt(location.pathname) === null;
  #known: Known | null = null;
  /** the theme as drawn, 'system' resolved */
  readonly shownTheme: 'light' | 'dark' = $derived(
    this.printing ? 'light' : this.theme === 'system' ? (this.#systemDark ? 'dark' : 'light') : this.theme,
  );

  /** Make it while a component initialises: it listens for as long as that component lives. */
  constructor() {
    this.#readAddress();
    const language = recall(REMEMBERED.language);
    const theme = recall(REMEMBERED.theme);
    if (!names('lang') && (language === 'sv' || language === 'en')) this.language = language;
    if (!names('theme') && (theme === 'light' || theme === 'dark')) this.theme = theme;
    // the front leads on by itself, where somebody is signed in; what is not there stays as it was asked for
    if (!this.#isNowhere && (pageAt(location.pathname) !== 'front' || names('page')))
      history.replaceState(null, '', this.url() + location.hash);

    const dark = matchMedia('(prefers-color-scheme: dark)');
    this.#systemDark = dark.matches;
    $effect(() => {
      const onScheme = () => (this.#systemDark = dark.matches);
      const onPop = () => {
        this.#readAddress();
        if (this.#step === 'made') this.#step = 'begun';
      };
      dark.addEventListener('change', onScheme);
      addEventListener('popstate', onPop);
      return () => {
        dark.removeEventListener('change', onScheme);
        removeEventListener('popstate', onPop);
      };
    });
    $effect.pre(() => {
      document.documentElement.lang = this.language;
      document.documentElement.dataset['theme'] = this.shownTheme;
    });
    $effect(() => remember(REMEMBERED.language, this.language));
    $effect(() => remember(REMEMBERED.theme, this.theme));
  }

  /** Changes the view and adds a step to the history, so that Back undoes it. */
  update(patch: Partial<View>): void {
    this.#set(patch);
    if (this.#isNowhere) return;
    const url = this.url();
    if (url === location.pathname + location.search) return;
    if (this.#step === 'made') history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    if (this.#step === 'begun') this.#step = 'made';
  }

  /** From here to `endStep`, all changes are one step of the history: what is chosen in one opening is taken back at once. */
  beginStep(): void {
    this.#step = 'begun';
  }

  endStep(): void {
    this.#step = 'each';
  }

  /** Changes the view without a step in the history. */
  replace(patch: Partial<View>): void {
    this.#set(patch);
    history.replaceState(null, '', this.url());
  }

  /** Changes part of the filter, as one step. */
  updateFilter(patch: Partial<View['filter']>): void {
    this.update({ filter: { ...this.filter, ...patch } });
  }

  /** The address of this view, or of this view with a patch: for links. */
  url(patch: Partial<View> = {}): string {
    return formatUrl({ ...this.#plain(), ...patch });
  }

  /** The address of this view, to be saved: language and theme are the reader's own. */
  get address(): string {
    return formatUrl({ ...this.#plain(), ...OWN });
  }

  /** Shows what a saved address says, as one step of the history. */
  openSaved(address: string): void {
    const { view, warnings } = parseUrl(address);
    const { language, theme } = this;
    this.update({ ...view, language, theme });
    this.warnings = warnings;
    this.opened += 1;
    if (this.#known) this.keepKnown(this.#known);
  }

  /** Falls back to the default where a link names what the data does not have. */
  keepKnown(known: Known): void {
    this.#known = known;
    const { patch, warnings } = untrack(() => dropUnknown(this.#plain(), known));
    if (warnings.length === 0) return;
    this.replace(patch);
    this.warnings = [...untrack(() => this.warnings), ...warnings];
  }

  #readAddress(): void {
    const { view, warnings } = parseUrl(location.pathname + location.search);
    this.#set(view);
    this.warnings = warnings;
  }

  #set(patch: Partial<View>): void {
    // a square is one of a certain size: of another size, its index means another place, and a reach may be too short
    const otherGrid = 'cell_size' in patch && patch.cell_size !== this.cell_size && !('cell' in patch);
    // what is opened takes the place of what was open
    const { cell = null, street = null } = patch;
    const other = cell !== null ? { street: null } : street !== null ? { cell: null } : {};
    Object.assign(this, other, patch, otherGrid ? { cell: null, bandwidth: null } : {});
  }

  #plain(): View {
    return Object.fromEntries(FIELDS.map((field) => [field, this[field]])) as unknown as View;
  }
}

/** Whether the address says anything of a field. */
function names(field: string): boolean {
  return new RegExp(`[?&]${field}=`).test(location.search);
}
