// `eval-gold.ts [--list]`: what the program missed in the articles labelled by hand; with --list also what it gave and no label has.
import { measureGold } from '../src/tests/gold/measure-gold.ts';
import { measures } from '../src/tests/gold/score-gold.ts';

for (const { name, labelled, tallies, errors, unlabelled } of await measureGold()) {
  console.log(`\n${name}`);
  for (const error of errors) console.log(`  missed      ${error}`);
  if (process.argv.includes('--list')) for (const line of unlabelled) console.log(`  no label    ${line}`);
  for (const measure of labelled ? measures : (['clean'] as const)) {
    const { right, gold, sound, predicted } = tallies[measure];
    console.log(`  ${measure.padEnd(12)}found ${right} of ${gold}, right ${sound} of ${predicted}`);
  }
}
