import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../support/problem.ts';
import { type Dateline, type Document, Document as Schema } from '../vocabulary/document.ts';
import { SourceFacts } from '../vocabulary/story.ts';
import { acquire, acquireText, doubtfulCharacters } from './index.ts';

const golden = join(import.meta.dirname, 'golden');

/** What a golden file holds: the document as a reader would describe it. */
const described = ({ text, encoding, headline, blocks, posts, breaks, facts, printed }: Document) => ({
  encoding,
  headline: headline?.exact ?? null,
  ...(printed && {
    printed: Object.entries(printed).map(([fact, span]) => `${fact} ${facts[fact as keyof typeof printed]} | ${span?.exact}`),
  }),
  blocks: blocks.map(
    ({ start, end, kind, post, speaker, dateline }) =>
      `${kind}${post === undefined ? '' : ` ${post}`}${speaker ? ` <${speaker.exact}>` : ''} | ${text.slice(start, end)}${dateline ? ` | ${placed(dateline)}` : ''}`,
  ),
  posts: posts.map(({ start, end, stamp, headline: title, time }) => ({
    time,
    stamp: stamp?.exact,
    headline: title?.exact ?? null,
    ends: text.slice(Math.max(start, end - 20), end),
  })),
  breaks: breaks.map(
    ([start, end]) => `${text.slice(Math.max(0, start - 8), start)}[${text.slice(start, end)}]${text.slice(end, end + 8)}`,
  ),
});

const placed = ({ places, day, date, agency }: Dateline): string =>
  [
    `places ${places.map(({ exact }) => exact).join(' + ')}`,
    day && `day ${day.exact}`,
    date && `date ${date}`,
    agency && `agency ${agency.exact}`,
  ]
    .filter(Boolean)
    .join(', ');

const read = (doc: string, bytes: Uint8Array, facts: object = {}): Document => {
  const outcome = acquire(doc, bytes, SourceFacts.parse({ file: doc, ...facts }));
  if (!outcome.ok) throw new Error(outcome.problems.map(formatProblem).join('\n'));
  return Schema.parse(outcome.value);
};

