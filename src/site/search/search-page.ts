import { searching as t } from '../search-text.ts';
import { facetMenus } from './facet-menus.ts';
import { type Index, openIndex } from './pagefind.ts';
import { listenForResultKeys } from './result-keys.ts';
import { clearResults, showResults } from './result-list.ts';
import { readState, type SearchState, writeState } from './search-state.ts';

const find = <E extends Element>(selector: string) => document.querySelector<E>(selector) as E;

const isAsked = ({ words, filters }: SearchState): boolean => words !== '' || Object.keys(filters).length > 0;

const start = (form: HTMLFormElement): void => {
  const parts = { list: find<HTMLElement>('#results'), more: find<HTMLButtonElement>('#more') };
  const [words, order, status] = [
    find<HTMLInputElement>('[name=q]'),
    find<HTMLSelectElement>('[name=order]'),
    find<HTMLElement>('#status'),
  ];
  const facets = [...form.querySelectorAll('select')].filter((select) => select !== order);
  const names = facets.map(({ name }) => name);
  const { index: folder = '', base = '/' } = form.dataset;
  const menus = facetMenus(facets, folder);
  let opened: Promise<Index> | undefined;
  // What is left of each facet weighs more than the results do: it is counted once a reader turns to the menus.
  let counting = false;
  let run = 0;

  const state = (): SearchState => {
    const chosen = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    return readState(new URLSearchParams(chosen).toString(), names);
  };

  const show = async (asked: SearchState): Promise<void> => {
    const mine = ++run;
    const isLate = () => mine !== run;
    if (!isAsked(asked)) {
      clearResults(parts);
      status.textContent = '';
      return menus.fillOverall();
    }
    status.textContent = t.loading;
    opened ??= openIndex(folder, base);
    const index = await opened;
    if (counting) await index.loadCounts();
    const found = await index.search(asked);
    if (isLate()) return;
    if (counting) menus.fill(found.filters);
    const any = await showResults(parts, found, asked.words, asked.order === '', isLate);
    if (isLate()) return;
    status.textContent = any ? [t.found(found.results.length), asked.order && t.undated].filter(Boolean).join(' ') : t.none;
  };

  const attempt = () => {
    show(state()).catch(() => {
      opened = undefined;
      status.textContent = t.failed;
    });
  };

  /** A choice, or words that were sent, are a step to go back to; words that are still being typed are not. */
  const search = (step: boolean) => {
    const address = location.pathname + writeState(state());
    if (address !== location.pathname + location.search) history[step ? 'pushState' : 'replaceState'](null, '', address);
    attempt();
  };

  const restore = () => {
    const given = readState(location.search, names);
    words.value = given.words;
    order.value = given.order;
    menus.choose(given.filters);
    attempt();
  };

  const count = () => {
    if (counting) return;
    counting = true;
    if (isAsked(state())) attempt();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search(true);
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  words.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 150, false);
  });
  form.addEventListener('change', ({ target }) => target !== words && search(true));
  for (const turn of ['pointerenter', 'focusin']) find('.facets').addEventListener(turn, count);
  addEventListener('popstate', restore);
  listenForResultKeys(words, parts.list);
  form.classList.remove('waiting');
  restore();
  if (words.value === '' && matchMedia('(hover: hover)').matches) words.focus({ preventScroll: true });
};

const form = document.querySelector<HTMLFormElement>('#search-form');
if (form) start(form);
