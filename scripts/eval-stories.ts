// `eval-stories.ts [--list]`: how the invented stories come out against what an editor expects; with --list every expectation not met.
import { measureStories } from '../src/tests/stories/measure-stories.ts';
import { measures } from '../src/tests/stories/score-story.ts';

const scored = await measureStories();
const row = (cells: readonly string[]): string => cells.map((cell, at) => (at === 0 ? cell.padEnd(14) : cell.padStart(17))).join('');

console.log(row(['', ...scored.map(({ name }) => name), 'all']));
for (const measure of measures) {
  const tallies = scored.map((story) => story.tallies[measure]);
  const right = tallies.reduce((sum, tally) => sum + tally.right, 0);
  const asked = tallies.reduce((sum, tally) => sum + tally.asked, 0);
  console.log(row([measure, ...tallies.map((tally) => `${tally.right}/${tally.asked}`), `${((100 * right) / asked).toFixed(0)} %`]));
}
console.log(row(['proposed', ...scored.map(({ graph }) => `${graph.relations.length} relations`)]));
if (process.argv.includes('--list'))
  for (const { name, misses } of scored) console.log(`\n${name}\n${misses.map((miss) => `  ${miss}`).join('\n')}`);
