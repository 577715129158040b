export { attribute } from './attribute.ts';
export type { RawAttribution } from './attribution.ts';
