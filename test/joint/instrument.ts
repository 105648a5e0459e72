import {
  AREAS,
  JOINT_MATRIX,
  LEVELS,
  type AdaptedDescriptor,
  type AnyAreaId,
  type Level,
  type MatrixDefinition,
  type VoiceRating,
} from 'commissioning-kit/joint';

/** Every example of the original, word for word. */
export const SAME: readonly AdaptedDescriptor[] = AREAS.flatMap(({ id: areaId }) =>
  LEVELS.flatMap((level) =>
    JOINT_MATRIX[areaId][level].map(({ id, label, text }) => ({ id, areaId, level, label, text, from: [id], change: 'same' as const })),
  ),
);

/** The original as a definition of its own. */
export const COPY: MatrixDefinition = {
  schemaVersion: 1,
  id: 'local:copy',
  version: '1',
  label: 'The original under another name',
  language: 'en',
  areas: AREAS.map(({ id, label }) => ({ id, label, from: [id], why: null })),
  levels: { separate: 'Separate', parallel: 'Parallel', joint: 'Joint', integrated: 'Integrated' },
  descriptors: SAME,
  leftOut: [],
  sources: [{ work: 'local:workshop', locator: 'Notes of 3 March', basis: 'stated', verified: true }],
};

/**
 * Sampleton’s matrix: money and contracts are one area, purpose and strategy are two, carers are asked about, engagement is left out, and
 * two examples read otherwise.
 */
export const ADAPTED: MatrixDefinition = {
  ...COPY,
  id: 'local:sampleton',
  version: '2',
  label: 'Sampleton’s matrix',
  areas: [
    { id: 'local:purpose', label: 'Purpose', from: ['purpose-and-strategy'], why: 'Purpose is agreed before strategy' },
    { id: 'local:strategy', label: 'Strategy', from: ['purpose-and-strategy'], why: 'Purpose is agreed before strategy' },
    { id: 'needs-and-market-intelligence', label: 'Needs and market intelligence', from: ['needs-and-market-intelligence'], why: null },
    { id: 'local:money', label: 'Money and contracts', from: ['resource-allocation-and-management', 'contracting'], why: 'One team here' },
    { id: 'market-management-and-monitoring', label: 'The market', from: ['market-management-and-monitoring'], why: null },
    { id: 'commissioning-functions', label: 'Commissioning functions', from: ['commissioning-functions'], why: null },
    { id: 'local:carers', label: 'Carers', from: [], why: 'The original does not ask about them' },
  ],
  descriptors: [
    ...SAME.filter(({ areaId }) => areaId !== 'stakeholder-engagement').map((descriptor): AdaptedDescriptor => {
      if (descriptor.areaId === 'purpose-and-strategy') return { ...descriptor, areaId: 'local:strategy' };
      if (['resource-allocation-and-management', 'contracting'].includes(descriptor.areaId))
        return { ...descriptor, areaId: 'local:money' };
      if (descriptor.id === 'CF-J3')
        return { ...descriptor, id: 'staff-3', text: 'Two agencies or more sign for a post', change: 'narrowed' };
      return descriptor;
    }),
    { id: 'purpose-1', areaId: 'local:purpose', level: 'joint', label: 'One purpose', text: 'One page says it', from: [], change: 'new' },
    {
      id: 'carers-1',
      areaId: 'local:carers',
      level: 'joint',
      label: 'Carers asked',
      text: 'Carers are asked once',
      from: [],
      change: 'new',
    },
  ],
  leftOut: [{ id: 'stakeholder-engagement', why: 'Asked in a survey of its own' }],
};

/** What one voice says of one area. */
export function rating(voiceId: string, areaId: AnyAreaId, level: VoiceRating['level'], more: Partial<VoiceRating> = {}): VoiceRating {
  return {
    voiceId,
    agencyId: 'council',
    areaId,
    level,
    levels: LEVELS.filter((known: Level) => known === level),
    confidence: null,
    text: null,
    evidenceIds: [],
    on: '2026-04-01',
    roundId: null,
    ...more,
  };
}
