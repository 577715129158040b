import { isMap, isSeq, LineCounter, parseDocument, stringify } from 'yaml';
import type { Outcome } from '../support/problem.ts';
import { parseYaml } from '../support/yaml.ts';
import { type SourceFacts, Story } from '../vocabulary/story.ts';

/** A source's entry in `story.yaml`: the file's name and what is known; what is not known is left out. */
export type StoryEntry = { file: string } & Partial<SourceFacts>;

/** A new story's `story.yaml`. */
export const newStory = (title: string, entry: StoryEntry): string => stringify({ title, sources: [entry] }, { lineWidth: 0 });

/**
 * Adds an entry at the end of the `sources` of a `story.yaml` and changes no other byte of it: comments, order, quoting and line ends
 * stay. Problems: text that is no story, and `sources` written on one line, which cannot be added to without rewriting it.
 */
export const withEntry = (text: string, entry: StoryEntry, file: string): Outcome<string> => {
  const known = parseYaml(Story, text, file);
  if (!known.ok) return known;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'core' });
  const sources = isMap(document.contents) ? document.contents.get('sources', true) : undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const made =
    isSeq(sources) && !sources.flow && sources.range
      ? appended(text, sources.range, entry, newline)
      : started(text, known.value, entry, newline);
  if (made === undefined) {
    const at = isSeq(sources) && sources.range ? lines.linePos(sources.range[0]) : { line: 1, col: 1 };
    return refused(file, at);
  }
  const checked = parseYaml(Story, made, file);
  return checked.ok ? { ok: true, value: made } : checked;
};

const block = (entry: StoryEntry, indent: string, newline: string): string =>
  stringify([entry], { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((line) => `${indent}${line}${newline}`)
    .join('');

/** After the last entry's value, before whatever comes next. */
const appended = (text: string, [start, valueEnd]: readonly [number, number, number], entry: StoryEntry, newline: string): string => {
  const indent = /[ \t]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const lineEnd = text.indexOf('\n', valueEnd - 1);
  const at = text[valueEnd - 1] === '\n' ? valueEnd : lineEnd < 0 ? text.length : lineEnd + 1;
  const before = text.slice(0, at);
  return `${before}${before.endsWith('\n') ? '' : newline}${block(entry, indent, newline)}${text.slice(at)}`;
};

/** The file has no sources yet. An empty list written as `sources: []` makes room. */
const started = (text: string, story: Story, entry: StoryEntry, newline: string): string | undefined => {
  if (story.sources.length > 0) return undefined;
  const open = text.replace(/^sources:[ \t]*(?:\[[ \t]*\]|~|null)?[ \t]*(?:\r?\n|$)/m, '');
  if (/^sources:/m.test(open)) return undefined;
  return `${open}${open === '' || open.endsWith('\n') ? '' : newline}sources:${newline}${block(entry, '  ', newline)}`;
};

const refused = (file: string, { line, col }: { line: number; col: number }): Outcome<never> => ({
  ok: false,
  problems: [
    {
      file,
      line,
      column: col,
      what: '`sources` is written on one line',
      why: 'nothing can be added to it without rewriting what you wrote; nothing was added',
      fix: 'write each source on lines of its own, beginning with `- file:`',
    },
  ],
});
