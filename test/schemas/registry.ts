import type { PublishedRecord } from './published-record.js';

declare global {
  interface ImportMeta {
    /** Vite's: the modules whose paths match, loaded. */
    glob<T>(pattern: string, options: { readonly eager: true }): Record<string, T>;
  }
}

/** Every published record of every room. */
export const RECORDS: readonly PublishedRecord[] = Object.values(
  import.meta.glob<{ readonly records: readonly PublishedRecord[] }>('./rooms/*.ts', { eager: true }),
)
  .flatMap(({ records }) => records)
  .sort((a, b) => (fileOf(a) < fileOf(b) ? -1 : 1));

/** The name of a record's file. */
export function fileOf({ record, version }: PublishedRecord): string {
  return `${record}.v${version}.json`;
}
