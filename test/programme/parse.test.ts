import { describe, expect, it } from 'vitest';
import { isInvalidInputError } from 'commissioning-kit';
import { emptyProgramme, parseProgramme, programmeState, safeParseProgramme, type Programme } from 'commissioning-kit/programme';
import type { CycleEvent } from 'commissioning-kit/cycle';
import { PROGRAMME } from './fixture.js';
import { SMALL } from './small.js';

type Place = readonly (string | number)[];

/** Keys whose values name another part of the programme. */
const REFERENCES =
  /^(populationTableId|prevalenceTableId|evidenceIds|laterTableIds|partId|wholeId|serviceId|providerId|contractId|blockContractId|spotContractId|agencyId|askedOf|partners|buyerIds|populationId|service|bearsOn|hypothesisId|marked|registerId|cycleId|assessmentId)$/;

/** Every place of a programme that refers to another part of it, found by the names of keys alone. */
function references(value: unknown, path: Place = []): readonly Place[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => references(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]): readonly Place[] => {
    const at = [...path, key];
    if (key === 'hypothesisId' && 'statement' in value) return []; // where it is given, not referred to
    if (REFERENCES.test(key)) return Array.isArray(item) ? item.map((_, index) => [...at, index]) : typeof item === 'string' ? [at] : [];
    const end = key === 'id' && ['from', 'to', 'into'].includes(String(path.at(-1)));
    const rests = key === 'id' && path.at(-2) === 'restsOn';
    const work = key === 'work' && String(item).startsWith('local:');
    if (end || rests || work) return [at];
    return references(item, at);
  });
}

function replace(value: unknown, [step, ...rest]: Place, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? replace(item, rest, by) : item));
  return Object.fromEntries(Object.entries(value as object).map(([key, item]) => [key, key === step ? replace(item, rest, by) : item]));
}

const reasonsOf = (value: unknown) => {
  const read = safeParseProgramme(value);
  return read.ok ? [] : read.reasons;
};

