import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A fenced block of code in the documentation. */
export interface Block {
  /** `file:line` of the fence. */
  readonly id: string;
  /** What stands behind the opening fence. */
  readonly language: string;
  readonly code: string;
}

/** Every fenced block of a Markdown text, or of the doc comments of a TypeScript source. */
export function blocksIn(file: string, text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { readonly line: number; readonly fence: string; readonly language: string; readonly code: string[] } | null = null;
  const source = file.endsWith('.ts');
  let inComment = false;
  for (const [index, raw] of text.split('\n').entries()) {
    if (source && /^\s*\/\*\*/.test(raw)) inComment = true;
    const ends = source && raw.includes('*/');
    const line = source ? raw.replace(/^\s*(\/\*\*|\*(?!\/)) ?/, '').replace(/\s*\*\/.*$/, '') : raw;
    if (!source || inComment) {
      const fence = /^\s*(`{3,}|~{3,})\s*([^`]*)$/.exec(line);
      if (open === null) {
        if (fence) open = { line: index + 1, fence: fence[1] as string, language: (fence[2] as string).trim(), code: [] };
      } else if (fence && fence[2] === '' && (fence[1] as string).startsWith(open.fence)) {
        blocks.push({ id: `${file}:${open.line}`, language: open.language, code: open.code.join('\n') });
        open = null;
      } else {
        open.code.push(line);
      }
    }
    if (ends) {
      if (open !== null) throw new Error(`The code block at ${file}:${open.line} is not closed`);
      inComment = false;
    }
  }
  if (open !== null) throw new Error(`The code block at ${file}:${open.line} is not closed`);
  return blocks;
}

/** The files that document the library: its sources, the README and the pages under `docs`. */
export function documentedFiles(): readonly string[] {
  const under = (folder: string, extension: string): readonly string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(extension))
      .map((file) => join(folder, file).split(sep).join('/'));
  return ['README.md', ...under('docs', '.md'), ...under('src', '.ts')]
    .filter((file) => !/^docs\/(site|api-report)\/|^docs\/examples\/[^/]+\/out\//.test(file))
    .sort();
}

/** Every block of TypeScript in the documentation. */
export function documentedExamples(): readonly Block[] {
  return documentedFiles()
    .flatMap((file) => blocksIn(file, readFileSync(file, 'utf8')))
    .filter((block) => block.language === 'ts');
}
