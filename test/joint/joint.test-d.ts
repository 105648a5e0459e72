import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import type {
  AgencyView,
  AreaProfile,
  AreaId,
  AssessmentCommand,
  AssessmentEvent,
  AssessmentPaperOptions,
  Descriptor,
  DescriptorId,
  Level,
  MatrixProfile,
  VoiceLevel,
} from 'commissioning-kit/joint';
import type { Document } from 'commissioning-kit';
import { assessArea, assessmentPaper, gapToTarget, JOINT_MATRIX, renderAssessmentPaper } from 'commissioning-kit/joint';
import type { AreaIdSchema, AssessmentEventSchema, LevelSchema } from 'commissioning-kit/joint/schemas';

/**
 * The same type without `readonly` and with its intersections written out. Extensions are JSON of any depth, and an event's version is any
 * number to a store and 1 to the schema: both are left aside.
 */
type Plain<T> = T extends object ? { -readonly [K in keyof T]: K extends 'extensions' | 'schemaVersion' ? unknown : Plain<T[K]> } : T;

test('schemas describe the records', () => {
  expectTypeOf<Plain<z.infer<typeof AssessmentEventSchema>>>().toEqualTypeOf<Plain<AssessmentEvent>>();
  expectTypeOf<z.infer<typeof AreaIdSchema>>().toEqualTypeOf<AreaId>();
  expectTypeOf<z.infer<typeof LevelSchema>>().toEqualTypeOf<Level>();
});

test('the matrix knows its areas, levels and descriptors', () => {
  expectTypeOf(JOINT_MATRIX.contracting.joint).toEqualTypeOf<readonly Descriptor[]>();
  expectTypeOf<'CO-J2'>().toExtend<DescriptorId>();
  expectTypeOf<'CO-J3'>().not.toExtend<DescriptorId>();
  // @ts-expect-error there is no such area
  void JOINT_MATRIX.contracts;
  // @ts-expect-error nobody can change the matrix
  JOINT_MATRIX.contracting.joint = [];
});

test('what is asked for is typed', () => {
  // @ts-expect-error no such descriptor
  assessArea({ area: 'contracting', observations: [{ descriptor: 'CO-S9', observed: 'yes' }] });
  // @ts-expect-error no such level
  gapToTarget({} as MatrixProfile, { contracting: 'best' });
  expectTypeOf<Extract<AssessmentCommand, { type: 'rate-area' }>['data']['level']>().toEqualTypeOf<
    Level | 'by-descriptors' | 'unknown' | 'not-applicable' | 'abstained'
  >();
  expectTypeOf<AgencyView['level']>().toEqualTypeOf<VoiceLevel | 'divided' | null>();
  expectTypeOf<VoiceLevel>().toEqualTypeOf<Level | 'straddle' | 'none-shown' | 'unknown' | 'not-applicable' | 'abstained'>();
  expectTypeOf<MatrixProfile['areas']['local:carers']>().toEqualTypeOf<AreaProfile>();
  expectTypeOf<MatrixProfile['areas']['contracting']>().toEqualTypeOf<AreaProfile>();
});

test('a paper is a document, and its options are typed', () => {
  expectTypeOf(assessmentPaper).returns.toEqualTypeOf<Document>();
  expectTypeOf(renderAssessmentPaper).returns.toEqualTypeOf<string>();
  // @ts-expect-error the day that the paper speaks of is needed
  void ({ title: 'Ours' } satisfies AssessmentPaperOptions);
  // @ts-expect-error no such choice
  void ({ asOf: '2026-04-01', statistics: 'sometimes' } satisfies AssessmentPaperOptions);
});
