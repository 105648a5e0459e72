import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { describeWithData } from '../real/data.js';
import { IN_PART, WHOLE } from './coverage-checklist.js';
import { groupsOf } from './coverage-citations.js';
import { LIBRARY, type Library } from './coverage-entries.js';
import { FAULTS, REFERENCE_FAULTS } from './coverage-faults.js';
import { renderCoverage } from './coverage-page.js';
import type { CoverageRow } from './coverage-row.js';
import { COVERAGE } from './coverage-table.js';

/** A library with one room and two entries, one of them nested. */
function libraryOf(first: object, second: object = {}): Library {
  const source = { work: 'ipc-book', locator: 'Why commission?', basis: 'stated', verified: true };
  const SHED = [
    { id: 'spade', domainId: 'D-AIM-01', label: 'Spade', text: 'It digs', sources: [source], ...first },
    { inside: { rake: { domainId: 'D-AIM-02', label: 'Rake', text: 'It gathers', sources: [source], ...second } } },
  ];
  return { rooms: { garden: { SHED, dig: () => SHED, YEAR: 1 } }, root: { SHED } };
}

const GARDEN = libraryOf({});
const SPADE: CoverageRow = { id: 'D-AIM-01', room: 'garden', export: 'SHED', key: 'spade' };
const RAKE: CoverageRow = { id: 'D-AIM-02', room: 'garden', export: 'SHED', key: 'rake' };
const DIG: CoverageRow = { id: 'D-AIM-F1', room: 'garden', export: 'dig', key: null };

interface Break {
  readonly rows: readonly CoverageRow[];
  readonly library?: Library;
  readonly found: RegExp;
}

/** For each rule, rows that break it, and what it has to say about them. */
const BREAKS: Readonly<Record<keyof typeof FAULTS, readonly Break[]>> = {
  'every id of a group that is covered has a row': [{ rows: [SPADE], found: /D-AIM-02/ }],
  'every id is one of the domain reference': [
    { rows: [{ ...SPADE, id: 'D-AIM-13' }], found: /D-AIM-13/ },
    { rows: [{ ...DIG, id: 'D-AIM-F2' }], found: /D-AIM-F2/ },
  ],
  'no row stands twice': [{ rows: [SPADE, DIG, { ...SPADE }], found: /spade/ }],
  'a row leads to what its room exports, and the root as well': [
    { rows: [{ ...SPADE, export: 'BARN' }], found: /BARN/ },
    { rows: [{ ...SPADE, room: 'attic' }], found: /attic/ },
    { rows: [DIG], found: /dig/ },
  ],
  'a fact is one entry of a catalogue, which holds its id': [
    { rows: [{ ...SPADE, key: 'hoe' }], found: /hoe/ },
    { rows: [{ ...SPADE, key: 'rake' }], found: /rake/ },
    { rows: [{ ...SPADE, key: null }], found: /D-AIM-01/ },
    { rows: [RAKE], library: libraryOf({ id: 'rake', domainId: 'D-AIM-02' }), found: /rake/ },
  ],
  'a function, check or document is a function or a catalogue': [
    { rows: [{ ...DIG, key: 'spade' }], found: /spade/ },
    { rows: [{ ...DIG, export: 'YEAR' }], found: /YEAR/ },
  ],
  'an entry has a key, a label, a text and a source': [
    { rows: [SPADE], library: libraryOf({ label: ' ' }), found: /spade/ },
    { rows: [SPADE], library: libraryOf({ text: undefined }), found: /spade/ },
    { rows: [RAKE], library: libraryOf({}, { sources: [] }), found: /rake/ },
  ],
  'no two entries share a label': [{ rows: [SPADE, RAKE], library: libraryOf({}, { label: 'spade' }), found: /spade and .*rake/ }],
  'no two entries share a text': [{ rows: [SPADE, RAKE], library: libraryOf({ text: 'It gathers ' }), found: /"it gathers"/ }],
};

describe.each(Object.entries(FAULTS) as [keyof typeof FAULTS, (typeof FAULTS)[keyof typeof FAULTS]][])('%s', (name, faultsOf) => {
  it('holds in the library', () => {
    expect(faultsOf(COVERAGE, LIBRARY)).toEqual([]);
  });

  it.each(BREAKS[name])('finds what breaks it: $found', ({ rows, library = GARDEN, found }) => {
    expect(faultsOf(rows, library).join('\n')).toMatch(found);
  });

  if (name !== 'every id of a group that is covered has a row') {
    it('finds nothing where it is kept', () => {
      expect(faultsOf([SPADE, RAKE], GARDEN)).toEqual([]);
    });
  }
});

describe('the coverage page', () => {
  it('is the coverage written out', async () => {
    const options = await resolveConfig('docs/coverage.md');
    const page = await format(renderCoverage(COVERAGE), { ...options, parser: 'markdown' });
    await expect(page).toMatchFileSnapshot('../../docs/coverage.md');
  });
});

const REFERENCE = `
- **D-AIM-01** **Spade.** It digs. [IPC-BOOK Why]
- **D-AIM-02** **Rake [LIB].** It gathers.
- **D-AIM-F1** \`dig(hole): Heap\` *(calculation)* — **digs.**
`;

describe('the domain reference', () => {
  it.each<[string, CoverageRow, Library, RegExp]>([
    ['another place', SPADE, libraryOf({ sources: [{ work: 'ipc-book', locator: 'T2.1', basis: 'stated' }] }), /ipc-book: T2\.1/],
    ['another work', SPADE, libraryOf({ sources: [{ work: 'dass-guidance', locator: 'Why commission?', basis: 'stated' }] }), /dass/],
    [
      'an inference where a text states it',
      SPADE,
      libraryOf({ sources: [{ work: 'ipc-book', locator: 'Why commission?', basis: 'inferred' }] }),
      /spade/,
    ],
    ['a statement where the library infers', RAKE, GARDEN, /has to say that it is inferred/],
    ['an id of its own', { ...SPADE, id: 'D-AIM-09' }, libraryOf({ domainId: 'D-AIM-09' }), /not in the reference/],
  ])('is held against an entry with %s', (_what, row, library, found) => {
    const cites = REFERENCE_FAULTS['an entry cites what the reference cites, and says where it is the library’s own reading'];
    expect(cites([row], library, REFERENCE).join('\n')).toMatch(found);
    expect(cites([SPADE], GARDEN, REFERENCE)).toEqual([]);
  });

  it('is held against a function with another name', () => {
    const named = REFERENCE_FAULTS['a function has the name that the reference proposes'];
    expect(named([DIG], GARDEN, REFERENCE)).toEqual([]);
    expect(named([{ ...DIG, export: 'delve' }], GARDEN, REFERENCE)).toEqual(['D-AIM-F1: garden delve: proposed as dig']);
  });
});

describeWithData('the domain reference as it stands', (folder) => {
  const read = (): string => readFileSync(join(folder, '..', 'domain.md'), 'utf8');

  it('has the groups that the checklist here has', () => {
    const groups = groupsOf(read());
    for (const [code, group] of Object.entries({ ...WHOLE, ...IN_PART })) expect(groups.get(code), code).toEqual(group);
  });

  it.each(Object.entries(REFERENCE_FAULTS))('%s', (_name, faultsOf) => {
    expect(faultsOf(COVERAGE, LIBRARY, read())).toEqual([]);
  });
});
