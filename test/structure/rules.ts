import ts from 'typescript';
import { importsOf, parse, roomOf, type Import, type SourceFile } from './imports.js';

/** The floors of the house, and which room of its own floor a room may look into. */
export const FLOORS: Readonly<Record<string, number>> = {
  kernel: 0,
  statistics: 1,
  reference: 1,
  cycle: 2,
  agenda: 2,
  engagement: 2,
  hypotheses: 2,
  joint: 2,
  needs: 2,
  interventions: 2,
  contracts: 2,
  scenario: 2,
  market: 2,
  procurement: 2,
  monitoring: 2,
  governance: 2,
  charts: 3,
  programme: 4,
  ocds: 4,
};

const SIDEWAYS: Readonly<Record<string, readonly string[]>> = {
  interventions: ['agenda', 'needs'],
  scenario: ['needs', 'contracts'],
  market: ['contracts'],
  procurement: ['contracts'],
  monitoring: ['contracts'],
};

/** Which files may import which of the three dependencies at run time. */
const DEPENDENCIES: Readonly<Record<string, RegExp>> = {
  zod: /(^|\/)([a-z-]+-)?schemas\.ts$/,
  'date-fns': /^kernel\/(utc-date|civil-date|calendar|period|financial-year|working-days)\.ts$/,
  'decimal.js': /^kernel\/decimal\.ts$/,
};

const LONGEST = 350;

type Rule = (files: readonly SourceFile[]) => readonly string[];

const forEachImport =
  (judge: (file: SourceFile, found: Import) => string | null): Rule =>
  (files) =>
    files.flatMap((file) =>
      importsOf(file).flatMap((found) => {
        const fault = judge(file, found);
        return fault === null ? [] : [`${file.path} imports ${found.target}: ${fault}`];
      }),
    );

