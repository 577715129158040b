import type { ActorNode, Passage, PlaceNode, SourceNode } from '../data/nodes.ts';
import type { MarkedRange } from '../data/words.ts';
import { messages } from '../messages.ts';
import { type Backlink, backlinks } from './backlinks.ts';
import { type EventCard, eventCard } from './event-card.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { type Folded, fold, type Listed, listItems } from './fold.ts';
import { type Head, headOf } from './head.ts';
import { coordinatesOf, mostNamed, type PlaceCard, placeCard, timesNamed } from './place-card.ts';
import type { Link, Printer, SourceTag } from './printer.ts';
import { outletsInWords, outletsOf, type PrintedName, printedNames } from './printing.ts';

/** How one source writes of a place. */
export type Naming = { source: SourceTag; times: string; excerpts: Folded<Excerpt> };

export type PlaceView = {
  head: Head;
  name: string;
  type: string;
  names: PrintedName[];
  otherNames: string;
  coordinates: string;
  precision: string;
  country: Link | null;
  /** The government of that name, which speaks where the place lies. */
  government: Link | null;
  gazetteer: string | null;
  events: Listed<EventCard>;
  named: Naming[];
  /** Sources that name it too, whose words the page does not show. */
  alsoNamed: Listed<SourceTag>;
  /** Places of the same stories in this country. */
  within: Listed<PlaceCard>;
  /** Where the search lists what is beyond the page. */
  search: string;
  citedBy: Backlink[];
};

const most = { events: 9, excerpts: 2, within: 24, sources: 24, alsoNamed: 48 };

/** How many a page lists at all. */
const listed = { events: 16, within: 48, alsoNamed: 72 };

/** The gazetteer's own page on a place, where it has one. */
export const gazetteerPage = ({ entry }: PlaceNode): string | null =>
  entry.startsWith('geonames:') ? `https://www.geonames.org/${entry.slice('geonames:'.length)}/` : null;

const governmentOf = ({ name, aliases, stories }: PlaceNode): ActorNode | undefined => {
  const forms = new Set([name, ...aliases.map(({ form }) => form)]);
  return stories
    .flatMap(({ actors }) => actors)
    .find(
      (actor) =>
        actor.type === 'government' && actor.named && (forms.has(actor.name) || actor.aliases.every(({ form }) => forms.has(form))),
    );
};

const passage = ({ source, context, mentions }: Passage): Excerpt =>
  excerptOf(
    source,
    context,
    mentions.map((range): MarkedRange => ({ range, mark: 'content' })),
  );

const naming = (print: Printer, place: PlaceNode, source: SourceNode, passages: Passage[]): Naming => ({
  source: print.tag(source),
  times: messages.place.times(place.mentions.get(source) ?? 0),
  excerpts: fold(passages.map(passage), most.excerpts),
});

export const placeView = (print: Printer, place: PlaceNode): PlaceView => {
  const near = [...new Set(place.stories.flatMap(({ places }) => places))].filter(
    (other) => other !== place && other.country === place.country,
  );
  const country = near.find(({ type }) => type === 'country');
  const government = governmentOf(place);
  const sources = [...place.mentions.keys()];
  const outlets = outletsOf(sources);
  const quoting = [...Map.groupBy(place.passages, ({ source }) => source)].slice(0, most.sources);
  const quoted = new Set(quoting.map(([source]) => source));
  const countryName = place.country === null || place.type === 'country' ? null : print.country(place.country);
  const type = messages.place.typeIn(messages.placeTypes[place.type], countryName);
  const counts = [
    messages.place.times(timesNamed(place)),
    messages.count.sources(sources.length),
    messages.count.events(place.events.length),
  ];
  return {
    head: headOf(print, place, place.stories, `${place.name}: ${type}. ${counts.join(', ')}.`, {
      filters: { source: outlets },
      names: [place.name, ...place.aliases.map(({ form }) => form)],
      who: type,
      where: outletsInWords(outlets),
    }),
    name: place.name,
    type,
    ...printedNames(print, place.aliases),
    coordinates: coordinatesOf(place),
    precision: messages.place.precision[place.type],
    country: country && place.type !== 'country' ? print.link(country) : null,
    government: government ? print.link(government) : null,
    gazetteer: gazetteerPage(place),
    events: listItems(
      place.events.map((event) => eventCard(print, event)),
      most.events,
      listed.events,
    ),
    named: quoting.map(([source, passages]) => naming(print, place, source, passages)),
    alsoNamed: listItems(sources.filter((source) => !quoted.has(source)).map(print.tag), most.alsoNamed, listed.alsoNamed),
    within: listItems(
      (place.type === 'country' ? near : []).toSorted(mostNamed).map((other) => placeCard(print, other)),
      most.within,
      listed.within,
    ),
    search: `${print.href('search/')}?${new URLSearchParams({ q: place.name })}`,
    citedBy: backlinks(print, place),
  };
};
