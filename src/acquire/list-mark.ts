const marks = /^(?:[•‣◦▪●■►·∙➤➢✓–—*+-]|\(?(?:\d{1,2}|[a-z])[.)])\s+(?=\S)/;

/** Length of the list mark and the white space at the start of a line ("• ", "- ", "1. "); 0 when there is none. */
export const listMark = (line: string): number => marks.exec(line)?.[0].length ?? 0;
