// The web client's part of the Maven build; see `steps` below. Without web/package.json there is nothing to do.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = dirname(fileURLToPath(import.meta.url));
if (!existsSync(join(web, 'package.json'))) process.exit(0);
