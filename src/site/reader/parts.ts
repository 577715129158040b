/** An element with attributes and content. The content policy allows no markup in strings, and none is needed. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

export const button = (text: string, act: () => void, className = ''): HTMLButtonElement => {
  const made = element('button', { type: 'button', ...(className && { class: className }) }, text);
  made.addEventListener('click', act);
  return made;
};
