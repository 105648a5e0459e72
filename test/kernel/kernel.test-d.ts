import { describe, expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import {
  intersectPeriods,
  readingChosen,
  splitIntoWeeks,
  type Actor,
  type Agency,
  type Aim,
  type AmbiguityId,
  type CivilDate,
  type Document,
  type Evidence,
  type Figure,
  type Identifier,
  type Measure,
  type NamedPeriod,
  type OpenPeriod,
  type Period,
  type Population,
  type SourceRef,
  type UkNation,
} from 'commissioning-kit';
import type {
  ActorSchema,
  AgencySchema,
  AimSchema,
  CivilDateSchema,
  DocumentSchema,
  EvidenceSchema,
  FigureSchema,
  IdentifierSchema,
  MeasureSchema,
  PeriodSchema,
  PopulationSchema,
  SourceRefSchema,
} from 'commissioning-kit/schemas';

/** The same type without `readonly` and with its intersections written out. Extensions are JSON of any depth and left aside. */
type Plain<T> = T extends object ? { -readonly [K in keyof T]: K extends 'extensions' ? unknown : Plain<T[K]> } : T;

describe('schemas', () => {
  it('read the types that are written down', () => {
    expectTypeOf<Plain<z.infer<typeof ActorSchema>>>().toEqualTypeOf<Plain<Actor>>();
    expectTypeOf<Plain<z.infer<typeof AgencySchema>>>().toEqualTypeOf<Plain<Agency>>();
    expectTypeOf<Plain<z.infer<typeof AimSchema>>>().toEqualTypeOf<Plain<Aim>>();
    expectTypeOf<Plain<z.infer<typeof CivilDateSchema>>>().toEqualTypeOf<Plain<CivilDate>>();
    expectTypeOf<Plain<z.infer<typeof DocumentSchema>>>().toEqualTypeOf<Plain<Document>>();
    expectTypeOf<Plain<z.infer<typeof EvidenceSchema>>>().toEqualTypeOf<Plain<Evidence>>();
    expectTypeOf<Plain<z.infer<typeof FigureSchema>>>().toEqualTypeOf<Plain<Figure>>();
    expectTypeOf<Plain<z.infer<typeof IdentifierSchema>>>().toEqualTypeOf<Plain<Identifier>>();
    expectTypeOf<Plain<z.infer<typeof MeasureSchema>>>().toEqualTypeOf<Plain<Measure>>();
    expectTypeOf<Plain<z.infer<typeof PeriodSchema>>>().toEqualTypeOf<Plain<Period>>();
    expectTypeOf<Plain<z.infer<typeof PopulationSchema>>>().toEqualTypeOf<Plain<Population>>();
    expectTypeOf<Plain<z.infer<typeof SourceRefSchema>>>().toEqualTypeOf<Plain<SourceRef>>();
  });
});

describe('periods', () => {
  it('have an end when one of two has', () => {
    const closed = {} as Period;
    const open = {} as OpenPeriod;
    expectTypeOf(intersectPeriods(closed, open)).toEqualTypeOf<Period | null>();
    expectTypeOf(intersectPeriods(open, closed)).toEqualTypeOf<Period | null>();
    expectTypeOf(intersectPeriods(open, open)).toEqualTypeOf<OpenPeriod | null>();
  });

  it('are what a financial year is', () => {
    expectTypeOf<NamedPeriod>().toExtend<Period>();
  });

  it('take weekdays from 1 to 7', () => {
    // @ts-expect-error weeks begin on a day from 1 to 7
    splitIntoWeeks({} as Period, { weekStarts: 0 });
  });
});

describe('names', () => {
  it('are known to the compiler', () => {
    expectTypeOf<UkNation>().toEqualTypeOf<'england' | 'wales' | 'scotland' | 'northern-ireland'>();
    expectTypeOf<'D-AMB-38'>().toExtend<AmbiguityId>();
    // @ts-expect-error the points end at 38
    readingChosen('D-AMB-39');
  });
});
