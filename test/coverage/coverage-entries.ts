import * as root from 'commissioning-kit';
import type { SourceRef } from 'commissioning-kit';
import type { CoverageRow } from './coverage-row.js';

/** An entry of a catalogue, as far as the coverage looks at it. */
export interface CatalogueEntry {
  readonly id: string | null;
  readonly domainId: string;
  readonly label: string | null;
  readonly text: string | null;
  readonly sources: readonly SourceRef[];
}

/** What the library exports: by room, and from the root. */
export interface Library {
  readonly rooms: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly root: Readonly<Record<string, unknown>>;
}

const indexes = import.meta.glob<Readonly<Record<string, unknown>>>('../../src/*/index.ts', { eager: true });

/** The library as it stands. */
export const LIBRARY: Library = {
  rooms: Object.fromEntries(Object.entries(indexes).map(([path, exports]) => [path.split('/').at(-2) as string, exports])),
  root,
};

/** What a room exports under a name; undefined when there is no such room or name. */
export function exportOf({ room, export: name }: CoverageRow, { rooms }: Library): unknown {
  return rooms[room]?.[name];
}

/** The entries of a catalogue that hold the id and go by the key: their own id, or the key under which they are kept. */
export function entriesOf(row: CoverageRow, library: Library): readonly object[] {
  return found(exportOf(row, library))
    .filter(({ name, entry }) => name === row.key && (entry as CatalogueEntry).domainId === row.id)
    .map(({ entry }) => entry);
}

/** An entry as every catalogue has it; a hypothesis calls its text a statement. */
export function readEntry(entry: object): CatalogueEntry {
  const { id, domainId, label, text, statement, sources } = entry as Readonly<Record<string, unknown>>;
  const words = (value: unknown): string | null => (typeof value === 'string' && /\S/.test(value) ? value : null);
  return {
    id: words(id),
    domainId: String(domainId),
    label: words(label),
    text: words(text) ?? words(statement),
    sources: Array.isArray(sources) ? (sources as readonly SourceRef[]) : [],
  };
}

function found(value: unknown, key: string | null = null): readonly { readonly name: string | null; readonly entry: object }[] {
  if (Array.isArray(value)) return value.flatMap((item) => found(item));
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([name, item]) => found(item, name));
  const { id, domainId } = value as Readonly<Record<string, unknown>>;
  return typeof domainId === 'string' ? [{ name: typeof id === 'string' ? id : key, entry: value }, ...inside] : inside;
}
