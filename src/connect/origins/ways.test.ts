import { describe, expect, it } from 'vitest';
import { annotationsOf, documentOf } from '../golden/story-case.ts';
import { connect } from '../index.ts';

/** The way of the words of the first statement of a text: what stands between their speaker and their reader. */
const wayOf = (text: string, ...said: [speaker: string, cue: string, content: string][]): string[] => {
  const document = documentOf('a.txt', text, {});
  const annotations = annotationsOf(
    document,
    said.map(([speaker, cue, content]) => ['a.txt', speaker, cue, content] as const),
  );
  const statements = connect('ways', [document], [annotations]).claims.flatMap((claim) => claim.statements);
  const start = text.indexOf(said[0]?.[2] ?? '');
  const first = statements.find(({ content }) => content[0]?.start === start);
  return first?.chain?.filter(({ kind }) => kind !== 'speaker').map(({ kind, words }) => `${kind}: ${words?.exact}`) ?? [];
};

describe('what relays words', () => {
  it.each([
    ['Lena Ostrow told Varn Radio that the road is closed.', 'told', 'Varn Radio'],
    ['Lena Ostrow confirmed to The Norvik Post that the road is closed.', 'confirmed', 'The Norvik Post'],
    ['Lena Ostrow, speaking with the Herald, said that the road is closed.', 'said', 'the Herald'],
    ['Lena Ostrow told Herald magazine on Friday that the road is closed.', 'told', 'Herald magazine'],
    ['Lena Ostrow told the Herald Friday that the road is closed.', 'told', 'the Herald'],
  ])('is an outlet: "%s"', (text, cue, outlet) => {
    expect(wayOf(text, ['Lena Ostrow', cue, 'that the road is closed'])).toEqual([`relay: ${outlet}`]);
  });

  it.each([
    ['Lena Ostrow told Pavel Drin that the road is closed. Pavel Drin said the gate is shut.', []],
    ['Lena Ostrow told Radio Nine’s Pavel Drin that the road is closed. Pavel Drin said the gate is shut.', ['relay: Radio Nine']],
  ])('is no person, but whom the person asks for: "%s"', (text, expected) => {
    expect(wayOf(text, ['Lena Ostrow', 'told', 'that the road is closed'], ['Pavel Drin', 'said', 'the gate is shut'])).toEqual(expected);
  });

  it.each([
    'Lena Ostrow tried to build on her earlier statement, saying that the road is closed.',
    'Lena Ostrow blamed a post-war bridge, saying that the road is closed.',
  ])('is nothing that is only named: "%s"', (text) => {
    expect(wayOf(text, ['Lena Ostrow', 'saying', 'that the road is closed'])).toEqual([]);
  });

  it('is not what stands nearer to what another says', () => {
    const text = 'While Lena Ostrow said that the road is closed, Pavel Drin answered in a statement that the gate is shut.';
    const road: [string, string, string] = ['Lena Ostrow', 'said', 'that the road is closed'];
    const gate: [string, string, string] = ['Pavel Drin', 'answered', 'that the gate is shut'];
    expect(wayOf(text, road, gate)).toEqual([]);
    expect(wayOf(text, gate, road)).toEqual(['relay: in a statement']);
  });

  it('is who reports what another said', () => {
    const text = 'Pavel Drin said that Lena Ostrow had told the crews that the road is closed.';
    const told: [string, string, string] = ['Lena Ostrow', 'told', 'that the road is closed'];
    const outer = 'that Lena Ostrow had told the crews that the road is closed';
    expect(wayOf(text, told, ['Pavel Drin', 'said', outer])).toEqual(['relay: Pavel Drin']);
    const scorned = text.replace('said', 'scorned');
    expect(wayOf(scorned, told, ['Pavel Drin', 'scorned', outer])).toEqual([]);
  });
});
