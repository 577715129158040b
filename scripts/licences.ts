// Writes LICENCES.md: every package of the lock file under its licence.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceList } from '../src/tests/hostile/packages.ts';

writeFileSync(join(import.meta.dirname, '../LICENCES.md'), licenceList());
