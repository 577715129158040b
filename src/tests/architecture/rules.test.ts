import { describe, expect, test } from 'vitest';
import { commandsOf, sectionOf, undefinedTerms, undocumentedCommands, undocumentedScripts, unexplainedPackages } from './documentation.ts';
import { checkImports } from './import-rules.ts';
import { checkPurity } from './purity.ts';
import { checkNames, checkSizes } from './shape.ts';

describe('import rules', () => {
  test.for([
    ['vocabulary/span.ts', "import { parse } from 'yaml';", 'vocabulary/span.ts imports yaml; the vocabulary imports only zod'],
    ['support/hash.ts', "import '../vocabulary/span.ts';", 'support/hash.ts imports vocabulary; it may import itself'],
    [
      'connect/a/b.ts',
      "export * from '../../annotate/cue.ts';",
      'connect/a/b.ts imports annotate; it may import itself, vocabulary, support',
    ],
    [
      'annotate/cue.ts',
      "const a = await import('../connect/x.ts');",
      'annotate/cue.ts imports connect; it may import itself, vocabulary, support',
    ],
    ['record/a.ts', "import type { A } from '../pipeline.ts';", 'record/a.ts imports pipeline; it may import itself, vocabulary, support'],
    ['cli.ts', "import './acquire/acquire.ts';", 'cli.ts imports acquire; it may import itself, pipeline, vocabulary, support'],
    [
      'site/pages/a.astro',
      "---\nimport '../../record/a.ts';\n---\n<p>",
      'site/pages/a.astro imports record; it may import itself, vocabulary, support',
    ],
    [
      'site/b.astro',
      '<script>import "../connect/x.ts"</script>',
      'site/b.astro imports connect; it may import itself, vocabulary, support',
    ],
    ['site/c.ts', "import '../../content/x.json';", 'site/c.ts imports ../../content/x.json, outside src/'],
    ['extras/a.ts', "import 'zod';", 'extras/a.ts is in no area that the import rules know'],
  ] as const)('%s with %s is a fault', ([path, text, what]) => expect(checkImports([{ path, text }])).toEqual([what]));

  test('the ways the stages may know each other', () => {
    const files = [
      { path: 'vocabulary/claim.ts', text: "import { z } from 'zod'; import './span.ts';" },
      {
        path: 'connect/a.ts',
        text: "import '../vocabulary/span.ts'; import '../support/hash.ts'; import './claims/b.ts'; import 'wink-nlp';",
      },
      { path: 'connect/a.test.ts', text: "import '../annotate/annotate.ts';" },
      { path: 'pipeline.ts', text: "import './connect/a.ts'; import './pipeline/cache.ts';" },
      { path: 'pipeline/cache.ts', text: "import '../record/a.ts';" },
      { path: 'cli.ts', text: "import './pipeline.ts'; import './pipeline/serve.ts';" },
    ];
    expect(checkImports(files)).toEqual([]);
  });
});

describe('purity', () => {
  test.for([
    ['annotate/a.ts', "import { readFileSync, writeFileSync } from 'node:fs';", 'node:fs'],
    ['annotate/a.ts', "readFileSync(new URL('../../seeds/a.txt', import.meta.url))", 'readFileSync for more than data beside it'],
    ['annotate/a.ts', 'readFileSync(path)', 'readFileSync for more than data beside it'],
    ['connect/a.ts', "import 'fs/promises';", 'fs/promises'],
    ['connect/a.ts', "const { get } = await import('node:https');", 'node:https'],
    ['connect/a.ts', 'const a = process.env.HOME;', 'process'],
    ['annotate/a.ts', "await fetch('https://a.example');", 'fetch'],
    ['site/a.astro', '---\nconst now = new Date();\n---\n', 'new Date()'],
    ['record/a.ts', 'const a = Date.now();', 'Date.now'],
    ['connect/a.ts', 'list.sort(() => Math.random());', 'Math.random'],
    ['connect/a.ts', 'list.sort((a, b) => a.localeCompare(b));', 'localeCompare without a locale'],
    ['site/a.ts', 'count.toLocaleString()', 'toLocaleString without a locale'],
  ] as const)('%s: %s is a fault', ([path, text, what]) => expect(checkPurity([{ path, text }])).toEqual([`${path} uses ${what}`]));

  test.for([
    ['annotate/a.ts', "const step = { process: 1 }; step.process; new Date(0); a.localeCompare(b, 'en'); // Date.now()"],
    ['annotate/a.ts', "import { readFileSync } from 'node:fs'; readFileSync(new URL('cities.tsv', import.meta.url), 'utf8');"],
    ['acquire/read.ts', "import { readFile } from 'node:fs/promises';"],
    ['pipeline/a.ts', 'Date.now()'],
    ['annotate/a.test.ts', 'Math.random()'],
  ] as const)('%s: %s is none', ([path, text]) => expect(checkPurity([{ path, text }])).toEqual([]));
});

describe('shape', () => {
  const file = (path: string, lines: number) => ({ path, text: 'x\n'.repeat(lines) });

  test('a file over 300 lines is a fault', () => {
    expect(checkSizes([file('a.ts', 301), file('b.ts', 300), file('c.ts', 10), file('d.ts', 10), file('e.ts', 10)])).toEqual([
      'a.ts has 301 lines; at most 300',
    ]);
  });
  test('so are many files that are each not quite too long', () => {
    expect(checkSizes([file('a.ts', 90), file('b.ts', 80), file('c.ts', 10)])).toEqual([
      'half of the files have 80 lines or more; less than 80 is wanted',
    ]);
  });
  test('names', () => {
    const paths = ['support/utils.ts', 'site/common/a.astro', 'connect/helpers.test.ts', 'annotate/cue.ts', 'support/hash.test.ts'];
    expect(checkNames(paths.map((path) => file(path, 1)))).toEqual([
      'support/utils.ts has a vague name',
      'site/common/a.astro has a vague name',
      'connect/helpers.test.ts has a vague name',
    ]);
  });
});

describe('documents', () => {
  test('commands are read from the command line and looked for as they are typed', () => {
    const commands = commandsOf(
      "program.command('start').action(run); program.command('dry-run [files...]'); new Command('check'); program.command('check');",
    );
    expect(commands).toEqual(['start', 'dry-run', 'check']);
    expect(undocumentedCommands(commands, 'Type `npx onrecord start` to start, or check.')).toEqual(['dry-run', 'check']);
  });
  test('an npm script is not shown by a longer one', () => {
    expect(undocumentedScripts(['test', 'test:unit', 'start'], 'npm run test:unit, then npm start')).toEqual(['test']);
  });
  test('a package is explained in its section alone', () => {
    const text = '# A\n`astro`\n## Dependencies\n- `zod`: schemas\n### more\n- `yaml`\n## Next\n`vitest`';
    expect(unexplainedPackages(['astro', 'zod', 'yaml', 'vitest'], sectionOf(text, /dependenc/i))).toEqual([
      'astro is not explained',
      'vitest is not explained',
    ]);
    expect(unexplainedPackages(['zod'], '| package | why |\n|---|---|\n| `zod`, `yaml` | `schemas` |')).toEqual(['yaml is not used']);
  });
  test('a term is defined where it is bold, or its file is named', () => {
    const paths = ['vocabulary/claim.ts', 'vocabulary/claim-page.ts', 'vocabulary/event-page.ts', 'vocabulary/span.ts'];
    expect(undefinedTerms(paths, '- **Claims**: of a span. **Claim page**: one, and `event-page.ts` another')).toEqual(['span.ts']);
  });
});
