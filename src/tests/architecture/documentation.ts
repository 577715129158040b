import ts from 'typescript';

/** The names of the commands that a commander program offers: the first word of every `.command('…')`. */
export const commandsOf = (cli: string): string[] => {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== 'command') return;
    const [usage] = node.arguments;
    if (usage !== undefined && ts.isStringLiteral(usage)) names.push(usage.text.replace(/ .*/, ''));
  };
  visit(ts.createSourceFile('cli.ts', cli, ts.ScriptTarget.Latest, true));
  return names;
};

/** Which of the commands a text does not show as something to type: `onrecord NAME`. */
export const undocumentedCommands = (commands: string[], text: string): string[] =>
  commands.filter((name) => !new RegExp(`\\bonrecord ${name}\\b`).test(text));

/** Which npm scripts a text does not show: `npm run NAME`, or `npm NAME` for those npm knows. */
export const undocumentedScripts = (scripts: string[], text: string): string[] =>
  scripts.filter((name) => !new RegExp(`\\bnpm (run )?${name}(?![\\w:-])`).test(text));

/** The section of a Markdown text under the heading that matches, up to the next of its rank. */
export const sectionOf = (text: string, heading: RegExp): string => {
  const sections = text.split(/^(?=## )/m);
  return sections.find((section) => heading.test(section.split('\n')[0] ?? '')) ?? '';
};

/** Which packages a text does not name in backticks, and which it names in the first column of a table without need. */
export const unexplainedPackages = (packages: string[], text: string): string[] => {
  const rows = [...text.matchAll(/^\| *(`[^|]+`) *\|/gm)].flatMap(([, cell = '']) =>
    cell.split(/,\s*/).map((name) => name.replaceAll('`', '')),
  );
  const missing = packages.filter((name) => !text.includes(`\`${name}\``));
  const needless = rows.filter((name) => !packages.includes(name));
  return [...missing.map((name) => `${name} is not explained`), ...needless.map((name) => `${name} is not used`)];
};

/** Which vocabulary files define a term that a text neither sets in bold nor names by its file: `claim-page.ts` is "claim page". */
export const undefinedTerms = (paths: string[], text: string): string[] => {
  const bold = new Set([...text.matchAll(/\*\*([^*]+)\*\*/g)].flatMap(([, term = '']) => term.toLowerCase().split(/,\s*/)));
  return paths
    .map((path) => path.replace(/^.*\//, ''))
    .filter((file) => {
      const term = file.replace(/\.ts$/, '').replaceAll('-', ' ');
      return !bold.has(term) && !bold.has(`${term}s`) && !text.includes(`\`${file}\``);
    });
};
