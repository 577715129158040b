import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { outsideConnectSchema } from '../vocabulary/outside-connect.ts';
import { readCase, statementsIn, storyCases } from './golden/story-case.ts';
import { connect, connectJson } from './index.ts';

const validate = new Ajv2020({ strict: false }).compile(outsideConnectSchema());

describe.each(storyCases())('connectJson of %s', (name, story) => {
  const { documents, annotations } = readCase(story);
  const json = JSON.parse(JSON.stringify(connectJson(documents, connect(name, documents, annotations))));

  it('follows its JSON Schema', () => {
    validate(json);
    expect(validate.errors).toBeNull();
  });

  it('gives every statement of the story once, with offsets into its document', () => {
    const statements = json.claims.flatMap((claim: { statements: { doc: string; content: [number, number][] }[] }) => claim.statements);
    const words = statements.map(({ doc, content }: { doc: string; content: [number, number][] }) => [
      doc,
      documents.find((document) => document.doc === doc)?.text.slice(...(content[0] ?? [])),
    ]);
    expect(words.sort()).toEqual(
      statementsIn(story)
        .map(([doc, , , content]) => [doc, content])
        .sort(),
    );
  });

  it('is refused by the schema when a key is missing or unknown', () => {
    expect(validate({ ...json, claims: undefined })).toBe(false);
    expect(validate({ ...json, verdicts: [] })).toBe(false);
  });
});
