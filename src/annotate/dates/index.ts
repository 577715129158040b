export { dates } from './dates.ts';
export { type Occasion, said } from './said.ts';
