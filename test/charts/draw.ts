import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Chart } from 'commissioning-kit/charts';

/** What became of a specification: the drawing, and everything that Vega-Lite warned of. */
export interface Drawn {
  readonly svg: string;
  readonly warnings: readonly string[];
}

/** Compiles a chart with Vega-Lite and draws it with Vega, as SVG. */
export async function draw(chart: Chart): Promise<Drawn> {
  const warnings: string[] = [];
  const note = (...args: readonly unknown[]) => {
    warnings.push(args.join(' '));
    return logger;
  };
  const logger = { level: () => logger, warn: note, error: note, info: () => logger, debug: () => logger } as never;
  const spec = structuredClone(chart.spec) as unknown as TopLevelSpec;
  const view = new vega.View(vega.parse(compile(spec, { logger }).spec), { renderer: 'none', logger });
  return { svg: await view.toSVG(), warnings };
}

const schema = JSON.parse(
  readFileSync(new URL('../../node_modules/vega-lite/build/vega-lite-schema.json', import.meta.url), 'utf8'),
) as object;
const validate = new Ajv({ strict: false, logger: false })
  .addFormat('color-hex', () => true)
  .addFormat('uri', () => true)
  .addFormat('uri-reference', () => true)
  .compile(schema);

/** What the published schema of Vega-Lite objects to in a specification; empty when it is sound. */
export function schemaFaults(chart: Chart): readonly string[] {
  return validate(chart.spec) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** The words written in a drawing. */
export function wordsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<t(?:ext|span)[^>]*>([^<]+)</g)].map(([, word = '']) =>
    word.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
  );
}

/** Every colour of a drawing that is no shade of grey. */
export function coloursOf(svg: string): readonly string[] {
  const painted = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour = '']) => colour);
  return [...new Set(painted)].filter((colour) => {
    if (['none', 'transparent', 'white', 'black'].includes(colour)) return false;
    const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour)?.[1];
    if (hex === undefined) return true;
    const parts = hex.length === 3 ? [...hex] : [hex.slice(0, 2), hex.slice(2, 4), hex.slice(4, 6)];
    return new Set(parts).size !== 1;
  });
}
