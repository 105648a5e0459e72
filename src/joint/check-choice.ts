import type { Reason } from '../kernel/finding.js';
import type { AnyAreaId } from './areas.js';
import type { AssessmentState } from './assessment.js';
import { checkApplies } from './check-area.js';
import { checkPartner, raterOf } from './check-partner.js';
import type { PartnerTarget, PositionRecorded, TargetChoice, TargetMove } from './choices.js';
import { LEVELS, type Level } from './levels.js';
import { profileOfArea } from './profile-of-area.js';
import { readStandings } from './read-state.js';
import { refusal } from './refusal.js';

/** Why the partners cannot conclude this on an area. */
export function checkPosition({ areaId, dissents }: PositionRecorded, state: AssessmentState): readonly Reason[] {
  return [
    ...checkApplies(areaId, state, 'record a position'),
    ...dissents.flatMap(({ agencyId, raterId }, index) => {
      const path = ['data', 'dissents', index];
      const rater = raterId === null ? null : raterOf(raterId, state);
      return [
        ...checkPartner(agencyId, state, 'record a dissent', [...path, 'agencyId']),
        ...(rater === undefined
          ? [
              refusal(
                'rater-not-enrolled',
                `Cannot record a dissent of "${String(raterId)}": nobody is enrolled under that id`,
                [...path, 'raterId'],
                raterId,
              ),
            ]
          : rater !== null && rater.agencyId !== agencyId
            ? [
                refusal(
                  'rater-of-another-agency',
                  `Cannot record a dissent of "${rater.raterId}" for "${agencyId}": the rater takes part for "${rater.agencyId}"`,
                  [...path, 'raterId'],
                  { raterId: rater.raterId, agencyId: rater.agencyId },
                ),
              ]
            : []),
      ];
    }),
  ];
}

/** Why a partner cannot state this target. */
export function checkPartnerTarget({ agencyId, areaId }: PartnerTarget, state: AssessmentState): readonly Reason[] {
  return [...checkPartner(agencyId, state, 'state a target'), ...checkApplies(areaId, state, 'state a target')];
}

/** Why the partners cannot choose this target. */
export function checkTarget({ areaId, level, move }: TargetChoice, state: AssessmentState): readonly Reason[] {
  const refused = checkApplies(areaId, state, 'choose a target');
  if (move === undefined || refused.length > 0) return refused;
  const from = agreedLevel(areaId, state);
  if (from === null || moveTo(from, level) === move) return [];
  return [
    refusal(
      'move-contradicts-position',
      `Cannot call the target "${level}" for area "${areaId}" a "${move}": the partners agreed that they stand at "${from}"`,
      ['data', 'move'],
      { from, to: level, move },
      { domainId: 'D-JCM-F3' },
    ),
  ];
}

function moveTo(from: Level, to: Level): TargetMove {
  const steps = LEVELS.indexOf(to) - LEVELS.indexOf(from);
  return steps > 0 ? 'step-on' : steps < 0 ? 'step-back' : 'stay';
}

/** The level that the partners concluded last, or else the one that all see; null where there is none. */
function agreedLevel(areaId: AnyAreaId, state: AssessmentState): Level | null {
  const concluded = state.positions.filter((position) => position.areaId === areaId).at(-1);
  if (concluded !== undefined) return concluded.level;
  readStandings(state);
  return profileOfArea(state, areaId).agreed;
}
