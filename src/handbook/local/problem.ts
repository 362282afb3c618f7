/** What can be wrong with the folder of an organisation. */

export interface LocalProblem {
  /** Path within the folder `lokaal/`. */
  file: string;
  /** From 1, where a line can be named. */
  line?: number;
  /** `fout`: nothing is applied. `melding`: made safe, and reported. */
  level: 'fout' | 'melding';
  /** What is wrong, in Dutch, one sentence. */
  message: string;
  /** How to mend it, in Dutch. */
  remedy: string;
}

/** One problem as an administrator reads it. */
export function formatLocalProblem({ file, line, level, message, remedy }: LocalProblem): string {
  return `lokaal/${file}${line === undefined ? '' : `:${line}`}  ${level}  ${message}\n    Zo los je het op: ${remedy}`;
}
