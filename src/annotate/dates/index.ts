export { dates } from './dates.ts';
export { said } from './said.ts';
