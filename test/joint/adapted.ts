import { AREAS, JOINT_MATRIX, LEVELS, type AssessmentCommand } from 'commissioning-kit/joint';
import { open } from './partners.js';

/** A matrix of the partners’ own: one area of the original, one renamed, one new. */
export const MATRIX = {
  ...{ schemaVersion: 1, id: 'local:ours', version: '2026', label: 'Our matrix', language: 'en', sources: [] },
  areas: [
    { id: 'contracting', label: 'Contracting', from: ['contracting'], why: null },
    { id: 'local:plans', label: 'Plans', from: ['purpose-and-strategy'], why: 'We plan by place' },
    { id: 'local:carers', label: 'Carers', from: [], why: 'The original does not ask about carers' },
  ],
  levels: { separate: 'Alone', parallel: 'Side by side', joint: 'Together', integrated: 'As one' },
  descriptors: [
    ...LEVELS.flatMap((level) =>
      JOINT_MATRIX.contracting[level].map(({ id, label, text }) => ({
        id,
        areaId: 'contracting',
        level,
        label,
        text,
        from: [id],
        change: 'same',
      })),
    ),
    { id: 'CA-J1', areaId: 'local:carers', level: 'joint', label: 'One offer', text: 'Carers get one offer', from: [], change: 'new' },
  ],
  leftOut: [
    ...AREAS.filter(({ id }) => id !== 'contracting' && id !== 'purpose-and-strategy').map(({ id }) => ({ id, why: 'Asked next year' })),
    ...LEVELS.flatMap((level) => JOINT_MATRIX['purpose-and-strategy'][level].map(({ id }) => ({ id, why: 'Rated by level' }))),
  ],
};

/** The opening of an assessment by a matrix of the partners’ own. */
export function openAdapted(change: object = {}): AssessmentCommand {
  const opening = open();
  return { ...opening, data: { ...opening.data, matrixVersion: '2026', matrix: MATRIX, ...change } } as unknown as AssessmentCommand;
}
