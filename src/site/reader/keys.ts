import { reading as t } from '../reader-text.ts';
import { openDialog } from './dialog.ts';
import { lasting, recall, remember } from './memory.ts';
import { element } from './parts.ts';

const switchedOff = 'onrecord:keys-off';

const areOff = (): boolean => recall(lasting, switchedOff, (value) => value === true) ?? false;

/** The list of keys, with a switch: someone who speaks to the computer types such keys without meaning to (WCAG 2.2, 2.1.4). */
const openHelp = (): void => {
  const rows = t.help.keys.map(([key, does]) =>
    element('div', {}, element('dt', {}, ...key.split(' ').map((one) => element('kbd', {}, one))), element('dd', {}, does)),
  );
  const use = element('input', { type: 'checkbox' });
  use.checked = !areOff();
  use.addEventListener('change', () => remember(lasting, switchedOff, !use.checked));
  openDialog(t.help.title, element('dl', { class: 'keys' }, ...rows), element('p', {}, element('label', {}, use, ' ', t.help.use)));
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, select, textarea, dialog') !== null;

const actions: Record<string, (home: string) => void> = {
  '/': (home) => {
    const words = document.querySelector<HTMLInputElement>('#search-form [name=q]');
    if (words) words.focus();
    else location.assign(`${home}search/`);
  },
  '?': openHelp,
};

export const startKeys = (home: string): void => {
  for (const opener of document.querySelectorAll<HTMLButtonElement>('.help-opener')) opener.addEventListener('click', openHelp);
  document.addEventListener('keydown', (event) => {
    const act = actions[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || areOff()) return;
    event.preventDefault();
    act(home);
  });
};
