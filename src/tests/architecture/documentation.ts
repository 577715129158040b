import ts from 'typescript';

/** The names of the commands that a citty command with `subCommands` offers. */
export const commandsOf = (cli: string): string[] => {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'subCommands' && ts.isObjectLiteralExpression(node.initializer)) {
      for (const { name } of node.initializer.properties) if (name !== undefined) names.push(name.getText().replace(/^['"]|['"]$/g, ''));
    }
    ts.forEachChild(node, visit);
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

/** Which packages no line names in backticks. */
export const unexplainedPackages = (packages: string[], text: string): string[] => packages.filter((name) => !text.includes(`\`${name}\``));

/** Which terms no line sets in bold. A file `claim-page.ts` defines the term "claim page". */
export const undefinedTerms = (vocabularyFiles: string[], text: string): string[] => {
  const bold = new Set([...text.matchAll(/\*\*([^*]+)\*\*/g)].flatMap(([, term = '']) => term.toLowerCase().split(/,\s*/)));
  return vocabularyFiles
    .map((path) => path.replace(/^.*\/|\.ts$/g, '').replaceAll('-', ' '))
    .filter((term) => !bold.has(term) && !bold.has(`${term}s`));
};
