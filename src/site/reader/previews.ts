import { type Glance, glanceAt } from './glance.ts';
import { element } from './parts.ts';
import { placeBeside } from './place-beside.ts';

/** Milliseconds: a pointer on its way elsewhere opens nothing, and one on its way to the look has time to get there. */
const wait = { open: 350, close: 250 };

const shown = /^(claims|actors|events|places|sources|explainers)\/[^/]+\/$/;

/** The line of a link that the pointer is on: a link may go over several. */
const lineOf = (link: Element, y: number | undefined): DOMRect => {
  const lines = [...link.getClientRects()];
  return lines.find(({ top, bottom }) => y !== undefined && y >= top && y <= bottom) ?? lines[0] ?? link.getBoundingClientRect();
};

const content = ({ title, facts }: Glance): Node[] => [
  element('p', { class: 'preview-title' }, ...title),
  ...facts.map(({ label, value }) => element('p', {}, ...(label ? [element('span', { class: 'label' }, label), ' '] : []), ...value)),
];

/**
 * Shows what a link leads to, beside it, when a mouse rests on it or the keyboard comes to it (WCAG 2.2, 1.4.13): Esc puts it away, the
 * pointer may go over it, and it stays until pointer and focus have left. Fingers get the page itself.
 */
export const startPreviews = (home: string): void => {
  let link: HTMLAnchorElement | undefined;
  let look: HTMLElement | undefined;
  let dismissed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const leadsOn = (target: EventTarget | null): HTMLAnchorElement | undefined => {
    const found = target instanceof Element ? target.closest<HTMLAnchorElement>('main a[href]') : null;
    if (!found || found.pathname === location.pathname || !found.href.startsWith(home)) return undefined;
    return shown.test(new URL(found.pathname, home).href.slice(home.length)) ? found : undefined;
  };

  const close = () => {
    clearTimeout(timer);
    look?.remove();
    link?.removeAttribute('aria-describedby');
    look = link = undefined;
    dismissed = false;
  };

  const open = async (to: HTMLAnchorElement, y?: number) => {
    const glance = await glanceAt(to.href.replace(/#.*/, ''));
    if (link !== to || look || !glance) return;
    look = element('div', { id: 'preview', class: 'preview', role: 'tooltip', popover: 'manual' }, ...content(glance));
    look.addEventListener('pointerenter', () => clearTimeout(timer));
    look.addEventListener('pointerleave', closeSoon);
    // Inside a landmark, where those find it who go from one to the next.
    to.closest('main')?.append(look);
    look.showPopover();
    const { left, top } = placeBeside(lineOf(to, y), look.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: innerHeight,
    });
    look.style.left = `${left}px`;
    look.style.top = `${top}px`;
    to.setAttribute('aria-describedby', 'preview');
  };

  const openSoon = (to: HTMLAnchorElement, y?: number) => {
    if (link === to && (look || dismissed)) return clearTimeout(timer);
    close();
    link = to;
    timer = setTimeout(open, wait.open, to, y);
  };

  function closeSoon() {
    if (!link) return;
    clearTimeout(timer);
    timer = setTimeout(close, wait.close);
  }

  document.addEventListener('pointerover', ({ target, pointerType, clientY }) => {
    const to = leadsOn(target);
    if (to && pointerType === 'mouse') openSoon(to, clientY);
  });
  document.addEventListener('pointerout', ({ target, relatedTarget }) => {
    const left = leadsOn(target);
    if (left && left === link && left !== document.activeElement && leadsOn(relatedTarget) !== left) closeSoon();
  });
  document.addEventListener('focusin', ({ target }) => {
    const to = leadsOn(target);
    if (to?.matches(':focus-visible')) openSoon(to);
  });
  document.addEventListener('focusout', ({ target }) => {
    if (target === link) close();
  });
  document.addEventListener('click', close);
  document.addEventListener('scroll', () => look && close(), { passive: true });
  // Before anything else that Esc means on the page.
  const dismiss = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !look) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    const left = link;
    close();
    link = left;
    dismissed = true;
  };
  document.addEventListener('keydown', dismiss, { capture: true });
};
