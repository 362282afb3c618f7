/** Values of custom properties: what they stand for once every `var()` is filled in. */

/** A custom property as the style sheet sets it. */
export interface Declaration {
  value: string;
  /** From 1. */
  line: number;
  important: boolean;
  /** Set by a rule for the dark scheme. */
  dark: boolean;
}

export interface Resolved {
  text: string;
  /** Whether anything on the way was set by a rule for the dark scheme. */
  dark: boolean;
}

/** Longer than any value a theme needs: properties that double each other end here. */
const LONGEST = 2_000;
/** Deeper than any chain a theme needs. */
const DEEPEST = 100;

/** Splits at a separator, but not inside parentheses or quotes. */
export function splitTop(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index);
    if (quote) {
      if (sign === '\\') index++;
      else if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === separator && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** @returns where the parenthesis that opens at `open` closes; the end of the text when it never does */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    if (text.charAt(index) === '(') depth++;
    else if (text.charAt(index) === ')' && --depth === 0) return index;
  }
  return text.length;
}

/** Follows chains of `var()`, with fallbacks, by the rules of CSS Custom Properties 1. */
export class Resolver {
  readonly #declarations: ReadonlyMap<string, Declaration>;
  readonly #known = new Map<string, Resolved | undefined>();
  readonly #open: string[] = [];
  /** Properties that refer to themselves, directly or by way of others. */
  readonly circular = new Set<string>();

  constructor(declarations: ReadonlyMap<string, Declaration>) {
    this.#declarations = declarations;
  }

  /** @returns the value of a property, or nothing when it is not set, or can't be filled in */
  get(name: string): Resolved | undefined {
    if (this.#known.has(name)) return this.#known.get(name);
    const at = this.#open.indexOf(name);
    if (at >= 0) {
      for (const member of this.#open.slice(at)) this.circular.add(member);
      return undefined;
    }
    const declaration = this.#declarations.get(name);
    if (!declaration || this.#open.length > DEEPEST) return undefined;
    this.#open.push(name);
    const filled = this.#fill(declaration.value);
    this.#open.pop();
    // Every property of a circle is invalid, also when it has a fallback.
    const result = filled && !this.circular.has(name) ? { text: filled.text.trim(), dark: filled.dark || declaration.dark } : undefined;
    this.#known.set(name, result);
    return result;
  }

  #fill(value: string): Resolved | undefined {
    let text = '';
    let dark = false;
    let rest = value;
    for (;;) {
      const start = rest.search(/\bvar\(/i);
      if (start < 0) break;
      const open = start + 'var'.length;
      const end = closing(rest, open);
      const [name = '', ...fallback] = splitTop(rest.slice(open + 1, end), ',');
      const found = this.get(name.trim()) ?? (fallback.length > 0 ? this.#fill(fallback.join(',')) : undefined);
      if (!found) return undefined;
      text += rest.slice(0, start) + found.text;
      dark ||= found.dark;
      rest = rest.slice(end + 1);
      if (text.length > LONGEST) return undefined;
    }
    return text.length + rest.length > LONGEST ? undefined : { text: text + rest, dark };
  }
}
