import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AREAS, compareAcrossVersions, emptyWording, LEVELS, type MatrixDefinition, type VoiceRating } from 'commissioning-kit/joint';
import { ADAPTED, COPY, rating } from './instrument.js';

const levels = fc.constantFrom(...LEVELS, 'unknown' as const, 'straddle' as const);
const ratings = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...AREAS.map(({ id }) => id)), levels), { maxLength: 30 }).map(
  (all): readonly VoiceRating[] =>
    [...new Map(all.map((entry) => [`${entry[0]} ${entry[1]}`, entry])).values()].map(([voice, area, level]) =>
      rating(voice, area, level, level === 'straddle' ? { levels: ['separate', 'integrated'] } : {}),
    ),
); // prettier-ignore

describe('ratings of two versions', () => {
  it('moved under the same words, or did not', () => {
    const { areas, notCarried, caveats } = compareAcrossVersions(
      {
        ratings: [
          rating('a', 'contracting', 'joint'),
          rating('b', 'contracting', 'joint'),
          rating('a', 'commissioning-functions', 'unknown'),
        ],
      },
      {
        matrix: COPY,
        ratings: [
          rating('a', 'contracting', 'separate'),
          rating('b', 'contracting', 'joint'),
          rating('a', 'commissioning-functions', 'joint'),
        ],
      },
    );
    expect(areas.map(({ areaId, comparison, first, second }) => [areaId, comparison, first, second])).toEqual([
      ['contracting', 'moved', ['joint'], ['separate', 'joint']],
      ['commissioning-functions', 'not-comparable', [], ['joint']],
    ]);
    expect(areas[0]?.voices.map(({ voiceId, comparison, direction, steps }) => [voiceId, comparison, direction, steps])).toEqual([
      ['a', 'moved', 'towards-separate', 2],
      ['b', 'not-moved', 'none', 0],
    ]);
    expect([notCarried, caveats]).toEqual([[], []]);
  });

  it('are no move where the words are others, with both positions and which words', () => {
    const { areas, notCarried, caveats } = compareAcrossVersions(
      { ratings: AREAS.map(({ id }) => rating('a', id, 'parallel')) },
      {
        matrix: ADAPTED,
        ratings: ADAPTED.areas.map(({ id }) => rating('a', id, 'joint')),
      },
    );
    expect(areas.map(({ areaId, comparison }) => [areaId, comparison])).toEqual([
      ['purpose-and-strategy', 'wording-changed'],
      ['needs-and-market-intelligence', 'moved'],
      ['stakeholder-engagement', 'not-comparable'],
      ['resource-allocation-and-management', 'not-comparable'],
      ['market-management-and-monitoring', 'wording-changed'],
      ['contracting', 'not-comparable'],
      ['commissioning-functions', 'wording-changed'],
    ]);
    const [purpose] = areas;
    expect(purpose?.voices[0]).toMatchObject({ first: 'parallel', second: 'joint', direction: 'not-known', steps: null });
    expect(purpose?.wordChanges.map(({ part, change, first, second }) => [part, change, first, second])).toEqual([
      ['area-name', 'reworded', 'Purpose and strategy', 'Purpose; Strategy'],
      ['example', 'added', null, 'One page says it'],
    ]);
    expect(notCarried.map(({ side, why, rating: { areaId } }) => [side, why, areaId])).toEqual([
      ['second', 'covers-several', 'local:money'],
      ['second', 'new-here', 'local:carers'],
    ]);
    expect(caveats.map(({ code }) => code)).toEqual(['joint/wording-changed']);
  });

  it('of one adapted matrix are compared by its own areas', () => {
    const later: MatrixDefinition = {
      ...ADAPTED,
      version: '3',
      descriptors: ADAPTED.descriptors.map((descriptor) =>
        descriptor.id === 'carers-1' ? { ...descriptor, text: 'Carers are asked together' } : descriptor,
      ),
    };
    const { areas, notCarried } = compareAcrossVersions(
      { matrix: ADAPTED, ratings: [rating('a', 'local:money', 'joint'), rating('a', 'local:carers', 'joint')] },
      { matrix: later, ratings: [rating('a', 'local:money', 'parallel'), rating('a', 'local:carers', 'parallel')] },
    );
    expect(areas.map(({ areaId, comparison }) => [areaId, comparison])).toEqual([
      ['local:money', 'moved'],
      ['local:carers', 'wording-changed'],
    ]);
    expect(areas[1]?.wordChanges).toEqual([
      {
        ...{ areaId: 'local:carers', level: 'joint', part: 'example', change: 'reworded', descriptorId: 'carers-1' },
        ...{ first: 'Carers are asked once', second: 'Carers are asked together' },
      },
    ]);
    expect(notCarried).toEqual([]);
  });

  it('call a translation a change of words, in the areas that it reaches', () => {
    const said = AREAS.map(({ id }) => rating('a', id, 'joint'));
    const { areas } = compareAcrossVersions(
      { ratings: said },
      { ratings: said, wording: { ...emptyWording('cy'), descriptors: { 'CO-J2': { label: 'Terms', text: 'Words of the translator' } } } },
    );
    expect(areas.filter(({ comparison }) => comparison === 'wording-changed').map(({ areaId }) => areaId)).toEqual(['contracting']);
    expect(areas.find(({ areaId }) => areaId === 'contracting')?.wordChanges.map(({ descriptorId }) => descriptorId)).toEqual(['CO-J2']);
  });

  it('against themselves never move, and the other way round move the other way', () => {
    fc.assert(
      fc.property(ratings, ratings, (first, second) => {
        const same = compareAcrossVersions({ ratings: first }, { ratings: first, matrix: COPY });
        expect(same.areas.every(({ comparison }) => comparison === 'not-moved' || comparison === 'not-comparable')).toBe(true);
        const there = compareAcrossVersions({ ratings: first }, { ratings: second });
        const back = compareAcrossVersions({ ratings: second }, { ratings: first });
        const turned = {
          'towards-integrated': 'towards-separate',
          'towards-separate': 'towards-integrated',
          none: 'none',
          'not-known': 'not-known',
        };
        const voices = (all: typeof there): Map<string, readonly unknown[]> =>
          new Map(
            all.areas.flatMap(({ areaId, voices: list }) => list.map((one) => [`${areaId} ${one.voiceId}`, [one.direction, one.steps]])),
          );
        const returned = voices(back);
        for (const [key, [direction, steps]] of voices(there)) {
          expect(returned.get(key)).toEqual([turned[direction as keyof typeof turned], steps]);
        }
      }),
    );
  });

  it('are refused where an area is not in their matrix', () => {
    expect(() => compareAcrossVersions({ ratings: [rating('a', 'local:carers', 'joint')] }, { ratings: [] })).toThrow(
      /first\.ratings\[0\]\.areaId/,
    );
  });
});
