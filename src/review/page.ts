import type { Item } from './item.ts';
import { type ArticleOf, evidenceOf } from './print.ts';

const escaped = (text: string): string =>
  text
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('⟦', '<mark>')
    .replaceAll('⟧', '</mark>');

const style = `body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
h1{margin:.5rem 0;font-size:1.25rem;line-height:1.3}ol{padding-inline-start:1.5rem}
blockquote{margin:.25rem 0 1rem;font-family:Georgia,serif;font-size:1.1rem}mark{padding:0 .1em;border-bottom:2px solid}
small{opacity:.75}button,input{font:inherit;padding:.4rem .8rem}[role=alert]{border-inline-start:4px solid;padding-inline-start:1rem;white-space:pre-wrap}`;

/** The keys of the terminal: each presses the button that carries it. */
const script = `addEventListener('keydown',(event)=>{if(event.target.matches('input')||event.ctrlKey||event.metaKey||event.altKey)return;
const found=document.querySelector('[data-key="'+CSS.escape(event.key)+'"]');if(!found)return;event.preventDefault();found.matches('input')?found.focus():found.click()})`;

const shell = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>Review</title><style>${style}</style><main>${body}</main><script>${script}</script></html>`;

const button = (action: string, key: string, name: string): string =>
  `<button name="action" value="${action}" data-key="${key}">${key} ${name}</button> `;

/** What an editor sees of one question: `at` counts those skipped before it; `nameOf` shortens the path of a file for reading. */
export type Asking = {
  item: Item | undefined;
  at: number;
  total: number;
  articleOf: ArticleOf;
  nameOf: (file: string) => string;
  problem?: string;
};

/** The question as a page for the development server, with the keys of the terminal. */
export const reviewPage = ({ item, at, total, articleOf, nameOf, problem }: Asking): string => {
  const alert = problem === undefined ? '' : `<p role="alert">${escaped(problem)}</p>`;
  if (item === undefined)
    return shell(
      `<h1>Review</h1>${alert}<p>${total === 0 ? 'Nothing is left to ask.' : `${total} skipped. <a href="?skip=0">Again</a>`}</p>`,
    );
  const evidence = item.evidence.map((one, index) => {
    const { from, words } = evidenceOf(one, articleOf);
    return `<li value="${index + 1}"><small>${escaped(from)}</small><blockquote>${escaped(words)}</blockquote></li>`;
  });
  // A form of its own: the enter key in the field must not press `approve`.
  const form = (body: string): string =>
    `<form method="post" action="?skip=${at}"><input type="hidden" name="key" value="${escaped(item.key)}"><p>${body}</p></form>`;
  const fix = (ask: string): string =>
    form(
      `<label>${escaped(ask)}<br><input name="answer" data-key="f" autocomplete="off"></label> <button name="action" value="fix">f fix</button>`,
    );
  const reject = item.reject ? button('reject', 'r', 'reject') : '';
  const skip = `<a href="?skip=${at + 1}" data-key="s">s skip</a>`;
  const placeIn = (file: string): string => `${file}:${item.line}:${item.column}`;
  const opened = `<a href="/__open-in-editor?file=${encodeURIComponent(placeIn(item.file))}" target="opened" data-key="o">o open</a>`;
  return shell(
    `<small>Review, ${at + 1} of ${total} · ${escaped(placeIn(nameOf(item.file)))}</small><h1>${escaped(item.why)}</h1>${alert}<ol>${evidence.join('')}</ol>${form(`${button('approve', 'a', 'approve')}${reject}${skip} ${opened}`)}${item.fix ? fix(item.fix.ask) : ''}`,
  );
};
