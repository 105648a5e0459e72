import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import * as root from 'commissioning-kit';
import { describeWithData } from '../real/data.js';
import { idsOf, IN_PART, isFunctionId, WHOLE } from './coverage-checklist.js';
import { citationsOf, factsOf, groupsOf, namesOf } from './coverage-citations.js';
import { entriesOf, exportOf, readEntry } from './coverage-entries.js';
import { renderCoverage } from './coverage-page.js';
import type { CoverageRow } from './coverage-row.js';
import { COVERAGE } from './coverage-table.js';

const ROOT: Readonly<Record<string, unknown>> = root;

/** Catalogues whose entries are statements by themselves and have no label beside. */
const STATEMENTS = ['WORKED_AIMS', 'WORKED_HYPOTHESES'];

/** Functions that keep a name other than the one proposed, because lives are lifecycles here. */
const RENAMED: Readonly<Record<string, string>> = { 'D-CYC-F2': 'decideCycle' };

const facts = COVERAGE.filter(({ id }) => !isFunctionId(id));
const functions = COVERAGE.filter(({ id }) => isFunctionId(id));
const where = ({ id, room, export: name, key }: CoverageRow): string => `${id}: ${room} ${name} ${key ?? ''}`.trim();

/** Each covered entry once, however many rows lead to it. */
const entries = new Map(facts.flatMap((row) => entriesOf(row).map((entry) => [entry, { row, ...readEntry(entry) }] as const)));

/** What several entries say in the same words. */
function shared(words: (entry: { readonly label: string | null; readonly text: string | null }) => string | null): readonly string[] {
  const holders = new Map<string, string[]>();
  for (const entry of entries.values()) {
    const said = words(entry)?.trim().toLowerCase();
    if (said !== undefined) holders.set(said, [...(holders.get(said) ?? []), where(entry.row)]);
  }
  return [...holders].filter(([, found]) => found.length > 1).map(([said, found]) => `${said}: ${found.join('; ')}`);
}

describe('the coverage', () => {
  it('lists every id of the groups that are covered', () => {
    const listed = new Set(COVERAGE.map(({ id }) => id));
    const missing = Object.entries(WHOLE).flatMap(([code, group]) => idsOf(code, group).filter((id) => !listed.has(id)));
    expect(missing).toEqual([]);
  });

  it('lists no id that the domain reference does not have, and no row twice', () => {
    const known = new Set(Object.entries({ ...WHOLE, ...IN_PART }).flatMap(([code, group]) => idsOf(code, group)));
    expect(COVERAGE.filter(({ id }) => !known.has(id)).map(where)).toEqual([]);
    expect(COVERAGE.map(where).filter((row, index, rows) => rows.indexOf(row) !== index)).toEqual([]);
  });

  it('leads to what the room and the root export', () => {
    const missing = COVERAGE.filter((row) => exportOf(row) === undefined || exportOf(row) !== ROOT[row.export]);
    expect(missing.map(where)).toEqual([]);
  });

  it('leads from a fact to one entry that holds its id', () => {
    expect(facts.filter((row) => row.key === null || entriesOf(row).length !== 1).map(where)).toEqual([]);
  });

  it('leads from a function, check or document to a function or a catalogue', () => {
    const found = (row: CoverageRow): unknown => exportOf(row);
    const wrong = functions.filter((row) => row.key !== null || found(row) === null || !/^(function|object)$/.test(typeof found(row)));
    expect(wrong.map(where)).toEqual([]);
  });
});

describe('the entries that are covered', () => {
  it('each have a key, a label, a text and a source', () => {
    const lacking = [...entries.values()].filter(
      ({ row, id, label, text, sources }) =>
        (id ?? row.key) === null || (label === null && !STATEMENTS.includes(row.export)) || text === null || sources.length === 0,
    );
    expect(lacking.map(({ row }) => where(row))).toEqual([]);
  });

  it('share no label and no text', () => {
    expect(shared(({ label }) => label)).toEqual([]);
    expect(shared(({ text }) => text)).toEqual([]);
  });
});

describe('the coverage page', () => {
  it('is the coverage written out', async () => {
    const options = await resolveConfig('docs/coverage.md');
    const page = await format(renderCoverage(COVERAGE), { ...options, parser: 'markdown' });
    await expect(page).toMatchFileSnapshot('../../docs/coverage.md');
  });
});

describeWithData('the domain reference', (folder) => {
  const read = (): string => readFileSync(join(folder, '..', 'domain.md'), 'utf8');

  it('has the groups that the checklist here has', () => {
    const groups = groupsOf(read());
    for (const [code, group] of Object.entries({ ...WHOLE, ...IN_PART })) expect(groups.get(code), code).toEqual(group);
  });

  it('cites for each fact what its entry cites', () => {
    const reference = factsOf(read());
    const faults = [...entries.values()].flatMap(({ row, sources }) => {
      const fact = reference.get(row.id);
      if (fact === undefined) return [`${where(row)}: not in the reference`];
      const ofTexts = sources.filter(({ basis }) => basis !== 'external');
      const own = ofTexts.some(({ basis }) => basis === 'inferred');
      if (fact.inferred && !own) return [`${where(row)}: is the library’s reading and has to say so`];
      const cited = citationsOf(fact.inferred ? ofTexts : ofTexts.filter(({ basis }) => basis === 'stated'));
      if (fact.inferred && fact.citations.length === 0) return [];
      const [expected, found] = [fact.citations.join('; '), cited.join('; ')];
      return expected === found ? [] : [`${where(row)}: the reference cites ${expected}, the entry ${found}`];
    });
    expect(faults).toEqual([]);
  });

  it('names each function as the export is named', () => {
    const names = namesOf(read());
    const faults = functions.filter((row) => row.export !== (RENAMED[row.id] ?? names.get(row.id)));
    expect(faults.map((row) => `${where(row)}: proposed as ${names.get(row.id) ?? 'nothing'}`)).toEqual([]);
  });
});
