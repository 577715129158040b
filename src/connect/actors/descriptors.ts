import type { Chain, Mention } from '../../vocabulary/mention.ts';
import { type Descriptor, parseDescriptor } from './descriptor.ts';
import { bareForm } from './fold.ts';
import { incidentsOf } from './incidents.ts';
import { certaintyOf, type Phrase, phraseId } from './judge-descriptors.ts';
import type { Reading } from './reading.ts';

/** A chain that a document calls by more than names and pronouns: the phrases, none of them twice. */
export type Described = { at: string; phrases: Phrase[] };

const isDefined = <T>(value: T | null): value is T => value !== null;

/** What a chain is called, its roles included. Indefinite when all of it is: "a gunman … the gunman" is not, "a witness" is. */
const descriptorsOf = ({ type, named, name, roles }: Chain, called: Mention[]): Descriptor[] => {
  // What a body is called tells what it is: "the port authority" may be the Velm Port Authority.
  const nominal = called.filter(({ kind }) => kind === 'nominal' || (kind === 'name' && type !== 'person'));
  if (!named && nominal.length === 0) return [];
  const parsed = nominal.map(({ exact }) => parseDescriptor(exact)).filter(isDefined);
  const indefinite = !named && parsed.every((descriptor) => descriptor.indefinite);
  const others = [...(named && type === 'person' ? [] : [name]), ...roles]
    .map(({ exact }) => parseDescriptor(bareForm(exact)))
    .filter(isDefined);
  // What several are called together is nobody's by himself.
  const own = [...parsed, ...others].filter(({ plural }) => !(named && type === 'person' && plural));
  return own.map((descriptor) => ({ ...descriptor, indefinite }));
};

/**
 * The chains that phrases of another document may mean.
 * @param counts the certainty that a phrase must give (`certaintyOf`)
 */
export const describedChains = (readings: Reading[], counts: number): Described[] => {
  const found = readings.flatMap(({ annotations, mentions }, doc) =>
    annotations.chains.flatMap((chain, at) => {
      const called = (mentions[at] ?? []).flatMap((mention) => annotations.mentions[mention] ?? []);
      const descriptors = descriptorsOf(chain, called).filter((descriptor) => certaintyOf(descriptor) >= counts);
      return descriptors.length === 0 ? [] : [{ doc, at: `${doc}:${at}`, named: chain.named, descriptors }];
    }),
  );
  // To tell incidents apart every word of every document is read: not where there is nothing to join.
  if (found.length < 2 || found.every(({ named }) => named)) return [];
  const incidents = incidentsOf(readings.map(({ document }) => document));
  return found.map(({ doc, at, descriptors }) => {
    const incident = incidents[doc] ?? 0;
    const phrases = new Map(descriptors.map((descriptor) => [phraseId(incident, descriptor), descriptor]));
    return { at, phrases: [...phrases].map(([id, descriptor]) => ({ id, incident, descriptor })) };
  });
};
