// A program of its own, so that it can be stopped: puts the first folder in the place of the second.
import { publish } from '../../pipeline/publish.ts';

const [built = '', dist = ''] = process.argv.slice(2);
await publish(built, dist);
