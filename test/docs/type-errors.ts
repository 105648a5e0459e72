import { resolve } from 'node:path';
import ts from 'typescript';
import type { Block } from './blocks.js';

/** What the compiler says about the examples, each checked as a module of its own under the strictness of the tests. */
export function typeErrors(examples: readonly Block[]): readonly string[] {
  const { options } = ts.getParsedCommandLineOfConfigFile(
    'test/tsconfig.json',
    { noUnusedLocals: false },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
      },
    },
  ) as ts.ParsedCommandLine;
  const files = new Map(examples.map((example, index) => [resolve(`test/docs/example-${index}.ts`), example]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path)?.code ?? readFile(path);
  host.getSourceFile = (path, languageVersion, ...rest) => {
    const example = files.get(path);
    return example ? ts.createSourceFile(path, example.code, languageVersion) : getSourceFile(path, languageVersion, ...rest);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files].flatMap(([path, example]) => {
    const file = program.getSourceFile(path) as ts.SourceFile;
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map((diagnostic) => {
      const line = file.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line + 1;
      return `${example.id}+${line}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`;
    });
  });
}
