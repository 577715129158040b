import { isGoodMatch, isNameOf, splitMarks } from './good-match.ts';
import { openIndex, type PageData, type Pagefind } from './pagefind.ts';
import { fillFacet, resultItem } from './show-results.ts';

const step = 10;

const start = (form: HTMLFormElement): void => {
  const find = <E extends Element>(selector: string) => document.querySelector<E>(selector) as E;
  const [list, status, more] = [find<HTMLElement>('#results'), find<HTMLElement>('#status'), find<HTMLButtonElement>('#more')];
  const facets = [...form.querySelectorAll('select')];
  const { index = '', base = '/', found = '', none = '', loading = '', failed = '' } = form.dataset;
  let opened: Promise<Pagefind> | undefined;
  let run = 0;

  const chosen = () => Object.fromEntries(facets.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
  const query = () => String(new FormData(form).get('q') ?? '').trim();

  const show = async (): Promise<void> => {
    const mine = ++run;
    const [words, filters] = [query(), chosen()];
    const address = new URLSearchParams({ ...(words ? { q: words } : {}), ...filters }).toString();
    history.replaceState(null, '', address ? `?${address}` : location.pathname);
    opened ??= openIndex(index, base);
    const pagefind = await opened;
    if (!words && Object.keys(filters).length === 0) {
      const counts = await pagefind.filters();
      for (const facet of facets) fillFacet(facet, counts[facet.name] ?? {});
      list.replaceChildren();
      status.textContent = '';
      more.hidden = true;
      return;
    }
    status.textContent = loading;
    const { results, filters: counts } = await pagefind.search(words || null, { filters });
    const first = await Promise.all(results.slice(0, step).map((result) => result.data()));
    if (mine !== run) return;
    const good = (page: PageData) =>
      words === '' ||
      isGoodMatch(
        words,
        splitMarks(page.excerpt).filter((_, i) => i % 2 === 1),
      );
    first.sort((a, b) => Number(isNameOf(words, b.meta.name)) - Number(isNameOf(words, a.meta.name)));
    const any = first.some(good);
    for (const facet of facets) fillFacet(facet, counts[facet.name] ?? {});
    list.replaceChildren(...(any ? first.filter(good).map(resultItem) : []));
    status.textContent = any ? `${results.length} ${found}` : none;
    let shown = step;
    more.hidden = !any || results.length <= shown;
    more.onclick = async () => {
      const next = await Promise.all(results.slice(shown, shown + step).map((result) => result.data()));
      list.append(...next.map(resultItem));
      shown += step;
      more.hidden = results.length <= shown;
    };
  };

  const attempt = () => {
    show().catch(() => {
      opened = undefined;
      status.textContent = failed;
    });
  };

  const given = new URLSearchParams(location.search);
  find<HTMLInputElement>('[name=q]').value = given.get('q') ?? '';
  for (const facet of facets) {
    const value = given.get(facet.name);
    if (value) facet.add(new Option(value, value, true, true));
  }
  form.classList.remove('waiting');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt();
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(attempt, 150);
  });
  attempt();
};

const form = document.querySelector<HTMLFormElement>('#search-form');
if (form) start(form);
