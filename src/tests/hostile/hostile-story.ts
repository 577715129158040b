import fc from 'fast-check';

/** What people have tried on programs that turn text into pages, data files and terminal output; and what breaks those that count characters. */
const tricks = [
  // Code in MDX and in templates.
  '{process.exit(1)}',
  "{(() => { throw new Error('run') })()}",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what an attacker writes
  '${7*7}{{7*7}}<%= 7*7 %>#{7*7}',
  '<Quote id="x" />',
  'import fs from "node:fs"',
  'export const run = 1',
  // HTML.
  '<script>document.title="run"</script>',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '"><iframe srcdoc="<script>alert(1)</script>">',
  "' onmouseover='alert(1)",
  '<!--',
  '-->',
  ']]>',
  '&lt;b&gt;&#x3c;script&#x3e;',
  '<style>@import url(https://evil.example/x.css)</style>',
  '</textarea></title></noscript></template>',
  // Links.
  'javascript:alert(1)',
  '[click](javascript:alert(1))',
  'data:text/html;base64,PHNjcmlwdD4=',
  '![x](https://evil.example/pixel.png)',
  'https://evil.example/\u202egnp.exe',
  // YAML.
  '---',
  '...',
  '!!js/function "function () {}"',
  '&a [*a]',
  '*anchor',
  '<<: *a',
  'key: value # not a comment',
  '- - ? : |',
  '%YAML 1.1',
  "'it''s' \"said\\\"",
  'yes',
  '0x1F 1_000 .inf ~ null',
  '2024-05-06',
  // Markdown.
  '# heading',
  '```js',
  '> > > quoted',
  '| a | b |\n|---|---|',
  '[^1]: note',
  '[[c-claim]]',
  '@claim',
  '\\',
  // CSS.
  '\\3c script\\3e',
  'expression(alert(1))',
  // Unicode.
  '\u202egnihtyreve\u202c',
  '\u2066isolated\u2069',
  'zero\u200bwidth\u200d\u2060\ufeff',
  'v\ufe0fs\u{e0101}',
  '\u{e0041}\u{e007f}',
  'Аnnа Lее',
  'ﬁne ①②③ ℌ',
  'Z\u0351\u0369\u036b\u0347\u0354a\u0300\u0301l',
  '\u0000',
  '\ud800',
  '\udfff',
  '\u2028\u2029\u0085\u000b\u000c',
  // Terminals.
  '\u001b[2J\u001b[31m',
  '\u001b]0;title\u0007',
  '\u009b31m',
  '\r',
  // Names.
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '../../../etc/passwd',
  '..\\..\\windows',
  'CON',
  'nul.txt',
  'aux',
  '.',
  // Spreadsheets.
  '=HYPERLINK("https://evil.example","x")',
  "+1+cmd|' /C calc'!A0",
  '@SUM(1+1)',
  '-2+3',
  '\t=1',
];

const trick = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...tricks) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...tricks), fc.constantFrom(...tricks)).map((two) => two.join('')) },
);

const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Ann Lee', 'the harbour board', 'Mayor Tom Ashby', 'Skerry Line', 'Dr Ina Holm', 'she') },
  { weight: 4, arbitrary: trick },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('Ann', 'Judge', 'Mayor'), trick).map((two) => two.join(' ')) },
  { weight: 1, arbitrary: fc.constantFrom('Nn'.repeat(5_000), 'Ann '.repeat(2_500), 'A. '.repeat(3_333)) },
);

/** Sentences as newspapers print them, so that tricks stand where names, quotations, places and days are looked for. */
const line = fc
  .tuple(
    fc.constantFrom<(one: string, two: string, who: string) => string>(
      (one, two, who) => `“${one} the bridge will close ${two},” ${who} said on Monday.`,
      (one, two, who) => `${who} told ${two} that the ${one} would cost 3 million crowns.`,
      (one, two, who) => `"${one}", said ${who}, chair of ${two}.`,
      (one, two, who) => `According to ${who}, ${one} voted in Paris on 6 May 2024 ${two}.`,
      (one, two, who) => `${one}: ${who} denied the claim by ${two}.`,
      (one, two, who) => `${who}: “${one}” ${two}`,
      (one, two) => `${one} ${two}`,
      (one) => one,
    ),
    trick,
    trick,
    name,
  )
  .map(([make, one, two, who]) => make(one, two, who));

const article = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 8 }),
    end: fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\r'),
    ending: fc.constantFrom('.txt', '.txt', '.md'),
    publisher: fc.option(trick, { nil: undefined }),
    byline: fc.option(trick, { nil: undefined }),
    headline: fc.option(trick, { nil: undefined }),
    url: fc.constantFrom(undefined, 'https://paper.example/a?<script>=1&x=%22%3E#"\'', "http://paper.example/'onclick='alert(1)"),
    kind: fc.constantFrom<('article' | 'live-blog')[]>('article', 'article', 'live-blog'),
    name: trick,
  })
  .map(({ lines, end, ...facts }) => ({ text: lines.join(end), ...facts }));

export type HostileArticle = typeof article extends fc.Arbitrary<infer T> ? T : never;

/** Articles of one story with everything an attacker may choose: their text, names, and what is said of them in `story.yaml`. */
export const hostileStory = fc.record({
  title: fc.oneof(trick, fc.constant('T'.repeat(10_000))).filter((title) => title !== ''),
  articles: fc.array(article, { minLength: 1, maxLength: 3 }),
});

export type HostileStory = { title: string; articles: HostileArticle[] };

/** One of each trick, for a page to be looked at. */
export const everyTrick = tricks;
