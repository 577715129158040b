/**
 * The arrow keys go from the words to the results and among them; Esc goes back to the words, and from there to the page that the
 * reader came from.
 */
export const listenForResultKeys = (words: HTMLInputElement, list: HTMLElement): void => {
  const links = () => [...list.querySelectorAll('a')];
  const cameFromHere = () => document.referrer.startsWith(location.origin) && history.length > 1;
  document.addEventListener('keydown', (event) => {
    const at = links().indexOf(document.activeElement as HTMLAnchorElement);
    const inWords = document.activeElement === words;
    if (event.key === 'Escape') {
      if (at >= 0) words.focus();
      else if (inWords && words.value === '' && cameFromHere()) history.back();
      else return;
    } else if (event.key === 'ArrowDown' && (inWords || at >= 0)) {
      links()[at + 1]?.focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      (links()[at - 1] ?? words).focus();
    } else return;
    event.preventDefault();
  });
};
