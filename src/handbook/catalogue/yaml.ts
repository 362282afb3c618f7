/** YAML with line numbers: every problem must be able to say where it is. */
import { LineCounter, isCollection, isNode, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { ErrorCode } from 'yaml';

export type YamlPath = readonly (string | number)[];

export interface ParsedYaml {
  /** The value, or undefined when the YAML could not be read. */
  value: unknown;
  /** Syntax errors, with the line in the file. */
  errors: { message: string; line: number }[];
  /** Line in the file of the value at `path`, or of its nearest parent that exists. */
  lineOf: (path: YamlPath) => number;
}

/** What the parser says, in the words of this handbook. Other messages are rare and stay as they are. */
const IN_DUTCH: Partial<Record<ErrorCode, string>> = {
  BAD_DQ_ESCAPE: 'tussen dubbele aanhalingstekens heeft een \\ een eigen betekenis; schrijf \\\\ of gebruik enkele aanhalingstekens',
  BAD_INDENT: 'de inspringing klopt niet',
  BAD_SCALAR_START: 'een tekst die met @, ` of % begint, moet tussen aanhalingstekens',
  BLOCK_AS_IMPLICIT_KEY: 'een tekst met een dubbele punt moet tussen aanhalingstekens',
  DUPLICATE_KEY: 'dit veld staat er twee keer',
  MISSING_CHAR: 'een aanhalingsteken, haak of dubbele punt ontbreekt',
  MULTILINE_IMPLICIT_KEY: 'een veldnaam moet met haar dubbele punt op één regel staan',
  MULTIPLE_DOCS: 'er staat een tweede regel met ---',
  TAB_AS_INDENT: 'gebruik spaties om in te springen, geen tab',
  TAG_RESOLVE_FAILED: 'een tekst die met ! begint, moet tussen aanhalingstekens',
  UNEXPECTED_TOKEN: 'hier staat iets wat de computer niet verwacht; vaak ontbreken aanhalingstekens',
};

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
  const errors = [...document.errors, ...document.warnings].map((error) => ({
    message: IN_DUTCH[error.code] ?? error.message,
    line: lineAt(error.pos[0]),
  }));
  // Content has no use for aliases: they are nearly always a text that starts with *, and following one can throw.
  visit(document, {
    Alias(_, node) {
      errors.push({
        message: `een tekst die met * begint (*${node.source}), moet tussen aanhalingstekens`,
        line: lineAt(node.range?.[0] ?? 0),
      });
    },
  });
  return { value: errors.length > 0 ? undefined : (document.toJS() as unknown), errors, lineOf };
}
