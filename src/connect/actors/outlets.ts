import type { Document } from '../../vocabulary/document.ts';
import { bareForm, fold } from './fold.ts';
import type { Member } from './reading.ts';

/**
 * Whether a cluster is an outlet of the story that only carries what others say ("told the Gazette"): its source page is its page. One
 * that a text quotes is an actor like any other. `documents` are the story's.
 */
export const carriers = (documents: readonly Document[]): ((members: readonly Member[]) => boolean) => {
  const outlets = documents
    .flatMap(({ facts: { publisher, agencies } }) => [...(publisher === undefined ? [] : [publisher]), ...agencies])
    .map(fold);
  const isOutlet = (form: string): boolean => outlets.some((outlet) => outlet === form || outlet.startsWith(`${form} `));
  return (members) =>
    members.every(({ reading: { annotations }, chain }) => {
      const own = annotations.chains[chain];
      return (
        own?.type === 'organisation' &&
        own.named &&
        isOutlet(fold(bareForm(own.name.exact))) &&
        !annotations.attributions.some(({ speaker }) => speaker === chain)
      );
    });
};
