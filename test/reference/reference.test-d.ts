import { describe, expectTypeOf, it } from 'vitest';
import {
  compareDefinitions,
  mapLevel,
  type ComparableDefinitionId,
  type ContractDimensionId,
  type DefinitionId,
  type EngagementMode,
  type LevelRef,
  type MarketSituationId,
  type OverallAimId,
} from 'commissioning-kit/reference';

describe('the types of the reference room', () => {
  it('are derived from the catalogues', () => {
    expectTypeOf<MarketSituationId>().toEqualTypeOf<'single-block' | 'several-contracted' | 'mixed-funders' | 'personal-purchase'>();
    expectTypeOf<EngagementMode>().toEqualTypeOf<'commissioner-led-consultation' | 'facilitated-information-sharing'>();
    expectTypeOf<OverallAimId>().toEqualTypeOf<'better-outcomes' | 'better-match' | 'more-efficiency'>();
    expectTypeOf<ContractDimensionId>().toEqualTypeOf<'activities' | 'services' | 'users' | 'costs' | 'outcomes'>();
    expectTypeOf<ComparableDefinitionId>().toExtend<DefinitionId>();
  });

  it('keep the schemes of levels apart', () => {
    expectTypeOf<{ scheme: 'cbi-lga'; level: 'strategic' }>().toExtend<LevelRef>();
    expectTypeOf<{ scheme: 'dass'; level: 'citizen' }>().not.toExtend<LevelRef>();
    // @ts-expect-error a level without its scheme means nothing
    mapLevel('strategic', 'dass');
    // @ts-expect-error a neighbouring term has no features to compare
    compareDefinitions(['procurement']);
  });
});