describe('parseProgramme', () => {
  it('takes what it is for, and gives it back as it was', () => {
    for (const programme of [PROGRAMME, SMALL]) {
      expect(parseProgramme(JSON.parse(JSON.stringify(programme)))).toEqual(programme);
    }
  });

  const places = references(PROGRAMME);

  it('has references of many kinds to try', () => {
    const keys = new Set(places.map((place) => place.filter((step) => typeof step === 'string').at(-1)));
    expect(places.length).toBeGreaterThan(90);
    expect(keys.size).toBeGreaterThan(20);
  });

  it.each(places.map((place) => [place.join('.'), place] as const))('catches a reference at %s that leads nowhere', (_, place) => {
    const broken = replace(PROGRAMME, place, place.at(-1) === 'work' ? 'local:nowhere' : 'nowhere');
    const reasons = reasonsOf(broken);
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.every(({ message }) => !/undefined|\[object/.test(message))).toBe(true);
    // Whatever else it upsets, the fault lies in the list or the stream that holds the reference.
    expect(reasons.some(({ path }) => path.slice(0, 2).every((step, index) => step === place[index]))).toBe(true);
  });

  it('catches what a cycle hands on, and by what it judges a contract, where that leads nowhere', () => {
    const at = (id: string, on: string) => ({ schemaVersion: 1 as const, id, on, by: { role: 'commissioner', agencyId: null }, why: null });
    const tail: readonly CycleEvent[] = [
      { type: 'stage-entered', data: { ...at('t1', '2026-02-20'), stage: 'do', round: 1, override: null } },
      { type: 'contract-let', data: { ...at('t2', '2026-02-21'), contractId: 'con_b1', measureIds: ['measure_m1'], override: null } },
      { type: 'stage-entered', data: { ...at('t3', '2026-03-01'), stage: 'review', round: 1, override: null } },
      {
        type: 'carried-over',
        data: {
          ...at('t4', '2026-03-02'),
          lessonIds: [],
          hypothesisIds: ['hyp_h1'],
          renewals: [{ contractId: 'con_b1', endsOn: '2029-03-31' }],
        },
      },
      // The cycle of a county, which keeps its own programme.
      {
        type: 'cycle-tied',
        data: {
          ...at('t5', '2026-03-03'),
          upperId: 'county',
          lowerId: 'cyc_c1',
          place: 'under',
          lower: 'strategic',
          jointOversight: 'yes',
        },
      },
    ];
    const { streams } = PROGRAMME;
    const withTail = (events: readonly unknown[]) => ({
      ...PROGRAMME,
      streams: { ...streams, cycles: streams.cycles.map((cycle) => ({ ...cycle, events: [...cycle.events, ...events] })) },
    });
    expect(reasonsOf(withTail(tail))).toEqual([]);
    const nowhere = JSON.parse(JSON.stringify(tail).replaceAll(/"(con_b1|measure_m1|hyp_h1)"/g, '"nowhere"')) as readonly unknown[];
    expect(reasonsOf(withTail(nowhere)).map(({ code, path }) => `${code} at ${path.slice(6).join('.')}`)).toEqual([
      'programme/unknown-contract at contractId',
      'programme/unknown-measure at measureIds.0',
      'programme/unknown-hypothesis at hypothesisIds.0',
      'programme/unknown-contract at renewals.0.contractId',
    ]);
  });

  it('names each dangling reference by its place, all at once', () => {
    const messages = reasonsOf({
      ...PROGRAMME,
      decisions: [{ ...PROGRAMME.decisions[0], askedOf: ['agency_q1', 'agency_q9'] }],
      supply: [{ ...PROGRAMME.supply[0], serviceId: 'serv_9' }],
    }).map(({ message }) => message);
    expect(messages).toEqual([
      'supply[0].serviceId must be the id of a service of the programme; found "serv_9"',
      'decisions[0].askedOf[1] must be the id of an agency of the programme; found "agency_q9"',
    ]);
  });

  it.each([
    ['agencies', 'kernel/duplicate-id'],
    ['figures', 'kernel/duplicate-id'],
    ['needs', 'kernel/duplicate-id'],
    ['services', 'kernel/duplicate-id'],
    ['aims', 'kernel/duplicate-id'],
    ['contracts', 'kernel/duplicate-id'],
    ['uses', 'kernel/duplicate-id'],
    ['links', 'kernel/duplicate-id'],
    ['decisions', 'kernel/duplicate-id'],
    ['comparisons', 'kernel/duplicate-id'],
  ] as const)('refuses an entry of %s twice', (list, code) => {
    const entries = PROGRAMME[list] as readonly unknown[];
    expect(reasonsOf({ ...PROGRAMME, [list]: [...entries, entries[0]] }).map((reason) => reason.code)).toContain(code);
  });

  it('replays streams strictly and says where one breaks', () => {
    const [register] = PROGRAMME.streams.registers;
    const events = (register as NonNullable<typeof register>).events;
    const withEvents = (changed: readonly unknown[]) => ({
      ...PROGRAMME,
      streams: { ...PROGRAMME.streams, registers: [{ ...register, events: changed }] },
    });
    const late = { ...events[1], data: { ...(events[1] as (typeof events)[number]).data, on: '2020-01-01' } };
    expect(reasonsOf(withEvents([events[0], late]))[0]?.path).toEqual(['streams', 'registers', 0, 'events', 1, 'data', 'on']);
    expect(reasonsOf(withEvents([...events, events.at(-1)])).length).toBeGreaterThan(0);
    expect(reasonsOf(withEvents(events.slice(0, 1).concat(events.slice(2))))[0]?.code).toBe('programme/event-set-aside');
    expect(reasonsOf({ ...PROGRAMME, streams: { ...PROGRAMME.streams, registers: [{ ...register, id: 'other' }] } })[0]?.code).toBe(
      'programme/stream-id',
    );
  });

  it('holds one thing under one id, wherever it stands', () => {
    const [agency] = PROGRAMME.agencies;
    const renamed = { ...PROGRAMME, agencies: [{ ...agency, name: 'Elmfold City' }, ...PROGRAMME.agencies.slice(1)] };
    expect(reasonsOf(renamed).map((reason) => reason.code)).toEqual(['programme/two-records-one-id']);
    const [measure] = PROGRAMME.measures;
    const later = { ...PROGRAMME, measures: [{ ...measure, agreedOn: '2026-03-03' }] };
    expect(reasonsOf(later)).toEqual([]);
    expect(reasonsOf({ ...PROGRAMME, measures: [{ ...measure, unit: 'people' }] }).length).toBeGreaterThan(0);
  });

  it.each<[string, Partial<Programme>, RegExp]>([
    [
      'a need whose ages the study does not cover',
      {
        prevalenceTables: [
          { ...PROGRAMME.prevalenceTables[0]!, rows: PROGRAMME.prevalenceTables[0]!.rows.filter((rate) => rate.ages.to !== null) },
        ],
      },
      /^needs\[0\]\.estimate must be such that it can be worked out/,
    ],
    [
      'a contract in another currency',
      { contracts: [{ ...PROGRAMME.contracts[0]!, currency: 'EUR' }] },
      /^contracts\[0\]\.currency must be the currency of the programme, GBP/,
    ],
    [
      'a share of two units',
      {
        figures: PROGRAMME.figures.map((entry) =>
          entry.id === 'fig_f3' ? { ...entry, figure: { ...entry.figure, unit: 'people' } } : entry,
        ),
      },
      /^shares\[0\]\.partId must be a figure in the unit of the whole/,
    ],
    [
      'a share of nothing',
      {
        figures: PROGRAMME.figures.map((entry) =>
          entry.id === 'fig_f2' ? { ...entry, figure: { ...entry.figure, value: '0.00' } } : entry,
        ),
      },
      /^shares\[0\]\.wholeId must be two plain decimal numbers, the whole not zero/,
    ],
    [
      'a link that runs back',
      { links: [{ from: { kind: 'contract', id: 'con_b1' }, to: { kind: 'aim', id: 'aim_a2' }, why: 'x' }] },
      /^links\[0\]\.to\.kind must be further along the thread/,
    ],
    [
      'a period that ends before it starts',
      { costPeriod: { from: '2026-04-01', to: '2026-03-31' } },
      /^costPeriod\.to must be on or after/,
    ],
    [
      'ratings without a count for each',
      { ratings: [{ ...PROGRAMME.ratings[0]!, ratings: ['Good'] }] },
      /^ratings\[0\]\.places\[0\]\.counts must be a list of 1/,
    ],
    [
      'a block beside a price for another span',
      {
        contracts: PROGRAMME.contracts.map((contract) =>
          contract.form === 'spot' ? { ...contract, prices: [{ from: '2026-04-01', rate: '160', per: 'day' as const }] } : contract,
        ),
      },
      /^blockSpot\[0\] must be such that it can be worked out/,
    ],
  ])('refuses %s', (_, change, message) => {
    expect(reasonsOf({ ...PROGRAMME, ...change })[0]?.message).toMatch(message);
  });

  it.each([[null], [undefined], [3], ['x'], [[]], [{}], [new Date(0)]])('refuses %s with a typed error', (value) => {
    try {
      parseProgramme(value);
      expect.unreachable();
    } catch (error) {
      expect(isInvalidInputError(error)).toBe(true);
    }
  });

  it('keeps what others put under extensions, down to the streams', () => {
    const extended = {
      ...SMALL,
      extensions: { 'example.org': { deep: [1, null, 'x'] } },
      streams: { ...SMALL.streams, cycles: SMALL.streams.cycles.map((stream) => ({ ...stream, extensions: { 'example.org': 7 } })) },
    };
    expect(parseProgramme(extended)).toEqual(extended);
  });
});

