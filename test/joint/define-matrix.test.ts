import { describe, expect, it } from 'vitest';
import { isInvalidInputError, type Reason } from 'commissioning-kit';
import {
  defineMatrix,
  mapToOriginal,
  parseMatrixDefinition,
  safeParseMatrixDefinition,
  type AdaptedDescriptor,
  type MatrixDefinition,
} from 'commissioning-kit/joint';
import { ADAPTED, COPY, rating, SAME } from './instrument.js';

function faults(definition: MatrixDefinition): readonly Reason[] {
  try {
    defineMatrix(definition);
    return [];
  } catch (error) {
    if (!isInvalidInputError(error)) throw error;
    return error.reasons;
  }
}

const change = (id: string, changes: Partial<AdaptedDescriptor>): MatrixDefinition => ({
  ...COPY,
  descriptors: SAME.map((descriptor) => (descriptor.id === id ? { ...descriptor, ...changes } : descriptor)),
});

describe('an adapted matrix', () => {
  it('is taken whole, by the definer and by the parser alike', () => {
    for (const definition of [COPY, ADAPTED]) {
      expect(defineMatrix(definition)).toBe(definition);
      expect(parseMatrixDefinition(JSON.parse(JSON.stringify(definition)))).toEqual(definition);
    }
  });

  it.each<[string, MatrixDefinition, string, RegExp]>([
    ['an area twice', { ...COPY, areas: [...COPY.areas, ...COPY.areas.slice(0, 1)] }, 'kernel/duplicate-id', /^areas\[7\]\.id must/],
    [
      'an example twice',
      { ...COPY, descriptors: [...SAME, SAME[0] as AdaptedDescriptor] },
      'kernel/duplicate-id',
      /^descriptors\[50\]\.id/,
    ],
    [
      'an example that comes twice from one',
      change('CO-J2', { change: 'widened', from: ['CO-J2', 'CO-J2'] }),
      'kernel/duplicate-id',
      /, in Contracting at joint/,
    ],
    ['an example in an area that is not there', change('CO-J2', { areaId: 'local:x' }), 'joint/no-such-area-here', /in local:x at joint/],
    [
      'something new that comes from somewhere',
      change('CO-J2', { change: 'new' }),
      'joint/change-contradicted',
      /empty for what is new, in Contracting at joint/,
    ],
    [
      'the same words that are others',
      change('CO-J2', { text: 'Terms' }),
      'joint/same-but-reworded',
      /the text of CO-J2.*in Contracting at joint/,
    ],
    ['the same words at another level', change('CO-J2', { level: 'separate' }), 'joint/same-but-moved', /in Contracting at separate/],
    [
      'the same words in another area',
      change('CO-J2', { areaId: 'commissioning-functions' }),
      'joint/same-but-moved',
      /in Commissioning functions at joint/,
    ],
    [
      'an area that differs without a reason',
      { ...ADAPTED, areas: ADAPTED.areas.map((area) => ({ ...area, why: null })) },
      'joint/no-reason-to-differ',
      /in Purpose/,
    ],
    [
      'an area that keeps its name and not its matter',
      {
        ...COPY,
        areas: COPY.areas.map((area) => (area.id === 'contracting' ? { ...area, from: ['commissioning-functions'], why: 'So' } : area)),
      },
      'joint/not-its-own-area',
      /in Contracting/,
    ],
    [
      'something left out that stands there',
      { ...COPY, leftOut: [{ id: 'CO-J2', why: 'No' }] },
      'joint/left-out-and-taken-in',
      /CO-J2 “Standard joint terms” of Contracting at joint is taken in by CO-J2/,
    ],
    ['something left out twice', { ...ADAPTED, leftOut: [...ADAPTED.leftOut, ...ADAPTED.leftOut] }, 'kernel/duplicate-id', /leftOut\[1\]/],
    ['an area forgotten', { ...ADAPTED, leftOut: [] }, 'joint/not-placed', /the area Stakeholder engagement/],
    [
      'an example forgotten',
      { ...COPY, descriptors: SAME.filter(({ id }) => id !== 'RA-J2') },
      'joint/not-placed',
      /RA-J2 “Health Act Flexibilities used” of Resource allocation and management at joint/,
    ],
    [
      'an id of the original for something else',
      {
        ...COPY,
        descriptors: [
          ...SAME.filter(({ id }) => id !== 'CO-J2'),
          { ...(SAME[0] as AdaptedDescriptor), id: 'CO-J2', from: [], change: 'new' },
        ],
        leftOut: [{ id: 'CO-J2', why: 'x' }],
      },
      'joint/borrowed-id',
      /Purpose and strategy at separate/,
    ],
  ])('refuses %s, and names the cell', (_what, definition, code, message) => {
    const found = faults(definition).filter((reason) => reason.code === code);
    expect(found.map((reason) => reason.message).join('\n')).toMatch(message);
    expect(safeParseMatrixDefinition(definition)).toMatchObject({
      ok: false,
      reasons: faults(definition).map(({ message: text }) => ({ message: text })),
    });
  });

  it('names every fault at once', () => {
    const all = faults({ ...COPY, descriptors: [] });
    expect(all.filter(({ code }) => code === 'joint/not-placed')).toHaveLength(50);
    expect(all.filter(({ code }) => code === 'joint/area-without-example')).toHaveLength(7);
  });
});

