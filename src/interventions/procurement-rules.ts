import type { Reason } from '../kernel/finding.js';
import { duplicateReasons } from '../kernel/parse.js';
import { bandReasons, datedReasons, recordReasons, referenceReasons } from './document-rules.js';
import type { ProcurementExercise } from './procurement.js';

/** The rules across the fields of a procurement exercise. */
export function procurementReasons(exercise: ProcurementExercise): readonly Reason[] {
  const { lots, measures, timetable } = exercise;
  return [
    ...recordReasons(exercise),
    ...duplicateReasons(lots, ['lots'], ({ id }) => id),
    ...lots.flatMap(({ value, purchaseIds }, index) => [
      ...bandReasons(value, ['lots', index, 'value']),
      ...referenceReasons(purchaseIds, null, ['lots', index, 'purchaseIds'], ''),
    ]),
    ...duplicateReasons(measures, ['measures'], ({ id }) => id),
    ...datedReasons(timetable, ['timetable'], null),
  ];
}
