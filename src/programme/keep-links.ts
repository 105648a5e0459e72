import type { DocumentBlock, DocumentSection, Inline } from '../kernel/document.js';

/** Sections without pointers to sections that are not there: their words stay. */
export function keepLinks(sections: readonly DocumentSection[]): readonly DocumentSection[] {
  const ids = new Set([...idsOf(sections)]);
  return sections.map((section) => mend(section, ids));
}

function* idsOf(sections: readonly DocumentSection[]): Generator<string> {
  for (const section of sections) {
    yield section.id;
    yield* idsOf(section.sections);
  }
}

function mend(section: DocumentSection, ids: ReadonlySet<string>): DocumentSection {
  const runs = (content: readonly Inline[]): readonly Inline[] =>
    content.flatMap((run) => (typeof run === 'object' && run.kind === 'section' && !ids.has(run.sectionId) ? run.content : [run]));
  const block = (one: DocumentBlock): DocumentBlock => {
    if (one.kind === 'list') return { ...one, items: one.items.map(runs) };
    return one.kind === 'paragraph' || one.kind === 'note' ? { ...one, content: runs(one.content) } : one;
  };
  return { ...section, blocks: section.blocks.map(block), sections: section.sections.map((inner) => mend(inner, ids)) };
}
