import { describe, expect, it } from 'vitest';
import { annotationsOf, documentOf } from '../golden/story-case.ts';
import { connect } from '../index.ts';

/** The title of the claim that one sentence makes. */
const titleIn = (text: string, speaker: string, cue: string, content: string): string[] => {
  const document = documentOf('a.txt', text, { published: '2031-05-01' });
  const annotations = annotationsOf(document, [['a.txt', speaker, cue, content]]);
  return connect('title', [document], [annotations]).claims.map((claim) => claim.title.exact);
};

describe('the words that a title is chosen from', () => {
  it.each([
    [
      'The mayor said that the council had leased the quay for years and that she would not renew it.',
      'The mayor',
      'said',
      'that she would not renew it',
      'The mayor said that the council had leased the quay for years and that she would not renew it',
    ],
    [
      'The keeper admitted opening the outer gates, but denied breaking the old sluice.',
      'The keeper',
      'denied',
      'breaking the old sluice',
      'denied breaking the old sluice',
    ],
    [
      'The mayor praised the crews on Friday, promising a new boat for the harbour.',
      'The mayor',
      'promising',
      'a new boat for the harbour',
      'promising a new boat for the harbour',
    ],
    [
      'The mayor praised the crews for the work, calling it a great feat.',
      'The mayor',
      'calling',
      'it a great feat',
      'The mayor praised the crews for the work, calling it a great feat',
    ],
  ])(
    'does not tell what else is said in the same breath, where it says something without: "%s"',
    (text, speaker, cue, content, expected) => {
      expect(titleIn(text, speaker, cue, content)).toEqual([expected]);
    },
  );

  it('is the second half alone where its pronoun is the speaker', () => {
    const text = 'Lena Ostrow said that the council had leased the quay for years and that she would not renew it.';
    const document = documentOf('a.txt', text, { published: '2031-05-01' });
    const annotations = annotationsOf(document, [['a.txt', 'Lena Ostrow', 'said', 'that she would not renew it']]);
    const start = text.indexOf('she');
    const she = { start, end: start + 3, exact: 'she', kind: 'pronoun' as const, type: 'person' as const, chain: 0 };
    const read = { ...annotations, mentions: [...annotations.mentions, she] };
    expect(connect('title', [document], [read]).claims.map((claim) => claim.title.exact)).toEqual(['she would not renew it']);
  });

  it.each([['Many of those who fear other tenants still want the lease.', 'who', 'fear', 'other tenants']])(
    'is the printed sentence where nothing less says anything: "%s"',
    (text, speaker, cue, content) => {
      expect(titleIn(text, speaker, cue, content)).toEqual([text.slice(0, -1)]);
    },
  );

  it.each(['the mayor said', 'the mayor said on Friday', 'according to the mayor'])('leaves out "%s" behind a sentence', (tag) => {
    const content = 'Had the talks gone on, the lease might have been signed';
    const [cue = ''] = tag.match(/said|according to/) ?? [];
    expect(titleIn(`${content}, ${tag}.`, 'the mayor', cue, content)).toEqual([content]);
  });

  it('goes on behind a word that begins a clause', () => {
    expect(titleIn('Even as the pilots vowed to keep the boats out, rain fell.', 'the pilots', 'vowed', 'to keep the boats out')).toEqual([
      'the pilots vowed to keep the boats out',
    ]);
  });

  it('is the sentence that comes first in a quotation', () => {
    const said = '“The gates were not to be opened for anyone. We held them all night.”';
    expect(titleIn(`The mayor said: ${said}`, 'The mayor', 'said', said)).toEqual(['The gates were not to be opened for anyone']);
  });
});
