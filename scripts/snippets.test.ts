import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { citing } from '../src/site/bodies/citations.ts';
import { compileBody } from '../src/site/bodies/compile-body.ts';
import { splitFrontMatter } from '../src/support/front-matter.ts';
import { parseYaml } from '../src/support/yaml.ts';
import { ActorPage } from '../src/vocabulary/actor-page.ts';
import { ClaimPage } from '../src/vocabulary/claim-page.ts';
import { EventPage } from '../src/vocabulary/event-page.ts';
import { ExplainerPage } from '../src/vocabulary/explainer-page.ts';
import { Story } from '../src/vocabulary/story.ts';

type Snippet = { prefix: string; scope: string; body: string[]; description: string };
const file = readFileSync(join(import.meta.dirname, '../.vscode/onrecord.code-snippets'), 'utf8');
const snippets = Object.entries(JSON.parse(file) as Record<string, Snippet>);

/** What a snippet writes when every stop is left as it is; the choices of one stop, one after the other. */
const written = ({ body }: Snippet): string[] => {
  const text = body
    .join('\n')
    .replace(/\$0/g, '')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1');
  const choices = Math.max(1, ...[...text.matchAll(/\$\{\d+\|([^}]*)\|\}/g)].map(([, list = '']) => list.split(',').length));
  return Array.from({ length: choices }, (_, at) =>
    text.replace(/\$\{\d+\|([^}]*)\|\}/g, (_whole, list: string) => list.split(',')[at] ?? list.split(',')[0] ?? ''),
  );
};

const everything = {
  resolve: (id: string) => ({ href: `/${id}/`, text: id }),
  known: { cited: () => true, pair: () => true, meant: () => '', story: 'a' },
  linkFault: () => undefined,
};

/** Where a key may stand: the pages of one kind, or of all that have such a key. */
const pages = {
  actor: ActorPage.omit({ record: true }),
  claim: ClaimPage.omit({ record: true }),
  event: EventPage.omit({ record: true }),
};

const schemasOf = (name: string): z.ZodType[] => {
  const [kind = ''] = name.split(':');
  return kind in pages ? [pages[kind as keyof typeof pages]] : Object.values(pages);
};

test.for(snippets)('%s writes what can be read', async ([name, snippet]) => {
  expect(snippet.prefix).toMatch(/^or-[a-z-]+$/);
  for (const text of written(snippet)) {
    expect(text).not.toMatch(/\$\{?\d/);
    if (name === 'Explainer') {
      const split = splitFrontMatter(text, name);
      expect(split.ok && parseYaml(ExplainerPage, text.slice(split.value.start, split.value.end), name)).toMatchObject({ ok: true });
    } else if (name === 'story.yaml' || name === 'Source') {
      const whole = name === 'Source' ? `title: A\nsources:\n${text}` : text;
      expect(parseYaml(Story, whole, name)).toMatchObject({ ok: true, value: { sources: [{ file: 'article.txt' }] } });
    } else if (snippet.scope === 'mdx') {
      expect(await compileBody(text, name, 1, everything)).toMatchObject({ ok: true });
    } else {
      for (const schema of schemasOf(name)) expect(parseYaml(schema, text, name)).toMatchObject({ ok: true });
    }
  }
});

test('there is one for every component and every key of an editor, and no two begin alike', () => {
  const names = snippets.map(([name]) => name);
  for (const component of [...Object.keys(citing), 'Note']) expect(names).toContain(`<${component}>`);
  for (const [kind, schema] of Object.entries(pages)) {
    for (const key of Object.keys(schema.shape)) {
      expect(names.includes(key) || names.includes(`${kind}: ${key}`), `${kind}: ${key}`).toBe(true);
    }
  }
  const prefixes = snippets.map(([, { prefix }]) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
});
