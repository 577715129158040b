// Takes invented hostile articles through the whole pipeline until so many documents are done; the same seed gives the same articles.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { hostileStory } from '../src/tests/hostile/hostile-story.ts';
import { throughPipeline } from '../src/tests/hostile/through-pipeline.ts';

const { values } = parseArgs({ options: { documents: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } } });
const wanted = Number(values.documents);
const seed = Number(values.seed);
console.log(`seed ${seed}`);

const total = { stories: 0, documents: 0, quotations: 0, faults: 0 };
const perRound = 100;
for (let round = 0; total.documents < wanted; round++) {
  for (const story of fc.sample(hostileStory, { seed: seed * 100_003 + round, numRuns: perRound })) {
    let faults: string[];
    try {
      const through = throughPipeline(story);
      total.documents += through.documents;
      total.quotations += through.quotations;
      faults = through.faults;
    } catch (error) {
      faults = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    }
    total.stories++;
    total.faults += faults.length;
    if (faults.length > 0) console.log(`${JSON.stringify(story).slice(0, 3000)}\n${faults.slice(0, 3).join('\n')}`);
  }
  if (round % 10 === 9) console.log(`${total.documents} documents, ${total.faults} faults`);
}
console.log(`${total.stories} stories, ${total.documents} documents, ${total.quotations} quotations compared, ${total.faults} faults`);
process.exitCode = total.faults === 0 ? 0 : 1;
