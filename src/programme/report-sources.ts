import type { Inline } from '../kernel/document.js';
import type { SourceRef } from '../kernel/source.js';
import { workTitle } from '../kernel/works.js';
import type { Programme } from './programme.js';
import { line, name } from '../kernel/document-words.js';

/** Sources in brackets, for statements that carry no figure: those of figures stand in the notes. */
export function cited(sources: readonly SourceRef[], { works }: Pick<Programme, 'works'>): readonly Inline[] {
  if (sources.length === 0) return [];
  return line` (${sources.flatMap((source, index): readonly Inline[] => {
    const title = works.find((work) => work.id === source.work)?.title ?? workTitle(source.work);
    const locator = source.locator.trim() === '' ? '' : `, ${source.locator}`;
    const basis =
      source.basis === 'inferred' ? ', inferred' : source.basis === 'external' && !source.verified ? ', not looked up there' : '';
    return [...(index === 0 ? [] : ['; ']), name(`${title}${locator}${basis}`)];
  })})`;
}
