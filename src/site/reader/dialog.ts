import { reading as t } from '../reader-text.ts';
import { button, element } from './parts.ts';

/** Opens a window over the page; Esc, its button and a click beside it close it, and it leaves nothing behind. */
export const openDialog = (title: string, ...content: (Node | string)[]): HTMLDialogElement => {
  const dialog = element('dialog', { class: 'window', 'aria-labelledby': 'window-title' });
  const head = element(
    'header',
    {},
    element('h2', { id: 'window-title' }, title),
    button(t.close, () => dialog.close()),
  );
  dialog.append(element('div', { class: 'window-text' }, head, ...content));
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
};
