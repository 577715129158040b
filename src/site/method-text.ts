/** The words of the method page: a part of the messages. */
export const methodPage = {
  summary: 'A program read the articles side by side. It wrote no sentence of its own.',
  sections: [
    {
      title: 'Verbatim or signed',
      text: [
        'Every string on these pages is one of three things: the words of a source, checked character by character against the file they were taken from; a fixed label; or a sentence that an editor signed.',
        'When a single quotation does not stand in its source at the place it names, the site is not built.',
      ],
    },
    {
      title: 'How the pages come about',
      text: [
        'Each article is read by itself first: who is named, who says what and in which words, what happened when. Then the articles of a story are laid side by side: spellings of one name become one person, reports of one remark become one claim, and the wordings are aligned word by word, as editors of old texts collate manuscripts.',
        'The letters A, B, C stand for the sources of a story. A filled letter carries the claim, an outlined one does not.',
        'Reports that go back to one briefing, one video or one agency text count as one origin, however many outlets carry them.',
      ],
    },
    {
      title: 'What is not claimed',
      text: [
        'There are no verdicts here. That one claim disputes or denies another is a proposal with its evidence until an editor approves it.',
        'Where the text does not tell who spoke, the page says so. Dates are never more precise than the text.',
        'Sources are shown in excerpts only, each as long as its rights allow.',
      ],
    },
  ],
  numbers: 'In numbers',
  measured: 'How often it errs',
  reading: [
    'Whatever a program reads, it misreads in part. So people marked by hand, in articles chosen for that, who said what and when, and the program’s reading was held against theirs.',
    '“Found” says how much of what people marked the program found; the rest is missing from these pages. “Right” says how much of what the program gave was marked too; the rest should not be here. Beside every statement stand the words of its source, so that you can judge for yourself.',
  ],
  columns: { what: 'What was measured', found: 'Found', right: 'Right' },
  rate: (share: number) => `${share} %`,
  counts: (part: number, whole: number) => `${part} of ${whole}`,
  about: (articles: number, about: string) => `${articles} ${about}`,
  people: (agreement: number) => `Two people who mark such articles agree on ${agreement} %`,
  notMeasured: 'not measured',
  counted: {
    stories: 'Stories',
    sources: 'Sources',
    claims: 'Claims',
    shared: 'Claims in two or more sources',
    actors: 'People and groups',
    events: 'Events',
    places: 'Places',
    checked: 'Pages an editor has checked',
  },
};
