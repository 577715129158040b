export { type Found, mentions } from './mentions.ts';
