/** Who imports whom: read with the parser of TypeScript, in Astro files too. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Import {
  /** Path of the importing file from the root of the project. */
  from: string;
  /** What is imported: a path from the root of the project, or the name of a package or module. */
  to: string;
  /** Lies within the project. */
  local: boolean;
  /** Disappears when types are stripped. */
  typeOnly: boolean;
}

const CODE = /\.(ts|mts|js|mjs|astro)$/;

/** Source files under `directories`, as paths from the root of the project. */
export function sourceFiles(...directories: string[]): string[] {
  return directories.flatMap((directory) =>
    readdirSync(join(ROOT, directory), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && CODE.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort(),
  );
}

/** The script parts of a file: an Astro file has its front matter, its `<script>` elements and the files that those name. */
export function scriptsIn(path: string, text: string): { code: string[]; sources: string[] } {
  if (!path.endsWith('.astro')) return { code: [text], sources: [] };
  const front = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text);
  const rest = text.slice(front?.[0].length ?? 0);
  const tags = [...rest.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
  return {
    code: [front?.[1] ?? '', ...tags.map(([, , code = '']) => code)],
    sources: tags.flatMap(([, attributes = '']) => /\bsrc="([^"]+)"/.exec(attributes)?.[1] ?? []),
  };
}

/** Specifiers in one piece of code. Without `import type` an import stays, even when it names nothing but types. */
export function specifiersIn(code: string): { name: string; typeOnly: boolean }[] {
  const found: { name: string; typeOnly: boolean }[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ name: node.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest));
  return found;
}

/** Names that a piece of code uses and nowhere declares: globals. Good enough without scopes, for names that one file uses in one way. */
export function freeNames(code: string): string[] {
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      const isName = 'name' in parent && parent.name === node;
      const isKey = ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent);
      if (isName && !isKey) declared.add(node.text);
      else if (!isName && !(ts.isBindingElement(parent) && parent.propertyName === node)) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true));
  return [...used].filter((name) => !declared.has(name));
}

/** All imports of one file. @throws when a path leads to no file: what we cannot follow, we cannot check. */
export function importsOf(path: string): Import[] {
  const { code, sources } = scriptsIn(path, readFileSync(join(ROOT, path), 'utf8'));
  const all = [...code.flatMap(specifiersIn), ...sources.map((name) => ({ name, typeOnly: false }))];
  return all.map(({ name, typeOnly }): Import => {
    const plain = name.replace(/[?#].*$/, '');
    if (!/^[./]/.test(plain)) return { from: path, to: name, local: false, typeOnly };
    const target = plain.startsWith('/') ? join(ROOT, plain) : resolve(ROOT, dirname(path), plain);
    if (!existsSync(target)) throw new Error(`${path}: '${name}' leidt naar geen bestand.`);
    return { from: path, to: relative(ROOT, target).split(sep).join('/'), local: true, typeOnly };
  });
}
