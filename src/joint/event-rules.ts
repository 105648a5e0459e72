import type { Reason } from '../kernel/finding.js';
import type { Path } from '../kernel/json.js';
import { brokenRule, duplicateReasons } from '../kernel/parse.js';
import type { Agency } from '../kernel/records.js';
import type { AreaRatingGiven, AssessmentEvent, AssessmentOpening, RaterEnrolled } from './assessment.js';
import { actionRules, partnerTargetRules, positionRules } from './choice-rules.js';
import { otherAreaRules, repeatedIn } from './list-rules.js';
import { matrixReasons } from './read-matrix.js';

/** The rules across fields that an event breaks whose structure is sound; `path` leads to its data. */
export function eventRules(event: Pick<AssessmentEvent, 'type' | 'data'>, path: Path): readonly Reason[] {
  const { type, data } = event as AssessmentEvent;
  switch (type) {
    case 'assessment-opened':
      return openingRules(data, path);
    case 'rater-enrolled':
      return raterRules(data, path);
    case 'area-rated':
      return ratingRules(data, path);
    case 'position-recorded':
      return positionRules(data, path);
    case 'partner-target-stated':
      return partnerTargetRules(data, path);
    case 'gate-recorded':
      return repeatedIn(data.evidenceIds, [...path, 'evidenceIds']);
    case 'action-agreed':
      return actionRules(data, path);
    case 'partner-succeeded':
      return identifierRules(data.successor, [...path, 'successor']);
    default:
      return [];
  }
}

function identifierRules({ identifiers }: Agency, path: Path): readonly Reason[] {
  return duplicateReasons(identifiers, [...path, 'identifiers'], ({ scheme, id }) => `${scheme} ${id}`);
}

function openingRules({ agencies, matrix, parts = [] }: AssessmentOpening, path: Path): readonly Reason[] {
  const ids = agencies.map((agency) => agency.id);
  return [
    ...duplicateReasons(agencies, [...path, 'agencies'], (agency) => agency.id),
    ...agencies.flatMap((agency, index) => identifierRules(agency, [...path, 'agencies', index])),
    ...(matrix === undefined ? [] : matrixReasons(matrix, [...path, 'matrix'])),
    ...parts.flatMap(({ agencyId }, index) =>
      ids.includes(agencyId)
        ? []
        : [
            brokenRule(
              'joint/part-of-no-partner',
              [...path, 'parts', index, 'agencyId'],
              agencyId,
              `one of the agencies: ${ids.join(', ')}`,
            ),
          ],
    ),
    ...duplicateReasons(parts, [...path, 'parts'], ({ agencyId }) => agencyId, 'agencyId'),
  ];
}

function raterRules({ areaIds }: RaterEnrolled, path: Path): readonly Reason[] {
  return areaIds === null ? [] : repeatedIn(areaIds, [...path, 'areaIds']);
}

function ratingRules({ areaId, level, evidenceIds, observed, rule }: AreaRatingGiven, path: Path): readonly Reason[] {
  const reasons: Reason[] = [...repeatedIn(evidenceIds, [...path, 'evidenceIds'])];
  if (level === 'by-descriptors') {
    if (observed === undefined || observed.length === 0) {
      reasons.push(
        brokenRule(
          'joint/nothing-observed',
          [...path, 'observed'],
          observed ?? null,
          'the examples that were looked at, since the level is to be read from them',
        ),
      );
    }
    if (rule === undefined) {
      reasons.push(
        brokenRule('joint/no-rule', [...path, 'rule'], null, '"all", "majority" or "any", since the level is to be read from examples'),
      );
    }
  }
  const looked = observed ?? [];
  reasons.push(...duplicateReasons(looked, [...path, 'observed'], ({ descriptor }) => descriptor, 'descriptor'));
  looked.forEach(({ descriptor }, index) => {
    reasons.push(...otherAreaRules(descriptor, areaId, [...path, 'observed', index, 'descriptor']));
  });
  return reasons;
}
