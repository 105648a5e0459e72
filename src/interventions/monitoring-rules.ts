import type { Reason } from '../kernel/finding.js';
import type { Path } from '../kernel/json.js';
import { brokenRule, duplicateReasons } from '../kernel/parse.js';
import { recordReasons, referenceReasons } from './document-rules.js';
import type { MonitoringProgramme } from './monitoring.js';

/** The rules across the fields of a monitoring programme. */
export function monitoringReasons(programme: MonitoringProgramme): readonly Reason[] {
  return [
    ...recordReasons(programme),
    ...duplicateReasons(programme.entries, ['entries'], ({ id }) => id),
    ...programme.entries.flatMap(({ arrangement, voices, dimensions, measures }, index) => [
      ...onlyIn(arrangement === 'feedback', voices, ['entries', index, 'voices'], 'feedback has voices'),
      ...onlyIn(arrangement === 'contracts', dimensions, ['entries', index, 'dimensions'], 'performance against contract has dimensions'),
      ...duplicateReasons(measures, ['entries', index, 'measures'], ({ id }) => id),
    ]),
  ];
}

function onlyIn(allowed: boolean, list: readonly string[], path: Path, rule: string): readonly Reason[] {
  if (!allowed && list.length > 0) return [brokenRule('interventions/not-of-this-arrangement', path, list, `empty: only ${rule}`)];
  return referenceReasons(list, null, path, '');
}
