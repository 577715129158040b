import type { Problem } from './problem.ts';

/** The problems as one JSON array, every field given, a line a problem. */
export const problemsJson = (problems: readonly Problem[]): string => {
  const lines = problems.map(({ file, line = 1, column = 1, what, why, fix, warning = false }) =>
    JSON.stringify({ file, line, column, what, why, fix, warning }),
  );
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
};

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/**
 * A problem as an annotation of GitHub Actions, with the escapes of its toolkit (workflow commands).
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const githubAnnotation = ({ file, line = 1, column = 1, what, why, fix, warning }: Problem): string =>
  `::${warning ? 'warning' : 'error'} file=${escapeProperty(file)},line=${line},col=${column}::${escapeData(`${what}\nwhy: ${why}\ndo: ${fix}`)}`;
