/** What a content rule is. One rule is one file; the engine owns its identity, so a rule cannot lie about its name. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Content } from '../catalogue/content.ts';
import type { Register } from '../links/register.ts';

/** A problem as a rule finds it. */
export interface Finding {
  /** Path from the root of the project. */
  file: string;
  /** From 1. */
  line: number;
  /** What is wrong, in Dutch, one sentence. */
  message: string;
  /** How to mend it, in Dutch, one sentence. */
  remedy: string;
}

/** `fout` stops the build; `melding` is repaired or tolerated, and reported. */
export type Level = 'fout' | 'melding';

export interface Problem extends Finding {
  rule: string;
  level: Level;
}

export interface RuleContext {
  content: Content;
  catalogue: Catalogue;
  /** Labels of the numbered facts (`W-049` → `bevestigd`). */
  feiten: Readonly<Record<string, string>>;
  /** Everything that was ever published. */
  register: Register;
  /** Today as `jjjj-mm-dd`; only for warnings, never for output. */
  vandaag: string;
}

export interface Rule {
  level: Level;
  /** What the rule is for, in Dutch: the first line of its page in `docs/regels/`. */
  doel: string;
  run: (context: RuleContext) => Iterable<Finding>;
}
