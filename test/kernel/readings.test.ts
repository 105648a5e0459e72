import { describe, expect, expectTypeOf, it } from 'vitest';
import { explain, isInvalidInputError, READINGS, readingChosen, WORKS, type Ambiguity, type AmbiguityId } from 'commissioning-kit';
import { readingCaveat } from '../../src/kernel/readings.js';

const points: readonly Ambiguity[] = READINGS;
const IDS = Array.from({ length: 38 }, (_, index) => `D-AMB-${String(index + 1).padStart(2, '0')}`);

describe('READINGS', () => {
  it('holds every contested point of the domain reference once', () => {
    expect(points.map(({ domainId }) => domainId).sort()).toEqual(IDS);
    expect(new Set(points.map(({ id }) => id)).size).toBe(38);
    for (const { id } of points) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('gives each a question, at least two readings, one of them chosen, and a reason', () => {
    for (const { id, question, readings, chosen, why } of points) {
      expect(question, id).toMatch(/^\S.*\?$/);
      expect(readings.length, id).toBeGreaterThanOrEqual(2);
      expect(new Set(readings.map((reading) => reading.id)).size, id).toBe(readings.length);
      expect(
        readings.map((reading) => reading.id),
        id,
      ).toContain(chosen);
      expect(why, id).toMatch(/^\S.*[^.\s]$/);
    }
  });

  it('says of each reading where it is found, and calls our own readings inferred', () => {
    for (const { id, readings, chosen } of points) {
      for (const reading of readings) {
        expect(reading.text, id).toMatch(/^[A-Z].*[^.\s]$/);
        expect(reading.sources.length, `${id} ${reading.id}`).toBeGreaterThan(0);
        for (const source of reading.sources) {
          expect(Object.keys(WORKS)).toContain(source.work);
          expect(source.locator).not.toBe('');
        }
      }
      const texts = readings.filter((reading) => reading.sources.some((source) => source.basis === 'stated'));
      const ours = readings.find((reading) => reading.id === chosen);
      expect(texts.includes(ours as (typeof texts)[number]) || ours?.sources.every((source) => source.basis !== 'stated'), id).toBe(true);
    }
  });

  it('keeps, for the points that the golden cases rest on, the reading that they take', () => {
    const chosen = Object.fromEntries(points.map((point) => [point.domainId, point.chosen]));
    expect(chosen).toMatchObject({
      'D-AMB-05': 'one-area',
      'D-AMB-08': 'either',
      'D-AMB-10': 'judged',
      'D-AMB-13': 'all',
      'D-AMB-24': 'set',
      'D-AMB-27': 'procurement-only',
    });
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(READINGS))).toEqual(READINGS);
  });

  it('has ids that the compiler knows', () => {
    expectTypeOf<'D-AMB-13'>().toExtend<AmbiguityId>();
    expectTypeOf<'D-AMB-39'>().not.toExtend<AmbiguityId>();
  });
});

describe('readingChosen', () => {
  it('gives the readings, the choice and why', () => {
    for (const point of points) {
      const { readings, chosen, why } = readingChosen(point.domainId as AmbiguityId);
      expect([readings, chosen.id, why]).toEqual([point.readings, point.chosen, point.why]);
    }
  });

  it.each([
    ['D-AMB-39', /such as D-AMB-\d9, D-AMB-\d\d, D-AMB-\d\d; found "D-AMB-39"$/],
    ['d-amb-13', /such as D-AMB-13, /],
    ['AMB13', /such as D-AMB-13, /],
    ['', /from D-AMB-01 to D-AMB-38/],
    ['x'.repeat(10_000), /found a text of 10000 characters/],
    [null, /id must be an id from D-AMB-01 to D-AMB-38; found null/],
    [13, /found 13/],
  ])('refuses %j and names the nearest ids', (id, message) => {
    expect(() => readingChosen(id as AmbiguityId)).toThrow(message);
    try {
      readingChosen(id as AmbiguityId);
    } catch (error) {
      expect(isInvalidInputError(error) && error.code).toBe('kernel/no-such-reading');
    }
  });
});

describe('readingCaveat', () => {
  it('tells the question and the reading, with the parameter that changes it', () => {
    const caveat = readingCaveat('D-AMB-13', { parameter: 'policy' });
    expect(caveat).toMatchObject({ code: 'kernel/reading-d-amb-13', kind: 'reading', parameter: 'policy' });
    expect(explain({ outcome: 'x', reasons: [], unknown: [], caveats: [caveat] })).toContain(
      'or does one suffice? Read here: all of them, unless the caller says otherwise (change it with policy)',
    );
  });

  it('has no parameter unless one is named', () => {
    for (const point of points) {
      const caveat = readingCaveat(point.domainId as AmbiguityId);
      expect(caveat.parameter).toBeNull();
      expect(caveat.sources).toEqual(readingChosen(point.domainId as AmbiguityId).chosen.sources);
    }
  });
});
