import { InvalidInputError } from './errors.js';

/** The SVG elements that a chart needs. Anything else in a drawing is refused, scripts and foreign content first. */
const ELEMENTS = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan defs clipPath mask marker pattern symbol use title desc linearGradient radialGradient stop'.split(
    ' ',
  ),
);

const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Makes an SVG drawing fit to stand in a page: refuses what could run or load anything, and gives its ids a prefix so that two drawings do
 * not share one. The prologue and comments are dropped.
 */
export function readDrawing(svg: unknown, chartId: string, prefix: string): string {
  const refuse = (found: string): never => {
    throw new InvalidInputError({
      code: 'kernel/not-a-drawing',
      path: ['drawings', chartId],
      found,
      allowed: 'an SVG drawing made of shapes and text, without scripts, styles, images or links to elsewhere',
    });
  };
  if (typeof svg !== 'string') return refuse(svg === null ? 'null' : `a ${typeof svg}`);
  const source = svg
    .trim()
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .replace(/^<!DOCTYPE[^>[]*>\s*/i, '')
    .replace(/<!--[\s\S]*?-->/g, '');
  if (!/^<svg[\s>]/.test(source)) return refuse('a text that does not begin with <svg');
  const open: string[] = [];
  let written = '';
  let at = 0;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    if (next === -1) break;
    if (open.length === 0 && next > at) return refuse('text outside the drawing');
    written += source.slice(at, next).replaceAll('>', '&gt;');
    TAG.lastIndex = next;
    const tag = TAG.exec(source);
    if (!tag) return refuse(`malformed markup: ${source.slice(next, next + 30)}`);
    const [whole, closing, name, attributes, empty] = tag as unknown as [string, string, string, string, string];
    if (!ELEMENTS.has(name)) return refuse(`the element <${name}>`);
    if (closing !== '') {
      if (open.pop() !== name) return refuse(`</${name}> that closes nothing`);
      written += `</${name}>`;
    } else {
      if (open.length === 0 && at > 0) return refuse('more than one drawing');
      const kept = attributes.replace(ATTRIBUTE, (_, key: string, double?: string, single?: string) =>
        writeAttribute(key, double ?? single ?? '', prefix, refuse),
      );
      written += `<${name}${kept}${empty === '' ? '' : '/'}>`;
      if (empty === '') open.push(name);
    }
    at = next + whole.length;
  }
  if (open.length > 0 || source.slice(at).trim() !== '') return refuse('markup that is not closed');
  return written;
}

function writeAttribute(name: string, value: string, prefix: string, refuse: (found: string) => never): string {
  if (name === 'aria-hidden' || name === 'focusable') return ''; // The page says this of the whole drawing.
  if (/^on/i.test(name)) return refuse(`the attribute ${name}`);
  if (/(?:^|:)href$/i.test(name) && !value.startsWith('#')) return refuse('a link to elsewhere');
  if (/url\(\s*(?!['"]?#|&quot;#)/i.test(value) || /javascript:|expression\(|@import/i.test(value))
    return refuse(`the attribute ${name}="${value.slice(0, 40)}"`);
  // Written in another way, the same could be said again: no character references or escapes where code could hide.
  if (!name.startsWith('aria-') && /&#|\\/.test(value)) return refuse(`the attribute ${name} with hidden characters`);
  const quoted = value.replaceAll('"', '&quot;');
  if (name === 'id') return `id="${prefix}${quoted}"`;
  if (/(?:^|:)href$/i.test(name)) return `${name}="#${prefix}${quoted.slice(1)}"`;
  if (/^aria-(?:labelledby|describedby)$/.test(name))
    return `${name}="${quoted
      .split(/\s+/)
      .map((id) => prefix + id)
      .join(' ')}"`;
  return `${name}="${quoted.replace(/url\((['"]?)#/g, `url($1#${prefix}`).replace(/url\(&quot;#/g, `url(&quot;#${prefix}`)}"`;
}
