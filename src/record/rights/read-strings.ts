const [quote, backslash, colon] = [34, 92, 58];

/** The quotation mark that ends the string begun at `open`, or the text's end. */
const stringEnd = (text: string, open: number): number => {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
};

const decoded = (inside: string): string => {
  if (!inside.includes('\\')) return inside;
  try {
    return String(JSON.parse(`"${inside}"`));
  } catch {
    return inside;
  }
};

const nextCode = (text: string, at: number): number => {
  let next = at;
  while (next < text.length && text.charCodeAt(next) <= 32) next += 1;
  return text.charCodeAt(next);
};

/** Gives every string of JSON or JSON Lines, decoded, that is not the name of a field. Linear; broken JSON is read as far as it goes. */
export const eachString = (json: string, give: (text: string) => void): void => {
  for (let open = json.indexOf('"'); open >= 0; ) {
    const end = stringEnd(json, open);
    if (nextCode(json, end + 1) !== colon) give(decoded(json.slice(open + 1, end)));
    open = json.indexOf(String.fromCharCode(quote), end + 1);
  }
};
