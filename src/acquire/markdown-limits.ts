const longestText = 100_000;
const longestParagraph = 5_000;
const longestMarks = 60;

/**
 * True for text whose Markdown can be parsed in a time that grows with its length: parsers of CommonMark take the square of it for
 * deeply nested quotes and lists and for paragraphs full of open brackets, neither of which articles have.
 */
export const isTame = (text: string): boolean => {
  if (text.length > longestText) return false;
  let paragraph = 0;
  for (const line of text.split('\n')) {
    paragraph = line.trim() === '' ? 0 : paragraph + line.length;
    if (paragraph > longestParagraph) return false;
    if (line.length > longestMarks && /^[\s>*+\-\d.)]*$/.test(line.slice(0, longestMarks))) return false;
  }
  return true;
};
