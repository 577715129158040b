import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Anchor } from '../../vocabulary/graph.ts';
import { pairs } from '../actors/block.ts';
import { candidatesOf } from '../actors/candidate.ts';
import type { ActorOf } from '../actors/index.ts';
import { judge } from '../actors/judge.ts';
import { type Profile, profilesOf } from '../actors/profile.ts';
import { inOrder } from '../actors/reading.ts';
import type { Judgement } from '../actors/verdict.ts';

/** How the names of two actors were judged, by what each is called first. `a` and `b` are actor ids. */
export type NamesJudged = Pick<Judgement, 'verdict' | 'reasons' | 'score'> & { a: string; b: string; names: [Anchor, Anchor] };

/** The judgements on names of two different actors that have anything in common, the nearest first. */
export const namesJudged = (documents: Document[], annotations: Annotations[], actorOf: ActorOf): NamesJudged[] => {
  const readings = inOrder(documents, annotations);
  const called = ({ first }: Profile): { actor: string | null; name: Anchor } | null => {
    const reading = readings[first.doc];
    const chain = reading?.annotations.chains[first.chain];
    return reading && chain
      ? { actor: actorOf(reading.document.doc, first.chain), name: { ...chain.name, doc: reading.document.doc } }
      : null;
  };
  const found = [...pairs(profilesOf(candidatesOf(readings)))].flatMap(([left, right]): NamesJudged[] => {
    const judged = judge(left, right);
    const [one, other] = [called(left), called(right)];
    if (!judged || !one?.actor || !other?.actor || one.actor === other.actor) return [];
    const { verdict, reasons, score } = judged;
    return [{ a: one.actor, b: other.actor, verdict, reasons, score, names: [one.name, other.name] }];
  });
  // What was judged one actor and is two all the same is nearest, what was left open next.
  const rank = { same: 0, unsure: 1, different: 2 };
  return found.sort((x, y) => rank[x.verdict] - rank[y.verdict] || y.score - x.score || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1));
};
