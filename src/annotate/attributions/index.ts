export { attributeAll, type Words } from './attribute.ts';
