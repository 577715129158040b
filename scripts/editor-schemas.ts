import { z } from 'zod';
import { pageKinds } from '../src/record/kinds.ts';
import { Redirects } from '../src/vocabulary/redirects.ts';
import { Site } from '../src/vocabulary/site.ts';
import { Story } from '../src/vocabulary/story.ts';

const yamlFiles = { story: Story, site: Site, redirects: Redirects };

/**
 * JSON Schemas (draft 2020-12) of everything that editors write: the front matter of each kind of page, by the name of its folder, and each
 * YAML file. File name → text.
 */
export const editorSchemas = (): Map<string, string> =>
  new Map(
    Object.entries({ ...yamlFiles, ...pageKinds }).map(([name, schema]) => [
      `${name}.json`,
      // As written: what has a default may be left out. What JSON Schema cannot say, a run of the program does.
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`,
    ]),
  );
