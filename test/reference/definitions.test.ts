import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkLocalDefinition,
  compareDefinitions,
  DEFINITION_FEATURES,
  DEFINITIONS,
  SHARED_CHARACTERISTICS,
  type ComparableDefinitionId,
  type LocalDefinition,
  type LocalDefinitionFeature,
} from 'commissioning-kit/reference';

/** The grid of the domain reference, column by column, as printed there. */
const COLUMNS = ['needs', 'outcomes', 'cycle', 'secures-supply', 'monitoring', 'value', 'improvement', 'equity', 'market'] as const;
const GRID: Readonly<Record<string, string>> = {
  'D-DEF-01': 'x.x..x..x',
  'D-DEF-02': 'x..x....x',
  'D-DEF-03': 'x.xxx....',
  'D-DEF-04': 'xx...x...',
  'D-DEF-05': '.xx..x.x.',
  'D-DEF-06': 'x.xxxx...',
  'D-DEF-07': '.x...x.x.',
  'D-DEF-08': 'xxxx.xxx.',
};

const COMPARABLE = DEFINITIONS.flatMap((definition) => (definition.kind === 'attributed' ? [definition] : []));
const ids = COMPARABLE.map(({ id }) => id);

describe('DEFINITIONS', () => {
  it('holds the nineteen of the reference, in its order', () => {
    expect(DEFINITIONS.map(({ domainId }) => domainId)).toEqual(
      Array.from({ length: 19 }, (_, index) => `D-DEF-${String(index + 1).padStart(2, '0')}`),
    );
  });

  it('says who defines, when, and where the text has it from', () => {
    expect(COMPARABLE.map(({ year }) => year)).toEqual([2016, 2010, 2006, 2009, 2009, 2011, 2007, 2012]);
    expect(DEFINITIONS.find(({ id }) => id === 'institute-of-commissioning')?.via).toBe('Institute for Government 2010: 4');
    expect(DEFINITIONS.filter(({ holder }) => holder === 'Audit Commission').map(({ year }) => year)).toEqual([2006, 1998, 1998]);
  });
});

describe('compareDefinitions', () => {
  it('marks the eight definitions as the reference does', () => {
    const grid = compareDefinitions(ids);
    expect(grid.columns.map(({ id }) => id)).toEqual(COLUMNS);
    const drawn = grid.rows.map(({ features }) => COLUMNS.map((column) => (features[column] ? 'x' : '.')).join(''));
    expect(drawn).toEqual(Object.values(GRID));
  });

  it('finds nothing that all eight name, and improvement in one of them alone', () => {
    const grid = compareDefinitions(ids);
    expect(grid.common).toEqual([]);
    expect(grid.unique).toEqual([{ feature: 'improvement', definition: 'nhs-commissioning-board' }]);
    expect(grid.absent).toEqual([]);
  });

  it('sorts the features of any choice into common, unique and absent by counting marks', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }), (chosen) => {
        const grid = compareDefinitions(chosen);
        expect(grid.rows.map(({ id }) => id)).toEqual(chosen);
        const rows = chosen.map((id) => GRID[COMPARABLE.find((definition) => definition.id === id)?.domainId as string] as string);
        for (const [index, column] of COLUMNS.entries()) {
          const marks = rows.filter((row) => row[index] === 'x').length;
          expect(grid.common.includes(column)).toBe(marks === chosen.length);
          expect(grid.unique.some(({ feature }) => feature === column)).toBe(marks === 1);
          expect(grid.absent.includes(column)).toBe(marks === 0);
        }
      }),
    );
  });

  it('says that the grid is a reading', () => {
    expect(compareDefinitions(['audit-commission']).caveats.map(({ code }) => code)).toEqual(['reference/grid-is-a-reading']);
  });

  it.each([
    [[], 'ids must be a list of at least 1'],
    [['audit-commission', 'audit-commission'], 'ids[1] must be unique in its list'],
    [['procurement'], 'ids[0] must be one of "oxford-brookes-university"'],
    [['Audit Commission'], 'ids[0] must be one of'],
    [null, 'ids must be a list'],
  ])('refuses %j', (chosen, message) => {
    expect(() => compareDefinitions(chosen as readonly ComparableDefinitionId[])).toThrow(message);
  });
});

