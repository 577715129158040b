export { attribute, attributeAll, type Words } from './attribute.ts';
