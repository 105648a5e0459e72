import type { Document, Figure } from 'commissioning-kit';

/** Every figure of a document, wherever it stands. */
export function figuresOf(document: Document): readonly Figure[] {
  const figures: Figure[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      if ('kind' in value && value.kind === 'figure' && 'figure' in value) figures.push(value.figure as Figure);
      Object.values(value).forEach(visit);
    }
  };
  visit(document);
  return figures;
}
