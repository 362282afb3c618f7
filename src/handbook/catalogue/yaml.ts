/** YAML with line numbers: every problem must be able to say where it is. */
import { LineCounter, isCollection, isNode, isPair, isScalar, parseDocument } from 'yaml';

export type YamlPath = readonly (string | number)[];

export interface ParsedYaml {
  /** The value, or undefined when the YAML could not be read. */
  value: unknown;
  /** Syntax errors, with the line in the file. */
  errors: { message: string; line: number }[];
  /** Line in the file of the value at `path`, or of its nearest parent that exists. */
  lineOf: (path: YamlPath) => number;
}

/**
 * @param text the YAML itself
 * @param firstLine line of the file on which `text` starts (1 for a data file, 2 for front matter)
 */
export function parseYaml(text: string, firstLine: number): ParsedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  const lineOf = (path: YamlPath): number => {
    let node: unknown = document.contents;
    let line = firstLine;
    for (const key of path) {
      if (!isCollection(node)) break;
      const pair = node.items.find((item, index) => (isPair(item) ? isScalar(item.key) && item.key.value === key : index === key));
      if (pair === undefined) break;
      const target: unknown = isPair(pair) ? pair.key : pair;
      if (isNode(target) && target.range) line = lineAt(target.range[0]);
      node = isPair(pair) ? pair.value : pair;
    }
    return line;
  };
  const errors = document.errors.map((error) => ({ message: error.message, line: lineAt(error.pos[0]) }));
  return { value: errors.length > 0 ? undefined : (document.toJS() as unknown), errors, lineOf };
}
