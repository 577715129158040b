import { workspaceAt } from '../../src/pipeline/workspace.ts';
import { checkDist, readContent } from '../../src/record/index.ts';
import { archive } from './archive.ts';
import { orFail, type Part, timedPart } from './write-archive.ts';

/** Quotations that were compared with their sources, and what that cost. */
export type Checked = { quotations: number; parts: Record<string, Part> };

// Usage: node check-archive.ts ROOT CLAIMS. Has the gate compare ROOT's dist/ with the sources of the archive that it was built from.
const [root = '', claims = ''] = process.argv.slice(2);
const { content, dist } = workspaceAt(root);
const [pages, stories] = [await readContent(content), archive(Number(claims))];
const parts: Checked['parts'] = {};
const { problems, quotations } = await timedPart(parts, 'gate after', () => checkDist(dist, pages, stories));
orFail(problems);
const checked: Checked = { quotations, parts };
console.log(JSON.stringify(checked));
