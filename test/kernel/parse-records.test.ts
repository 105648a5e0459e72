import { describe, expect, it } from 'vitest';
import {
  isInvalidInputError,
  parseAgency,
  parseAim,
  parseEvidence,
  parseMeasure,
  parsePopulation,
  safeParseAgency,
  safeParseAim,
  safeParseEvidence,
  safeParseMeasure,
  safeParsePopulation,
  type SafeParsed,
} from 'commissioning-kit';

const agency = {
  id: 'ash',
  name: 'Ashdale Council',
  kind: 'council',
  identifiers: [
    { scheme: 'ods', id: 'X01' },
    { scheme: 'GB-COH', id: 'X01' },
  ],
};
const population = {
  id: 'older',
  name: 'Older people with dementia',
  clientGroup: 'older people',
  area: { scheme: 'ons', code: 'E06000047', name: 'County Durham' },
  ages: { from: 65, to: null },
};
const measure = {
  id: 'm1',
  name: 'Admissions after falls',
  kind: 'outcome',
  dimension: null,
  unit: 'admissions per 100,000',
  direction: 'lower-is-better',
  target: 1500.5,
  agreedOn: '2026-04-01',
};
const evidence = {
  id: 'e1',
  kind: 'experience',
  title: 'Survey of carers',
  period: { from: '2025-04-01', to: '2026-03-31' },
  place: 'County Durham',
  design: 'survey',
  voices: 120,
  originId: null,
  sources: [{ work: 'local:carers-2026', locator: 'p. 4', basis: 'stated', verified: true }],
};
const aim = { id: 'a1', level: 'priority', text: 'More people supported at home' };
const extensions = { 'example.org/crm': { key: [1, null, { deep: 'kept' }] } };

const RECORDS: readonly [string, object, (value: unknown) => object, (value: unknown) => SafeParsed<object>][] = [
  ['agency', agency, parseAgency, safeParseAgency],
  ['population', population, parsePopulation, safeParsePopulation],
  ['measure', measure, parseMeasure, safeParseMeasure],
  ['evidence', evidence, parseEvidence, safeParseEvidence],
  ['aim', aim, parseAim, safeParseAim],
];

describe.each(RECORDS)('%s', (_name, record, parse, safeParse) => {
  it('is read as it stands, with data of the caller’s own', () => {
    expect(parse(record)).toEqual(record);
    expect(parse({ ...record, extensions })).toEqual({ ...record, extensions });
    expect(safeParse(record)).toEqual({ ok: true, value: record });
  });

  it('lacks none of its keys, and has no others', () => {
    for (const key of Object.keys(record)) {
      const rest = Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
      expect(faults(safeParse(rest))).toEqual([['kernel/missing-key', key]]);
    }
    expect(faults(safeParse({ ...record, colour: 'red' }))).toEqual([['kernel/unknown-key', 'colour']]);
  });

  it('throws with every fault when it is read without care', () => {
    const broken = { ...record, id: ' x', colour: 'red' };
    try {
      parse(broken);
    } catch (error) {
      if (!isInvalidInputError(error)) throw error;
      expect(error.reasons.map((reason) => reason.path.join('.')).sort()).toEqual(['colour', 'id']);
      return;
    }
    throw new Error('nothing was thrown');
  });

  it.each([null, undefined, 1, 'text', [], true])('is not %j', (value) => {
    expect(safeParse(value).ok).toBe(false);
  });
});

function faults(parsed: SafeParsed<unknown>): readonly (readonly [string, string])[] {
  return parsed.ok ? [] : parsed.reasons.map((reason) => [reason.code, reason.path.join('.')] as const);
}

describe('rules across fields', () => {
  it('an agency has each identifier once; one number may stand in two registers', () => {
    expect(faults(safeParseAgency({ ...agency, identifiers: [...agency.identifiers, { scheme: 'ods', id: 'X01' }] }))).toEqual([
      ['kernel/duplicate-id', 'identifiers.2.id'],
    ]);
  });

  it('ages do not end before they start; one year of age is a band', () => {
    expect(faults(safeParsePopulation({ ...population, ages: { from: 65, to: 64 } }))).toEqual([['kernel/end-before-start', 'ages.to']]);
    expect(parsePopulation({ ...population, ages: { from: 65, to: 65 } }).ages).toEqual({ from: 65, to: 65 });
    expect(parsePopulation({ ...population, ages: null }).ages).toBeNull();
  });

  it('a period does not end before it starts', () => {
    expect(faults(safeParseEvidence({ ...evidence, period: { from: '2026-04-01', to: '2026-03-31' } }))).toEqual([
      ['kernel/end-before-start', 'period.to'],
    ]);
    expect(parseEvidence({ ...evidence, period: null }).period).toBeNull();
  });
});

it.each([
  ['voices', { ...evidence, voices: -1 }, safeParseEvidence],
  ['voices', { ...evidence, voices: 0.5 }, safeParseEvidence],
  ['sources.0.work', { ...evidence, sources: [{ ...evidence.sources[0], work: 'no-such-work' }] }, safeParseEvidence],
  ['agreedOn', { ...measure, agreedOn: '2026-02-30' }, safeParseMeasure],
  ['target', { ...measure, target: NaN }, safeParseMeasure],
  ['target', { ...measure, target: '5' }, safeParseMeasure],
  ['ages.from', { ...population, ages: { from: -1, to: null } }, safeParsePopulation],
  ['area.name', { ...population, area: { scheme: 'ons', code: 'E06000047', name: ' ' } }, safeParsePopulation],
  ['level', { ...aim, level: 'overal' }, safeParseAim],
  ['extensions', { ...aim, extensions: ['no namespace'] }, safeParseAim],
  ['id', { ...aim, id: 'x'.repeat(201) }, safeParseAim],
])('a bad value is found at %s', (path, record, safeParse: (value: unknown) => SafeParsed<unknown>) => {
  expect(faults(safeParse(record)).map(([, at]) => at)).toEqual([path]);
});