describe('checkLocalDefinition', () => {
  const all: LocalDefinition = Object.fromEntries(DEFINITION_FEATURES.map(({ id }) => [id, 'yes']));
  const outcomeOf = (changed: LocalDefinition): string => checkLocalDefinition({ ...all, ...changed }).outcome;

  it('is complete when everything shared is named', () => {
    const finding = checkLocalDefinition(all);
    expect(finding.outcome).toBe('complete');
    expect(finding.reasons.map(({ domainId }) => domainId)).toEqual(['D-CHR-01', 'D-CHR-02', 'D-CHR-03', 'D-CHR-04', 'D-CHR-05']);
  });

  it.each<[LocalDefinitionFeature, readonly string[]]>([
    ['cycle', ['D-CHR-01']],
    ['needs', ['D-CHR-02', 'D-CHR-03']],
    ['outcomes', ['D-CHR-02']],
    ['secures-supply', ['D-CHR-03']],
    ['monitoring', ['D-CHR-03']],
    ['value', ['D-CHR-04']],
    ['improvement', ['D-CHR-04']],
  ])('is partial without %s, and names what is lacking', (feature, lacking) => {
    const finding = checkLocalDefinition({ ...all, [feature]: 'no' });
    expect(finding.outcome).toBe('partial');
    const reasons = finding.reasons.filter(({ code }) => code === 'reference/characteristic-lacking');
    expect(reasons.map(({ domainId }) => domainId)).toEqual(lacking);
    const label = DEFINITION_FEATURES.find(({ id }) => id === feature)?.label.toLowerCase() as string;
    for (const { message } of reasons) expect(message).toContain(label);
    expect(outcomeOf({ [feature]: 'unknown' })).toBe('insufficient-information');
  });

  it('lets equity, the market and the debatable characteristic decide nothing, and says the last is lacking', () => {
    expect(outcomeOf({ equity: 'no', market: 'no' })).toBe('complete');
    expect(outcomeOf({ equity: 'unknown', market: 'unknown' })).toBe('complete');
    const finding = checkLocalDefinition({ ...all, 'unit-of-focus': 'no' });
    expect(finding.outcome).toBe('complete');
    expect(finding.reasons.find(({ code }) => code === 'reference/characteristic-lacking')?.domainId).toBe('D-CHR-05');
    expect(finding.caveats.map(({ code }) => code)).toContain('kernel/reading-d-amb-16');
  });

  it('D-GLD-20: tells nothing from answers that are all unknown or all left out', () => {
    const unknown: LocalDefinition = Object.fromEntries(DEFINITION_FEATURES.map(({ id }) => [id, 'unknown']));
    for (const features of [{}, unknown]) {
      const finding = checkLocalDefinition(features);
      expect(finding.outcome).toBe('insufficient-information');
      expect(finding.reasons).toEqual([]);
      expect(finding.unknown).toHaveLength(DEFINITION_FEATURES.length);
    }
  });

  it('finds none of the eight definitions complete, as its caveat says', () => {
    for (const { features } of compareDefinitions(ids).rows) {
      const answers = Object.fromEntries(Object.entries(features).map(([feature, named]) => [feature, named ? 'yes' : 'no']));
      expect(checkLocalDefinition({ ...answers, 'unit-of-focus': 'yes' }).outcome).toBe('partial');
    }
  });

  it('settles on an outcome that no later answer overturns', () => {
    const answers = fc.record(Object.fromEntries(DEFINITION_FEATURES.map(({ id }) => [id, fc.constantFrom('yes', 'no', 'unknown')])));
    fc.assert(
      fc.property(answers, fc.constantFrom('yes', 'no'), (before, answer) => {
        const { outcome, unknown } = checkLocalDefinition(before as LocalDefinition);
        const [asked] = unknown;
        if (outcome === 'insufficient-information' || asked === undefined) return;
        expect(checkLocalDefinition({ ...before, [asked.id]: answer } as LocalDefinition).outcome).toBe(outcome);
      }),
    );
  });

  it.each([
    [{ transparency: 'yes' }, 'transparency must be absent'],
    [{ needs: true }, 'needs must be "yes", "no" or "unknown"; found true'],
    [['needs'], '(input) must be an object'],
  ])('refuses %j', (features, message) => {
    expect(() => checkLocalDefinition(features as LocalDefinition)).toThrow(message);
  });
});

it('gives every shared characteristic a feature that shows it', () => {
  const shown = DEFINITION_FEATURES.flatMap(({ characteristics }) => [...characteristics]);
  expect([...new Set(shown)].sort()).toEqual(SHARED_CHARACTERISTICS.map(({ id }) => id).sort());
});
