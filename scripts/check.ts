/**
 * `npm run check`: everything that can be checked without building.
 * `--inhoud` checks only the content, in about a second.
 */
import { runChecks } from '../src/integrations/checks.ts';

const { passed, failed } = await runChecks(process.cwd(), { onlyContent: process.argv.includes('--inhoud') });
if (passed + failed > 1) console.log(`\n${passed} goed, ${failed} fout`);
process.exit(failed === 0 ? 0 : 1);
