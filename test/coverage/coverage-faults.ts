import { idsOf, IN_PART, isFunctionId, WHOLE } from './coverage-checklist.js';
import { citationsOf, factsOf, namesOf } from './coverage-citations.js';
import { entriesOf, exportOf, readEntry, type CatalogueEntry, type Library } from './coverage-entries.js';
import type { CoverageRow } from './coverage-row.js';

/** Catalogues whose entries are statements by themselves and have no label beside. */
const STATEMENTS = ['HYPOTHESIS_RULES', 'WORKED_AIMS', 'WORKED_HYPOTHESES'];

/** Functions that keep a name other than the one proposed: lives are lifecycles here, and each form of text has a renderer of its own. */
const RENAMED: Readonly<Record<string, string>> = {
  'D-CYC-F2': 'decideCycle',
  'D-HYP-F1': 'decideRegister',
  'D-HYP-F2': 'registerLifecycle',
  'D-HYP-F7': 'candidateAims',
  'D-JCM-F6': 'renderMatrixMarkdown',
};

interface Covered extends CatalogueEntry {
  readonly row: CoverageRow;
}

/** A row in words. */
export function writeRow({ id, room, export: name, key }: CoverageRow): string {
  return `${id}: ${room} ${name} ${key ?? ''}`.trim();
}

/** Each covered entry once, however many rows lead to it. */
function coveredBy(rows: readonly CoverageRow[], library: Library): readonly Covered[] {
  const entries = new Map<object, Covered>();
  for (const row of rows) for (const entry of entriesOf(row, library)) entries.set(entry, { ...readEntry(entry), row });
  return [...entries.values()];
}

/** What several entries say in the same words. */
function shared(rows: readonly CoverageRow[], library: Library, wordsOf: (entry: CatalogueEntry) => string | null): readonly string[] {
  const holders = new Map<string, string[]>();
  for (const entry of coveredBy(rows, library)) {
    const words = wordsOf(entry)?.trim().toLowerCase();
    if (words !== undefined) holders.set(words, [...(holders.get(words) ?? []), writeRow(entry.row)]);
  }
  return [...holders].filter(([, found]) => found.length > 1).map(([words, found]) => `"${words}" in ${found.join(' and ')}`);
}

/** What each rule of the coverage finds wrong; nothing, when it is kept. */
export const FAULTS = {
  'every id of a group that is covered has a row': (rows) => {
    const listed = new Set(rows.map(({ id }) => id));
    return Object.entries(WHOLE).flatMap(([code, group]) => idsOf(code, group).filter((id) => !listed.has(id)));
  },

  'every id is one of the domain reference': (rows) => {
    const known = new Set(Object.entries({ ...WHOLE, ...IN_PART }).flatMap(([code, group]) => idsOf(code, group)));
    return rows.filter(({ id }) => !known.has(id)).map(writeRow);
  },

  'no row stands twice': (rows) => rows.map(writeRow).filter((row, index, all) => all.indexOf(row) !== index),

  'a row leads to what its room exports, and the root as well': (rows, library) =>
    rows.filter((row) => exportOf(row, library) === undefined || exportOf(row, library) !== library.root[row.export]).map(writeRow),

  'a fact is one entry of a catalogue, which holds its id': (rows, library) =>
    rows.filter((row) => !isFunctionId(row.id) && entriesOf(row, library).length !== 1).map(writeRow),

  'a function, check or document is a function or a catalogue': (rows, library) =>
    rows
      .filter((row) => isFunctionId(row.id) && (row.key !== null || !/^(function|object)$/.test(typeof exportOf(row, library))))
      .map(writeRow),

  'an entry has a key, a label, a text and a source': (rows, library) =>
    coveredBy(rows, library)
      .filter(
        ({ row, label, text, sources }) =>
          row.key === null || text === null || sources.length === 0 || (label === null && !STATEMENTS.includes(row.export)),
      )
      .map(({ row }) => writeRow(row)),

  'no two entries share a label': (rows, library) => shared(rows, library, ({ label }) => label),

  'no two entries share a text': (rows, library) => shared(rows, library, ({ text }) => text),
} satisfies Readonly<Record<string, (rows: readonly CoverageRow[], library: Library) => readonly string[]>>;

/** What the domain reference has against the coverage; nothing, when both agree. */
export const REFERENCE_FAULTS = {
  'an entry cites what the reference cites, and says where it is the library’s own reading': (rows, library, reference) => {
    const facts = factsOf(reference);
    return coveredBy(rows, library).flatMap(({ row, sources }) => {
      const fact = facts.get(row.id);
      if (fact === undefined) return [`${writeRow(row)}: not in the reference`];
      const ofTexts = sources.filter(({ basis }) => basis !== 'external');
      if (fact.inferred && !ofTexts.some(({ basis }) => basis === 'inferred')) return [`${writeRow(row)}: has to say that it is inferred`];
      if (fact.inferred && fact.citations.length === 0) return [];
      const [expected, found] = [
        fact.citations.join('; '),
        citationsOf(fact.inferred ? ofTexts : ofTexts.filter(({ basis }) => basis === 'stated')).join('; '),
      ];
      return expected === found ? [] : [`${writeRow(row)}: the reference cites ${expected}, the entry ${found}`];
    });
  },

  'a function has the name that the reference proposes': (rows, _library, reference) => {
    const names = namesOf(reference);
    return rows
      .filter((row) => isFunctionId(row.id) && row.export !== (RENAMED[row.id] ?? names.get(row.id)))
      .map((row) => `${writeRow(row)}: proposed as ${names.get(row.id) ?? 'nothing'}`);
  },
} satisfies Readonly<Record<string, (rows: readonly CoverageRow[], library: Library, reference: string) => readonly string[]>>;
