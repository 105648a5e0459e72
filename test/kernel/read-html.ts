/** An element of a page, read without mercy: what is not well-formed throws. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Reads a page of our own making: every element closed, every attribute quoted, every special character escaped. */
export function readHtml(html: string): Element {
  const body = html.replace(/^<!DOCTYPE html>\n/, '');
  if (body === html) throw new Error('no doctype');
  const root = { name: '#root', attributes: new Map<string, string>(), children: [] as (Element | string)[] };
  const stack = [root];
  let at = 0;
  const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s[^\s=<>"']+="[^"<]*")*)\s*(\/?)>/y;
  while (at < body.length) {
    const top = stack[stack.length - 1];
    if (!top) throw new Error('closed too often');
    if (body[at] === '<') {
      tag.lastIndex = at;
      const match = tag.exec(body);
      if (!match) throw new Error(`malformed markup at ${body.slice(at, at + 60)}`);
      const [whole, closing, name = '', attributes = '', empty] = match;
      if (closing) {
        if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>`);
        stack.pop();
      } else {
        const pairs = [...attributes.matchAll(/\s([^\s=]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, decode(value)] as const);
        if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`<${name}> has an attribute twice`);
        const element = { name, attributes: new Map(pairs), children: [] };
        top.children.push(element);
        if (!empty && name !== 'meta') stack.push(element);
      }
      at += whole.length;
    } else {
      const next = body.indexOf('<', at);
      const end = next === -1 ? body.length : next;
      top.children.push(top.name === 'style' ? body.slice(at, end) : decode(body.slice(at, end)));
      at = end;
    }
  }
  if (stack.length !== 1) throw new Error(`<${stack[stack.length - 1]?.name}> is not closed`);
  const [page] = root.children.filter((child): child is Element => typeof child !== 'string');
  if (!page || page.name !== 'html') throw new Error('no html element');
  return page;
}

function decode(text: string): string {
  if (/>/.test(text)) throw new Error(`a raw > in ${text.slice(0, 60)}`);
  return text.replace(/&([^;\s]{1,8};)?/g, (whole, name?: string) => {
    const character = ENTITIES[(name ?? '').slice(0, -1)];
    if (character === undefined) throw new Error(`unknown entity ${whole}`);
    return character;
  });
}

/** Every element below, in reading order. */
export function elementsOf(element: Element): readonly Element[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsOf(child)]));
}

/** The text of an element and all below it, without what `skip` names. */
export function textOf(element: Element, skip: (element: Element) => boolean = () => false): string {
  return element.children.map((child) => (typeof child === 'string' ? child : skip(child) ? '' : textOf(child, skip))).join('');
}

export function classOf(element: Element): readonly string[] {
  return (element.attributes.get('class') ?? '').split(' ');
}

/** The words of a page around digits that stand in no figure, date, name, drawing or note. */
export function unmarkedDigits(page: Element): readonly string[] {
  const text = textOf(
    page,
    (element) =>
      ['data', 'time', 'head', 'svg'].includes(element.name) ||
      ['name', 'date', 'notes', 'ref'].some((name) => classOf(element).includes(name)),
  );
  return [...text.matchAll(/.{0,40}\p{Nd}.{0,40}/gu)].map(([around]) => around);
}
