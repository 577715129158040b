import type { RecordFile } from '../../record/content.ts';
import { section } from './lines.ts';

/** What an editor decided on a page, key by key as written, and what decisions moved here from other pages. */
export const decisions = (page: RecordFile<'claims' | 'actors' | 'events'>): string[] => {
  const { record, ...editors } = page.value;
  const parts: { from?: string | undefined }[] = 'statements' in record ? record.statements : record.mentions;
  const moved = new Set(parts.flatMap(({ from }) => (from === undefined || from === page.id ? [] : [from])));
  return section('Decisions of editors', [
    ...Object.entries(editors)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`),
    ...[...moved].map((from) => `brought here from ${from}`),
    ...(record.orphaned ? ['kept for what an editor wrote on it; nothing of it is in the articles now'] : []),
  ]);
};
