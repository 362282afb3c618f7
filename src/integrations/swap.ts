/** Putting a finished build in the place of the previous one, without a moment in which half of it stands there. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const OUTPUT = 'dist';
export const NEXT = '.bouw/volgende';
const PREVIOUS = '.bouw/vorige';

/**
 * Puts back the previous build when an earlier swap was stopped between its two renames.
 * @param root the project directory
 */
export function recoverOutput(root: string): void {
  const [output, previous] = [join(root, OUTPUT), join(root, PREVIOUS)];
  if (!existsSync(output) && existsSync(previous)) renameSync(previous, output);
}

/**
 * Moves the next build to the place of the output. Both moves are renames within one file system.
 * @throws when there is no next build; the output is then untouched
 */
export function swapOutput(root: string): void {
  const [output, next, previous] = [join(root, OUTPUT), join(root, NEXT), join(root, PREVIOUS)];
  if (!existsSync(next)) throw new Error(`Er is geen nieuwe uitvoer in ${NEXT}.`);
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(output)) renameSync(output, previous);
  renameSync(next, output);
  rmSync(previous, { recursive: true, force: true });
}
