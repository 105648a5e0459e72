import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import ts from 'typescript';

/** One source file as far as the rules of the house look at it. */
export interface SourceFile {
  /** Path below `src`, such as `cycle/index.ts`. */
  readonly path: string;
  readonly text: string;
}

/** An import or re-export. */
export interface Import {
  /** Path below `src` for a neighbour, the bare name for a package. */
  readonly target: string;
  readonly local: boolean;
  /** Whether it is gone from the compiled file. */
  readonly typeOnly: boolean;
}

/** Every source of the library. */
export function sources(): readonly SourceFile[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ path: file.split(sep).join('/'), text: readFileSync(join('src', file), 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The statements of a file. */
export function parse({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

/** The floor plan's unit: the room a file lives in; null for the files beside the rooms, which are the front door. */
export function roomOf(path: string): string | null {
  return path.includes('/') ? (path.split('/')[0] as string) : null;
}

/** What a file imports, `import()` and `import('…')` types included. */
export function importsOf(file: SourceFile): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean): void => {
    const local = specifier.startsWith('.');
    const target = local ? posix.join(posix.dirname(file.path), specifier).replace(/\.js$/, '.ts') : specifier;
    found.push({ target, local, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const named = clause?.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : null;
      const onlyTypes = named !== null && !clause?.name && named.length > 0 && named.every((element) => element.isTypeOnly);
      add(node.moduleSpecifier.text, clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || onlyTypes);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const argument = node.arguments[0];
      add(argument && ts.isStringLiteral(argument) ? argument.text : '(computed)', false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      add(node.argument.literal.text, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}