describe('emptyProgramme', () => {
  const beginning = { id: 'p', title: 'T', asOf: '2026-01-01', currency: 'GBP', population: SMALL.population };

  it('holds nothing and reads', () => {
    const programme = emptyProgramme(beginning);
    expect(parseProgramme(programme)).toEqual(programme);
    expect(Object.values(programme).filter((value) => Array.isArray(value) && value.length > 0)).toEqual([]);
  });

  it('takes the marks of some parts and the works they cite, and leaves the others illustrative', () => {
    const works = [{ id: 'local:register', title: 'Contract register', publisher: null, year: null, licence: null }] as const;
    const sources = [{ work: 'local:register', locator: '', basis: 'stated', verified: true }] as const;
    const own = { mark: 'published', sources, note: null } as const;
    const { marks } = emptyProgramme({ ...beginning, works, marks: { contracts: own } });
    expect(marks.contracts).toEqual(own);
    expect(Object.values(marks).filter(({ mark }) => mark === 'illustrative')).toHaveLength(6);
    expect(() => emptyProgramme({ ...beginning, marks: { contracts: own } })).toThrow(
      'marks.contracts.sources[0].work must be the id of a work of the programme (add it to `works`); found "local:register"',
    );
    expect(() => emptyProgramme({ ...beginning, marks: { prices: own } as never })).toThrow(/^marks\.prices/);
    expect(() => emptyProgramme({ ...beginning, marks: [] as never })).toThrow(/^marks must be/);
    expect(() => emptyProgramme({ ...beginning, marks: null as never })).toThrow(/^marks must be/);
  });

  it('refuses a beginning that is none', () => {
    expect(() => emptyProgramme({ ...beginning, asOf: '2026-02-30' })).toThrow(/^asOf must be a civil date/);
    expect(() => emptyProgramme({ ...beginning, currency: 'pounds' })).toThrow(/^currency must be an ISO 4217 currency code/);
    expect(() => emptyProgramme(null as never)).toThrow();
  });
});

describe('programmeState', () => {
  it('replays every stream under its id', () => {
    const state = programmeState(PROGRAMME);
    expect(state.cycles.map(({ id, state: cycle, unread }) => [id, cycle.stage, unread])).toEqual([['cyc_c1', 'plan', 0]]);
    expect(state.registers[0]?.state.hypotheses.map(({ id, status }) => [id, status])).toEqual([
      ['hyp_h1', 'inconclusive'],
      ['hyp_h2', 'translated'],
      ['hyp_h3', 'offered'],
    ]);
    expect(state.assessments[0]?.state.ratings.length).toBe(5);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});
