import { check, readContent } from '../../src/record/index.ts';
import { orFail, type Part, timedPart, writeArchive } from './write-archive.ts';

/** How many files of content there are, and what each part cost. */
export type Made = { files: number; parts: Record<string, Part> };

// Usage: node make-archive.ts ROOT CLAIMS. Writes content/ of an archive and has the gate compare it with its sources, as a real run does.
const [root = '', claims = ''] = process.argv.slice(2);
const { content, stories, files, parts } = await writeArchive(root, Number(claims));
const pages = await timedPart(parts, 'record: read again', () => readContent(content));
orFail((await timedPart(parts, 'gate before', () => check(pages, stories))).problems);
const made: Made = { files, parts };
console.log(JSON.stringify(made));
