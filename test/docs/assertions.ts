import ts from 'typescript';

/** An example as a module that checks every result it states. */
export interface CheckedExample {
  readonly module: string;
  /** How many results it states. */
  readonly results: number;
}

const RESULT = /^\/\/ =>\s?(.*)$/;

/**
 * Turns every `expression; // => value` of an example into an expectation. The value may stand on the line below, and may go on over further
 * lines of comment. A result that belongs to no statement is an error: it would claim something that nobody checks.
 */
export function checkResults(id: string, code: string): CheckedExample {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  const claimed = new Set<number>();

  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node) || ts.isVariableStatement(node)) {
      const comments = commentsAfter(code, node.end);
      const first = comments[0];
      const match = first && RESULT.exec(first.text);
      if (first && match) {
        claimed.add(first.from);
        const rest = comments.slice(1);
        const upTo = rest.findIndex((comment) => RESULT.test(comment.text));
        const more = (upTo < 0 ? rest : rest.slice(0, upTo)).map((comment) => comment.text.slice(2));
        const value = readValue(id, [match[1] as string, ...more]);
        const expectation = (actual: string): string => `__expect(${actual}, ${JSON.stringify(id)}).toStrictEqual((${value}));`;
        if (ts.isExpressionStatement(node)) {
          edits.push({ from: node.getStart(), to: node.end, text: expectation(`(${node.expression.getText()})`) });
        } else {
          const name = node.declarationList.declarations.at(-1)?.name;
          if (!name || !ts.isIdentifier(name)) throw new Error(`${id}: a result is stated for a declaration without a plain name`);
          edits.push({ from: node.end, to: node.end, text: ` ${expectation(name.text)}` });
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);

  for (const found of code.matchAll(/\/\/ =>/g)) {
    if (!claimed.has(found.index)) {
      const line = code.slice(code.lastIndexOf('\n', found.index) + 1).split('\n')[0];
      throw new Error(`${id}: the result in "${line}" follows no statement`);
    }
  }
  const module = [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), code);
  return { module: `import { expect as __expect } from 'vitest';\n${module}\n`, results: edits.length };
}

/** The line comments that follow a statement, on its line and on those below, with nothing else between. */
function commentsAfter(code: string, end: number): readonly { readonly from: number; readonly text: string }[] {
  const trailing = ts.getTrailingCommentRanges(code, end) ?? [];
  const next = code.indexOf('\n', trailing.at(-1)?.end ?? end);
  const leading = next < 0 ? [] : (ts.getLeadingCommentRanges(code, next) ?? []);
  const ranges = [...trailing, ...leading].filter((range) => range.kind === ts.SyntaxKind.SingleLineCommentTrivia);
  return ranges
    .filter(
      (range, index) =>
        index === 0 ||
        !code
          .slice((ranges[index - 1] as ts.CommentRange).end, range.pos)
          .replace('\n', '')
          .includes('\n'),
    )
    .map((range) => ({ from: range.pos, text: code.slice(range.pos, range.end) }));
}

/** The shortest run of comment lines that reads as a JavaScript value. */
function readValue(id: string, lines: readonly string[]): string {
  for (let count = 1; count <= lines.length; count += 1) {
    const value = lines.slice(0, count).join('\n').trim();
    if (value !== '' && isExpression(value)) return value;
  }
  throw new Error(`${id}: "${lines[0]}" is not a value`);
}

function isExpression(text: string): boolean {
  const { diagnostics } = ts.transpileModule(`(${text}\n);`, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  });
  return (diagnostics ?? []).length === 0;
}
