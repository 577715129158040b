import { expect, test } from 'vitest';
import type { Actor } from '../../vocabulary/graph.ts';
import { documentOf } from '../golden/story-case.ts';
import { partyOf } from './party.ts';

const actor = (name: string, type: Actor['type'] = 'organisation'): Actor => ({
  id: `a-${name}`,
  name,
  type,
  named: true,
  aliases: [{ form: name, docs: [] }],
  roles: [],
  mentions: [],
  reasons: [],
  affiliation: null,
});
const release = documentOf('release.txt', 'The ferry sails again.', { publisher: 'The Varn Ferries' });
const gazette = documentOf('gazette.txt', 'Varn Ferries said that the ferry sails again.', { publisher: 'Port Gazette' });

test('a release belongs to the firm that another paper quotes', () => {
  const firm = actor('Varn Ferries');
  expect(partyOf(release, [actor('Varn'), firm], new Map([[firm.id, new Set([gazette])]]))).toBe(firm);
});

test('a firm that nobody else quotes is the outlet of its words', () => {
  const firm = actor('Varn Ferries');
  expect(partyOf(release, [firm], new Map([[firm.id, new Set([release])]]))).toBeNull();
});

test('a person may have the name of a paper', () => {
  const person = actor('Varn Ferries', 'person');
  expect(partyOf(release, [person], new Map([[person.id, new Set([gazette])]]))).toBeNull();
});
