/** `npm start`: builds the handbook and serves it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { serve } from '../src/integrations/server.ts';
import { OUTPUT } from '../src/integrations/swap.ts';

const PORT = 4321;

const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
if (status !== 0) {
  if (!existsSync(OUTPUT)) process.exit(1);
  console.log('Je ziet hierna de vorige, goede uitvoer.');
}
const { url } = await serve({ directory: OUTPUT, port: PORT });
console.log(`\nHet handboek staat op ${url}\nStoppen: Ctrl-C.`);
