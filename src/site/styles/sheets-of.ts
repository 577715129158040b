import type { Body } from '../bodies/compile-body.ts';
import type { AnyPage } from '../data/nodes.ts';
import type { Sheet } from './sheets.ts';

const ofKind: Partial<Record<AnyPage['kind'], Sheet>> = { stories: 'front', places: 'map' };

const ofBlock: Readonly<Record<string, Sheet>> = { Timeline: 'timeline', Coverage: 'coverage', Compare: 'compare', Map: 'map' };

/** The style sheets of a page of some kind, with those that the editor's text on it needs. */
export const sheetsOf = (kind: AnyPage['kind'], body: Body | undefined): Sheet[] => {
  const sheets = [ofKind[kind], ...(body ? (['body', ...body.citations.map(({ component }) => ofBlock[component])] as const) : [])];
  return [...new Set(sheets.filter((sheet) => sheet !== undefined))];
};
