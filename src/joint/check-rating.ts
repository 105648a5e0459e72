import type { Reason } from '../kernel/finding.js';
import type { AnyAreaId } from './areas.js';
import type { AreaRatingGiven, AssessmentState } from './assessment.js';
import { checkArea } from './check-area.js';
import { checkPartner, raterOf } from './check-partner.js';
import { checkOpenRound } from './check-open-round.js';
import { examplesOf } from './examples-of.js';
import { refusal } from './refusal.js';

/** Why a voice cannot rate an area. */
export function checkRating(given: AreaRatingGiven & { readonly why: string | null }, state: AssessmentState): readonly Reason[] {
  const { agencyId, raterId, areaId, roundId, level, text, why } = given;
  const unknownArea = checkArea(areaId, state, 'rate');
  return [
    ...checkPartner(agencyId, state, 'rate'),
    ...checkVoice({ agencyId, raterId, areaId }, state, 'rate'),
    ...unknownArea,
    ...(unknownArea.length > 0 ? [] : checkExamples(given, state)),
    ...(roundId === undefined ? checkOutsideRounds(state) : checkOpenRound(roundId, state, 'rate in round')),
    ...(level === 'not-applicable' && text === null && why === null
      ? [refusal('not-applicable-without-reason', 'Cannot set an area aside as not applicable without saying why', ['data', 'text'], null)]
      : []),
  ];
}

/** Why somebody has no voice here: not enrolled, of another agency, without a mandate to rate, or not for this area; null asks of no area. */
export function checkVoice(
  { agencyId, raterId, areaId }: { readonly agencyId: string; readonly raterId: string | undefined; readonly areaId: AnyAreaId | null },
  state: AssessmentState,
  doing: string,
): readonly Reason[] {
  if (raterId === undefined) return [];
  const path = ['data', 'raterId'];
  const rater = raterOf(raterId, state);
  if (rater === undefined)
    return [refusal('rater-not-enrolled', `Cannot ${doing} as "${raterId}": nobody is enrolled under that id`, path, raterId)];
  const reasons: Reason[] = [];
  if (rater.agencyId !== agencyId) {
    reasons.push(
      refusal(
        'rater-of-another-agency',
        `Cannot ${doing} as "${raterId}" for "${agencyId}": the rater takes part for "${rater.agencyId}"`,
        path,
        {
          raterId,
          agencyId: rater.agencyId,
        },
      ),
    );
  }
  if (rater.mandate !== 'rates') {
    reasons.push(
      refusal(
        'rater-without-voice',
        `Cannot ${doing} as "${raterId}": the ${rater.role} ${rater.mandate === 'informs' ? 'informs' : 'observes'} and does not rate`,
        path,
        {
          raterId,
          mandate: rater.mandate,
        },
      ),
    );
  }
  if (areaId !== null && rater.areaIds !== null && !rater.areaIds.includes(areaId)) {
    reasons.push(
      refusal(
        'area-not-of-rater',
        `Cannot ${doing} area "${areaId}" as "${raterId}": the rater speaks for ${rater.areaIds.join(', ')}`,
        ['data', 'areaId'],
        {
          raterId,
          areaIds: rater.areaIds,
        },
      ),
    );
  }
  return reasons;
}

/** Examples that neither the matrix nor its adaptation has in this area. */
function checkExamples({ areaId, observed = [] }: AreaRatingGiven, state: AssessmentState): readonly Reason[] {
  const known = new Set(examplesOf(areaId, state.matrix).map(({ id }) => id));
  return observed.flatMap(({ descriptor }, index) =>
    known.has(descriptor)
      ? []
      : [
          refusal(
            'no-such-descriptor',
            `Cannot rate area "${areaId}" by example "${descriptor}": it is none of ${[...known].join(', ')}`,
            ['data', 'observed', index, 'descriptor'],
            descriptor,
          ),
        ],
  );
}

function checkOutsideRounds(state: AssessmentState): readonly Reason[] {
  const blind = state.rounds.find((round) => round.kind === 'blind' && round.closedOn === null);
  if (blind === undefined) return [];
  return [
    refusal(
      'blind-round-open',
      `Cannot rate outside rounds while blind round "${blind.roundId}" is open: say that the rating belongs to it`,
      ['data', 'roundId'],
      blind.roundId,
    ),
  ];
}