/** What each rule of the house finds wrong; nothing, when it is kept. */
export const RULES = {
  'a room is on the floor plan': (files) =>
    [...new Set(files.map((file) => roomOf(file.path)))]
      .filter((room) => room !== null && FLOORS[room] === undefined)
      .map((room) => `src/${String(room)} is on no floor`),

  'a room imports only from floors below it, and sideways only where the plan says so': forEachImport((file, found) => {
    const [from, to] = [roomOf(file.path), found.local ? roomOf(found.target) : null];
    if (from === null || !found.local || from === to) return null;
    if (to === null) return 'a room does not import from the front door';
    const [below, above] = [FLOORS[to] ?? Infinity, FLOORS[from] ?? -1];
    if (below < above || (below === above && SIDEWAYS[from]?.includes(to))) return null;
    return below === above ? `${from} may not look into ${to}` : `${to} is above ${from}`;
  }),

  'modules import each other in no circle': (files) => {
    const graph = new Map(
      files.map((file) => [
        file.path,
        importsOf(file)
          .filter((found) => found.local && !found.typeOnly)
          .map((found) => found.target),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (path: string, trail: readonly string[]): void => {
      const at = trail.indexOf(path);
      if (at >= 0) circles.push([...trail.slice(at), path].join(' > '));
      if (at >= 0 || done.has(path)) return;
      for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
      done.add(path);
    };
    for (const path of graph.keys()) walk(path, []);
    return circles;
  },

  'an import leads to a file that is there': (files) => {
    const paths = new Set(files.map((file) => file.path));
    return forEachImport((_, found) => (!found.local || paths.has(found.target) ? null : 'there is no such file'))(files);
  },

  'an index only re-exports': (files) =>
    files
      .filter((file) => /(^|\/)index\.ts$/.test(file.path) || file.path === 'schemas.ts')
      .flatMap((file) =>
        parse(file)
          .statements.filter((statement) => !(ts.isExportDeclaration(statement) && statement.moduleSpecifier))
          .map((statement) => `${file.path} holds more than re-exports: ${statement.getText().slice(0, 60)}`),
      ),

  'only the three dependencies are imported, each where it belongs': forEachImport((file, found) => {
    if (found.local) return null;
    const dependency = found.target.split('/')[0] as string;
    const place = DEPENDENCIES[dependency];
    if (!place) return 'not one of the three dependencies';
    if (dependency === 'zod' && found.target !== 'zod/mini') return 'the small build is zod/mini';
    if (found.typeOnly && (dependency !== 'zod' || /(^|\/)parse(-[a-z-]+)?\.ts$/.test(file.path))) return null;
    return place.test(file.path) ? null : 'not the place for it';
  }),

  'schemas reach no further than schemas, types and catalogues, and schemas are imported by parsing alone': forEachImport((file, found) => {
    if (!found.local || found.typeOnly || !/(^|\/)([a-z-]+-)?schemas\.ts$/.test(found.target)) return null;
    return /(^|\/)(([a-z-]+-)?schemas|parse(-[a-z-]+)?)\.ts$/.test(file.path) ? null : 'only parse and schema files bring zod along';
  }),

  'no file is so long that it holds two concepts': (files) =>
    files
      .map((file) => ({ path: file.path, lines: file.text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > LONGEST)
      .map(({ path, lines }) => `${path} has ${lines} lines, more than ${LONGEST}`),

  'files are named after a concept, in kebab-case': (files) =>
    files
      .filter((file) => {
        const name = file.path.split('/').at(-1) as string;
        return !/^[a-z][a-z0-9]*(-[a-z0-9]+)*\.ts$/.test(name) || /^(utils?|helpers?|common|types?|misc)\.ts$/.test(name);
      })
      .map((file) => `${file.path} is no name of a concept`),

  'nothing reads a clock, draws at random, evaluates text or reaches for the platform': (files) =>
    files.flatMap((file) => {
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        const fault = impurity(node);
        if (fault) found.push(`${file.path} uses ${fault}`);
        ts.forEachChild(node, visit);
      };
      visit(parse(file));
      return found;
    }),

  'nothing is exported by default': (files) =>
    files
      .filter((file) => parse(file).statements.some((statement) => ts.isExportAssignment(statement) || hasDefault(statement)))
      .map((file) => `${file.path} has a default export`),
} as const satisfies Record<string, Rule>;

const FORBIDDEN_MEMBERS = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'import.meta',
]);
const FORBIDDEN_GLOBALS = new Set(
  'eval Function process require Buffer globalThis window document console fetch setTimeout setInterval setImmediate queueMicrotask localStorage __dirname __filename'.split(
    ' ',
  ),
);

function impurity(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node) && FORBIDDEN_MEMBERS.has(node.getText().replaceAll('?.', '.'))) return node.getText();
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) return node.getText();
  if (
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    node.expression.getText() === 'Date' &&
    (node.arguments ?? []).length === 0
  ) {
    return 'the time of day';
  }
  if (!ts.isIdentifier(node) || !FORBIDDEN_GLOBALS.has(node.text)) return null;
  return isReference(node) && !isDeclaredIn(node) ? node.text : null;
}

/** Whether an identifier stands for a value, and is not the name of a property, a key, a parameter or a type. */
function isReference(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false;
  return !('name' in parent && parent.name === node) && !('propertyName' in parent && parent.propertyName === node);
}

/** Whether a name such as `document` is one that the file declares itself. */
function isDeclaredIn(node: ts.Identifier): boolean {
  let declared = false;
  const visit = (at: ts.Node): void => {
    if (
      (ts.isVariableDeclaration(at) || ts.isParameter(at) || ts.isBindingElement(at) || ts.isFunctionDeclaration(at)) &&
      at.name?.getText() === node.text
    ) {
      declared = true;
    }
    if (!declared) ts.forEachChild(at, visit);
  };
  visit(node.getSourceFile());
  return declared;
}

function hasDefault(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword)
  );
}