describe('ratings in terms of the original', () => {
  it('come back as they are where nothing was adapted', () => {
    const ratings = COPY.areas.map(({ id }) => rating('a', id, 'parallel'));
    expect(mapToOriginal(COPY, ratings)).toEqual({ ratings, notCarried: [], leftOut: [], wordChanges: [] });
  });

  it('never share out what was asked of several areas at once', () => {
    const { ratings, notCarried, leftOut, wordChanges } = mapToOriginal(ADAPTED, [
      rating('a', 'local:money', 'joint'),
      rating('a', 'local:carers', 'joint'),
      rating('a', 'market-management-and-monitoring', 'joint'),
      rating('a', 'commissioning-functions', 'unknown'),
    ]);
    expect(ratings.map(({ areaId, level }) => [areaId, level])).toEqual([
      ['market-management-and-monitoring', 'joint'],
      ['commissioning-functions', 'unknown'],
    ]);
    expect(notCarried.map(({ why, originals }) => [why, originals])).toEqual([
      ['covers-several', ['resource-allocation-and-management', 'contracting']],
      ['new-here', []],
    ]);
    expect(leftOut).toEqual([{ areaId: 'stakeholder-engagement', why: 'Asked in a survey of its own' }]);
    expect(wordChanges).toEqual([
      {
        areaId: 'market-management-and-monitoring',
        level: null,
        part: 'area-name',
        change: 'reworded',
        descriptorId: null,
        first: 'Market management and monitoring',
        second: 'The market',
      },
      {
        areaId: 'commissioning-functions',
        level: 'joint',
        part: 'example',
        change: 'reworded',
        descriptorId: 'staff-3',
        first: 'Agencies appoint commissioning staff together',
        second: 'Two agencies or more sign for a post',
      },
    ]);
  });

  it('join the parts of an area that was split where they say the same, and not else', () => {
    const mapped = (strategy: 'joint' | 'separate' | null) =>
      mapToOriginal(ADAPTED, [
        rating('a', 'local:purpose', 'joint', { text: 'One page', evidenceIds: ['page'], confidence: 'high' }),
        ...(strategy === null
          ? []
          : [rating('a', 'local:strategy', strategy, { text: 'One plan', evidenceIds: ['plan', 'page'], on: '2026-04-02' })]),
        rating('b', 'local:strategy', 'joint'),
      ]);
    expect(mapped('joint').ratings).toEqual([
      rating('a', 'purpose-and-strategy', 'joint', {
        text: 'Purpose: One page; Strategy: One plan',
        evidenceIds: ['page', 'plan'],
        on: '2026-04-02',
      }),
    ]);
    expect(mapped('joint').notCarried.map(({ rating: { voiceId }, why }) => [voiceId, why])).toEqual([['b', 'part-not-rated']]);
    expect(mapped('separate').ratings).toEqual([]);
    expect(mapped('separate').notCarried.map(({ why }) => why)).toEqual(['parts-differ', 'parts-differ', 'part-not-rated']);
    expect(mapped(null).notCarried.map(({ why }) => why)).toEqual(['part-not-rated', 'part-not-rated']);
  });

  it('refuse an area that the matrix does not have', () => {
    expect(() => mapToOriginal(ADAPTED, [rating('a', 'contracting', 'joint')])).toThrow(/ratings\[0\]\.areaId/);
  });
});
