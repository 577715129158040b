import { describe, expect, it } from 'vitest';
import { annotationsOf, documentOf } from '../golden/story-case.ts';
import { connect } from '../index.ts';

/** The title of the one claim that these contents make, each in an article of its own. */
const title = (said: [content: string, facts?: object][]): string[] => {
  const documents = said.map(([content, facts], i) =>
    documentOf(`${i}.txt`, `Lena Ostrow said ${content} at a briefing.`, { published: `2031-05-0${i + 1}`, ...facts }),
  );
  const annotations = documents.map((document, i) =>
    annotationsOf(document, [[document.doc, 'Lena Ostrow', 'said', said[i]?.[0] ?? '', 'mixed']]),
  );
  return connect('title', documents, annotations).claims.map((claim) => claim.title.exact);
};

/** The title of the claim that one sentence makes. */
const titleIn = (text: string, speaker: string, cue: string, content: string): string[] => {
  const document = documentOf('a.txt', text, { published: '2031-05-01' });
  const annotations = annotationsOf(document, [['a.txt', speaker, cue, content]]);
  return connect('title', [document], [annotations]).claims.map((claim) => claim.title.exact);
};

describe('the title of a claim', () => {
  it('is a whole clause rather than a scrap of it, without its quotation marks', () => {
    expect(title([['“held all night”'], ['“the old spillway held all night”']])).toEqual(['the old spillway held all night']);
  });

  it('has the words that most wordings share', () => {
    const wordings = ['the old spillway held all night', 'the old sluice held all night', 'the old spillway held all night'];
    expect(title(wordings.map((wording) => [`“${wording}”`]))).toEqual(['the old spillway held all night']);
  });

  it('is the sentence that the witnesses share, not one that follows in one of them', () => {
    expect(title([['“These were gulls in a cage,” “Our nets comply with every permit.”'], ['“These were gulls in a cage.”']])).toEqual([
      'These were gulls in a cage',
    ]);
  });

  it('keeps the "not" that turns it round', () => {
    expect(title([['“Not that I am aware of, Your Honor.”']])).toEqual(['Lena Ostrow said “Not that I am aware of, Your Honor.”']);
  });

  it('says who speaks where a quotation alone begins with a pronoun', () => {
    const quoted = (text: string, speaker: string, content: string): string[] => {
      const document = documentOf('a.txt', text, { published: '2031-05-01' });
      const annotations = annotationsOf(document, [['a.txt', speaker, 'said', content, 'direct']]);
      return connect('title', [document], [annotations]).claims.map((claim) => claim.title.exact);
    };
    expect(quoted('“She has sold the harvest,” said Lena Ostrow of the growers.', 'Lena Ostrow', '“She has sold the harvest,”')).toEqual([
      '“She has sold the harvest,” said Lena Ostrow',
    ]);
    expect(quoted('“The mill has sold the harvest,” said Lena Ostrow.', 'Lena Ostrow', '“The mill has sold the harvest,”')).toEqual([
      'The mill has sold the harvest',
    ]);
    expect(quoted('“She has sold the harvest,” he said.', 'he', '“She has sold the harvest,”')).toEqual(['She has sold the harvest']);
  });

  it('says who promises or demands what alone is no clause', () => {
    const promise = 'Lena Ostrow’s promise to withdraw some boats from the outer harbour was met with caution as others stayed.';
    expect(titleIn(promise, 'Lena Ostrow’s', 'promise', 'to withdraw some boats from the outer harbour')).toEqual([
      'Lena Ostrow’s promise to withdraw some boats from the outer harbour',
    ]);
    const demand = '25 skippers demand quick repair of the outer quay';
    expect(titleIn(demand, '25 skippers', 'demand', 'quick repair of the outer quay')).toEqual([demand]);
  });

  it('is no middle of a clause', () => {
    const text = 'The deal, brokered by the Norvik Council at its offices in Varn, cuts short a long strike.';
    const cut = 'at its offices in Varn, cuts short a long strike';
    expect(titleIn(text, 'the Norvik Council', 'brokered', cut)).not.toEqual([`brokered by the Norvik Council ${cut}`]);
  });

  it('is no translation where another wording will do', () => {
    const machine = { translation: { machine: true } };
    const later = '“I did not touch the valve until I saw what their readings were. We will see what they send.”';
    expect(title([[later, machine], ['“I don’t touch the valve until I see what their readings are.”']])).toEqual([
      'I don’t touch the valve until I see what their readings are',
    ]);
  });

  it('is the whole sentence where a clause stands for a noun', () => {
    const document = documentOf('a.txt', 'Outside, a line of what Ostrow said was dozens of boats could be seen in the fog.', {
      published: '2031-05-01',
    });
    const [attribution] = annotationsOf(document, [
      ['a.txt', 'Ostrow', 'said', 'was dozens of boats could be seen in the fog'],
    ]).attributions;
    const annotations = annotationsOf(document, [['a.txt', 'Ostrow', 'said', 'was dozens of boats could be seen in the fog']]);
    const start = document.text.indexOf('what');
    const what = { start, end: start + 4, exact: 'what' };
    const split = attribution ? [{ ...attribution, content: [what, ...attribution.content] }] : [];
    expect(connect('title', [document], [{ ...annotations, attributions: split }]).claims.map((claim) => claim.title.exact)).toEqual([
      'Outside, a line of what Ostrow said was dozens of boats could be seen in the fog',
    ]);
  });

  it('is the clause beside a quotation mark whose partner was lost', () => {
    expect(title([['the growers have sold the harvest and the mill," she']])).toEqual(['the growers have sold the harvest and the mill']);
  });

  it('is not a translation where there is another wording', () => {
    expect(
      title([['“the old sluice held all of the night”', { translation: { machine: true } }], ['“the old spillway held all of the night”']]),
    ).toEqual(['the old spillway held all of the night']);
  });

  it('leaves out the word that only joins it to its sentence', () => {
    expect(title([['that the old spillway would hold all night']])).toEqual(['the old spillway would hold all night']);
  });

  it.each([
    ['Officials taught the crews how to use the pumps.', 'Officials', 'taught', 'how to use the pumps'],
    [
      'The board reported little progress in the last round of talks.',
      'The board',
      'reported',
      'little progress in the last round of talks',
    ],
    [
      'The union called off the strike that was to begin on Saturday.',
      'The union',
      'called off',
      'the strike that was to begin on Saturday',
    ],
    ['The mayor, who voted against it, called it the cheapest lease ever.', 'The mayor', 'called', 'it the cheapest lease ever'],
    ['The port denied that the tender had favoured one bidder.', 'The port', 'denied', 'that the tender had favoured one bidder'],
    ['The ministry said it would close the valve.', 'The ministry', 'said', 'it would close the valve'],
    ['Keeper Osei joined the club on a loan of four years, the clubs announced.', 'the clubs', 'announced', 'a loan of four years'],
    ['The mayor has denied sitting on a report of the leak.', 'The mayor', 'has denied', 'sitting'],
  ])('of a content that does not stand on its own is the whole of "%s"', (text, speaker, cue, content) => {
    expect(titleIn(text, speaker, cue, content)).toEqual([text.slice(0, -1)]);
  });

  it.each([
    ['“We should keep watch” because the river can rise again', '“We should keep watch” because the river can rise again'],
    ['the tender had been “fair, open and overdue.”', 'the tender had been “fair, open and overdue.”'],
    ['“The gates held and we are relieved,”', 'The gates held and we are relieved'],
    ['we “read nothing into the offer” until “all of it is signed."', 'we “read nothing into the offer” until “all of it is signed."'],
  ])('keeps the quotation marks of %j in pairs', (content, expected) => {
    expect(titleIn(`Lena Ostrow said ${content} Then all went home.`, 'Lena Ostrow', 'said', content)).toEqual([expected]);
  });

  it.each([
    [
      'The court ruled two to one that the lease was void.',
      'The court',
      'ruled',
      'two to one that the lease was void',
      'the lease was void',
    ],
    [
      'He told the reporters only: “I am innocent. Let me sleep” and left.',
      'He',
      'told',
      'the reporters only: “I am innocent. Let me sleep”',
      'I am innocent. Let me sleep',
    ],
    ['“We checked everything,” the port said.', 'the port', 'said', '“We checked everything,”', 'We checked everything'],
    [
      "“I'm here for the long haul,” the owner told the paper.",
      'the owner',
      'told',
      "“I'm here for the long haul,”",
      "I'm here for the long haul",
    ],
    [
      'The mayor said Tuesday it is clear that the valve failed.',
      'The mayor',
      'said',
      'Tuesday it is clear that the valve failed',
      'it is clear that the valve failed',
    ],
  ])('begins where the clause of "%s" does', (text, speaker, cue, content, expected) => {
    expect(titleIn(text, speaker, cue, content)).toEqual([expected]);
  });

  it.each([
    ['The port did not answer a request for comment.', 'The port', 'did not answer', 'a request for comment'],
    [
      'The bank announced the port’s continued support for the lease.',
      'The bank',
      'announced',
      'the port’s continued support for the lease',
    ],
  ])('takes no noun of "%s" for the verb of a clause', (text, speaker, cue, content) => {
    expect(titleIn(text, speaker, cue, content)).toEqual([text.slice(0, -1)]);
  });

  it.each([
    ['The utility said that it had never received the report.', 'The utility', 'said', 'that it had never received the report'],
    ['An earlier version said it was the third, which was wrong.', 'version', 'said', 'it was the third'],
    ['A senator asked why a ship built in 1979 was still in use.', 'A senator', 'asked', 'why a ship built in 1979 was still in use'],
  ])('says who is meant by the words of "%s"', (text, speaker, cue, content) => {
    expect(titleIn(text, speaker, cue, content)).toEqual([text.replace(/(?:, which was wrong)?\.$/, '')]);
  });

  it.each([
    [
      '"It was a pause and not a retreat," he said.',
      'he',
      'said',
      '"It was a pause and not a retreat,"',
      'It was a pause and not a retreat',
    ],
    [
      '"Why should I believe what he says?" he asked.',
      'he',
      'asked',
      '"Why should I believe what he says?"',
      'Why should I believe what he says?',
    ],
    ['He said none that he knew of had left.', 'He', 'said', 'none that he knew of had left', 'He said none that he knew of had left'],
  ])('keeps %s as it was said', (text, speaker, cue, content, expected) => {
    expect(titleIn(text, speaker, cue, content)).toEqual([expected]);
  });

  it('is words of the content where the excerpt that may be shown ends before it', () => {
    const text = `It was denied by ${'the old and much respected '.repeat(5)}board of the bank that money had been lost.`;
    const documents = [documentOf('a.txt', text, { published: '2031-05-01', rights: { licence: 'unknown', excerptWords: 5 } })];
    const annotations = documents.map((document) =>
      annotationsOf(document, [['a.txt', 'board of the bank', 'denied', 'that money had been lost']]),
    );
    expect(connect('title', documents, annotations).claims.map((claim) => claim.title.exact)).toEqual(['money had been lost']);
  });

  it('is not cut out of a phrase', () => {
    expect(titleIn('As of noon, ten bodies had been found.', '', '', 'of noon, ten bodies had been found')).toEqual([
      'As of noon, ten bodies had been found',
    ]);
  });

  it('drops a closing mark whose partner stands in another sentence', () => {
    const content = "'This is a detour. The lease is not the end of the road,'";
    expect(titleIn(`${content} she said.`, 'she', 'said', content)).not.toContainEqual(expect.stringMatching(/'$/));
  });

  it.each([
    ['Out of 23 men held, 12 are, the mayor said, from Varn.', 'Out of 23 men held, 12 are'],
    ['Ada Lund, 40, star of the film, will host the gala, the mayor said.', '40, star of the film, will host the gala'],
  ])('is more than a piece of "%s"', (text, content) => {
    expect(titleIn(text, 'the mayor', 'said', content)[0]).not.toBe(content);
  });

  it.each([
    ['That leaves one in ten boats without a berth', 'The mayor said: That leaves one in ten boats without a berth'],
    ['As the tide rose, the quay was cleared', 'As the tide rose, the quay was cleared'],
    ['that the quay was cleared', 'the quay was cleared'],
    ['But the quay was cleared', 'the quay was cleared'],
  ])('begins where the sentence does: "%s"', (content, words) => {
    expect(titleIn(`The mayor said: ${content}.`, 'The mayor', 'said', content)).toEqual([words]);
  });

  it('takes no dash inside a sentence for the line that says where a report was written', () => {
    const content = 'MV Ostrow has seized a total of 14 AK - 47 rifles and a boat';
    expect(titleIn(`${content}, the mayor said.`, 'the mayor', 'said', content)).toEqual([content]);
  });

  it('leaves out a line with an abbreviated month', () => {
    const content = 'VARN, Nov. 18 (Agency) — The council has leased the quay for thirty years';
    expect(titleIn(`${content}, the mayor said.`, 'the mayor', 'said', content)).toEqual([
      'The council has leased the quay for thirty years',
    ]);
  });

  it('leaves out the line that says where a report was written', () => {
    const content = 'VARN, May 14 (Agency) - The council has leased the quay for thirty years';
    expect(titleIn(`${content}, the mayor said.`, 'the mayor', 'said', content)).toEqual([
      'The council has leased the quay for thirty years',
    ]);
  });
});
