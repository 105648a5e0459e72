import { existsSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';

/** A function, constant or class that some entry point exports. */
export interface PublicValue {
  readonly name: string;
  readonly file: string;
  /** The texts of its `@example` tags. */
  readonly examples: readonly string[];
}

/**
 * What the entry points export, types aside. Schemas are left out: they describe records, and the functions that parse those records carry
 * the examples.
 */
export function publicValues(): readonly PublicValue[] {
  const entries = ['src/index.ts', ...readdirSync('src').map((room) => `src/${room}/index.ts`)].filter((file) => existsSync(file));
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', ts.sys.readFile).config, ts.sys, '.');
  const program = ts.createProgram(entries, options);
  const checker = program.getTypeChecker();
  const values = new Map<string, PublicValue>();
  for (const entry of entries) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(entry) as ts.SourceFile);
    for (const exported of module ? checker.getExportsOfModule(module) : []) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      if (!(symbol.flags & ts.SymbolFlags.Value)) continue;
      const declarations = symbol.declarations ?? [];
      const file = relative('.', declarations[0]?.getSourceFile().fileName ?? entry);
      const examples = declarations
        .flatMap((declaration) => ts.getJSDocTags(declaration))
        .filter((tag) => tag.tagName.text === 'example')
        .map((tag) => tag.getText());
      values.set(`${file} ${exported.name}`, { name: exported.name, file, examples });
    }
  }
  return [...values.values()];
}
