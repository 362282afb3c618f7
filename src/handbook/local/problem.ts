/** What is wrong with a file that an organisation adds to the handbook. */
import type { Level } from '../rules/contract.ts';

export interface LocalProblem {
  /** Path as the organisation knows it, such as `lokaal/thema.css`. */
  file: string;
  /** From 1; absent when it is about the file as a whole. */
  line?: number;
  /** `fout` stops the new edition; `melding` is only reported. */
  level: Level;
  /** What is wrong, in Dutch. */
  message: string;
  /** How to mend it, in Dutch. */
  remedy: string;
}

/** One problem as a manager reads it. */
export function formatLocalProblem({ file, line, level, message, remedy }: LocalProblem): string {
  return `${file}${line === undefined ? '' : `:${line}`}  ${level}  ${message}\n    Zo los je het op: ${remedy}`;
}