describe('golden cases', () => {
  test.each(readdirSync(golden))('%s', async (name) => {
    const folder = join(golden, name);
    const doc = existsSync(join(folder, 'input.md')) ? 'input.md' : 'input.txt';
    const facts = existsSync(join(folder, 'facts.json')) ? JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')) : {};
    const document = read(doc, readFileSync(join(folder, doc)), facts);
    await expect(`${JSON.stringify(described(document), null, 2)}\n`).toMatchFileSnapshot(join(folder, 'expected.json'));
  });
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return little ? bytes : bytes.swap16();
};

describe('encodings', () => {
  const text = 'The mayor’s café said “no”.\r\nNaïve, said Zoë.\r\n';
  test.each([
    ['utf-8', bytesOf(text)],
    ['utf-8', bytesOf(`\ufeff${text}`)],
    ['utf-16le', utf16(text, true)],
    ['utf-16be', utf16(text, false)],
    [
      'windows-1252',
      Buffer.from([...text].map((character) => ({ '’': 0x92, '“': 0x93, '”': 0x94 })[character] ?? character.charCodeAt(0))),
    ],
  ])('%s is decoded; the byte order mark is no text, line ends are kept', (encoding, bytes) => {
    const document = read('a.txt', bytes);
    expect(document.encoding).toBe(encoding);
    expect(document.text).toBe(text);
  });

  test('damaged UTF-8 stays UTF-8', () => {
    const bytes = Buffer.concat([bytesOf('“One” and “two” and '), Buffer.from([0xe2, 0x80]), bytesOf(' end.')]);
    expect(read('a.txt', bytes)).toMatchObject({ encoding: 'utf-8', text: '“One” and “two” and \ufffd end.' });
  });

  test('what cannot be seen is kept, and reported at its first place', () => {
    const { text: kept } = read('a.txt', bytesOf('The mayor\u200b said.\nNo\u202e vote\u0000 to\u200bday. Itâ€™s late.'));
    expect(doubtfulCharacters('a.txt', kept).map(formatProblem).join('\n')).toMatchSnapshot();
    expect(doubtfulCharacters('a.txt', 'Plain text, “quoted”, naïve; 👩‍👩‍👧.\r\n')).toEqual([]);
  });
});

test.each([
  ['empty.txt', bytesOf('')],
  ['blank.txt', bytesOf('\ufeff \n\t\n')],
  ['binary.txt', Uint8Array.from({ length: 600 }, (_, index) => (index * 7919) % 251)],
  ['report.txt', bytesOf('%PDF-1.7\n1 0 obj')],
  ['letter.txt', bytesOf('PK\u0003\u0004 word/document.xml')],
  ['log.txt', bytesOf('word\n'.repeat(200_001))],
  ['page.html', bytesOf('<p>The mayor said no.</p>')],
])('%s is a problem', (doc, bytes) => {
  const outcome = acquire(doc, bytes, SourceFacts.parse({ file: doc }));
  expect(outcome.ok ? 'read' : outcome.problems.map(formatProblem).join('\n')).toMatchSnapshot();
});

test('text that is already decoded is taken as it is', () => {
  const text = '\ufeffCouncil delays vote\n\nThe mayor said \ud800 no.';
  expect(acquireText('x', text, SourceFacts.parse({ file: 'x' }))).toMatchObject({ value: { text, headline: { start: 1, end: 20 } } });
  expect(acquireText('x', '', SourceFacts.parse({ file: 'x' }))).toMatchObject({ value: { text: '', blocks: [] } });
});

describe('for any text', () => {
  const fragment = fc.constantFrom(
    'The mayor said the vote would be held in May.',
    'A line that ends in the middle of a sen',
    'tence, and goes on for a while after that',
    'Council delays vote',
    'Why it matters: The lease runs for thirty years.',
    '2 years ago / 1:57 AM EDT',
    '14:05 GMT – Talks break up',
    'SHARE THIS —',
    'Leave a Reply',
    'By Ina Holm',
    '• “There will be a vote,” she said.',
    'A ferry lies at the quay.Photo: Ina Holm / AP',
    '**Why** [it](http://x.example/a b) matters: `No` one \\*knows\\*.',
    '> quoted',
    '# Title *here* #',
    '![](x) <b>bold</b>',
    '---',
    '    code',
    '```',
    '\u200b\u202e\u0000 {process.exit(1)} <script>',
    '\ud83d\ude80',
    '   indented',
    'MANILA, Nov. 18, 2024 (Harbour Wire) — A ferry ran aground.',
    'CLLR PETRIE: So who decided?',
    '**THE CHAIR (Ina Holm):** Order.',
    'CLLR PETRIE:',
    '| Day | Event |\n|---|---|\n| May 2 | Vote |',
    'The vote is on Friday. Call Ina Holm on 01632 960 321. Bring a pen.',
    'Correction: An earlier version of this article gave a wrong age.',
    'FOR IMMEDIATE RELEASE',
    'ENDS',
    '**Crews vote again**',
    'Published 3 March 2016, 10:14 GMT | Updated 4 March 2016',
    'Ina Holm and Peter Vask',
  );
  const article = fc
    .array(
      fc.tuple(
        fc.oneof(fragment, fc.string({ unit: 'grapheme', maxLength: 60 })),
        fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', ' ', '\u2028', '\n  '),
      ),
      { minLength: 1, maxLength: 25 },
    )
    .map((parts) => parts.flat().join(''))
    .filter((text) => /\S/.test(text) && !text.startsWith('\ufeff'));
  const facts = fc.constantFrom(
    {},
    { kind: 'live-blog' },
    { kind: 'live-blog', posts: { first: '2022-03-29', last: '2022-03-30', order: 'newest-first' } },
  );

  test('blocks stand in order, apart, without white space at their sides, and hold all that is printed', () => {
    fc.assert(
      fc.property(article, facts, fc.constantFrom('a.txt', 'a.md'), (text, given, doc) => {
        const outcome = acquire(doc, bytesOf(text), SourceFacts.parse({ file: doc, ...given }));
        if (!outcome.ok) return;
        const { blocks, posts, breaks, headline, printed, text: kept } = Schema.parse(outcome.value);
        expect(kept).toBe(new TextDecoder().decode(bytesOf(text)));
        let end = 0;
        let between = '';
        for (const block of blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(kept.slice(block.start, block.end)).toMatch(/^\S(.*\S)?$/s);
          between += kept.slice(end, block.start);
          if (block.post !== undefined)
            expect(posts[block.post]).toMatchObject({
              start: expect.toSatisfy((start: number) => start <= block.start),
              end: expect.toSatisfy((last: number) => last >= block.end),
            });
          end = block.end;
        }
        expect(`${between}${kept.slice(end)}`.trim()).toBe('');
        const spans = [
          headline,
          ...posts.flatMap((post) => [post.stamp, post.headline]),
          ...blocks.flatMap(({ speaker, dateline }) => [speaker, dateline?.day, dateline?.agency, ...(dateline?.places ?? [])]),
          ...Object.values(printed ?? {}),
        ];
        for (const { start, end: last, exact } of spans.filter((span) => span !== null && span !== undefined))
          expect(kept.slice(start, last)).toBe(exact);
        for (const [index, [start, last]] of breaks.entries()) {
          expect(start).toBeGreaterThanOrEqual(breaks[index - 1]?.[1] ?? 0);
          expect(last).toBeGreaterThan(start);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('a text beyond the limits is a problem, whichever way it comes', () => {
  const facts = SourceFacts.parse({ file: 'long.txt' });
  expect(acquireText('long.txt', 'x'.repeat(21 * 1024 * 1024), facts)).toMatchObject({ ok: false });
  expect(acquireText('long.txt', 'word\n'.repeat(200_001), facts)).toMatchObject({ ok: false });
});
