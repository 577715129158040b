import { reading as t } from '../reader-text.ts';
import { button, element } from './parts.ts';

/** Milliseconds that a button says what it did. */
const told = 2500;

const copy = async (address: string): Promise<string> => {
  try {
    await navigator.clipboard.writeText(address);
    return t.copied;
  } catch {
    location.hash = new URL(address).hash;
    return t.notCopied;
  }
};

/** The link that every quotation has to itself becomes a button that copies it. */
export const startCopying = (): void => {
  const links = document.querySelectorAll<HTMLAnchorElement>('a.permalink');
  if (links.length === 0) return;
  const status = element('p', { class: 'unseen', role: 'status' });
  document.querySelector('main')?.append(status);
  for (const link of links) {
    const copier = button(
      t.copy,
      async () => {
        const said = await copy(link.href);
        copier.textContent = status.textContent = said;
        setTimeout(() => {
          copier.textContent = t.copy;
          status.textContent = '';
        }, told);
      },
      'permalink',
    );
    link.replaceWith(copier);
  }
};
