import type { Reason } from '../kernel/finding.js';
import type { AssessmentState, RatingsSealed, RoundClosed, RoundOpened } from './assessment.js';
import { checkOpenRound, roundOf } from './check-open-round.js';
import { checkPartner } from './check-partner.js';
import { checkVoice } from './check-rating.js';
import { readRatings } from './read-state.js';
import { refusal } from './refusal.js';

const PATH = ['data', 'roundId'] as const;

/** Why a round cannot be opened. */
export function checkNewRound({ roundId }: RoundOpened, state: AssessmentState): readonly Reason[] {
  if (!state.rounds.some((round) => round.roundId === roundId)) return [];
  return [refusal('round-id-taken', `Cannot open round "${roundId}" twice`, PATH, roundId)];
}

/** Why a round cannot be closed. */
export function checkRoundEnd({ roundId }: RoundClosed, state: AssessmentState): readonly Reason[] {
  return checkOpenRound(roundId, state, 'close round');
}

/** Why a voice cannot seal what it is going to say. */
export function checkSeal({ roundId, agencyId, raterId }: RatingsSealed, state: AssessmentState): readonly Reason[] {
  const voice = raterId ?? agencyId;
  const isVoice = (other: { readonly agencyId: string; readonly raterId?: string; readonly roundId?: string }): boolean =>
    other.roundId === roundId && other.agencyId === agencyId && other.raterId === raterId;
  const reasons: Reason[] = [
    ...checkPartner(agencyId, state, 'seal ratings'),
    ...checkVoice({ agencyId, raterId, areaId: null }, state, 'seal ratings'),
    ...checkOpenRound(roundId, state, 'seal ratings in round'),
  ];
  if (roundOf(roundId, state)?.kind === 'open') {
    reasons.push(
      refusal('round-not-blind', `Cannot seal ratings in round "${roundId}": it is open, and everybody sees what is said`, PATH, roundId),
    );
  }
  if (state.seals.some(isVoice)) {
    reasons.push(
      refusal('already-sealed', `Cannot seal twice in round "${roundId}": "${voice}" has left a seal`, PATH, { roundId, voice }),
    );
  }
  readRatings(state);
  if (state.ratings.some(isVoice)) {
    reasons.push(
      refusal('sealed-after-rating', `Cannot seal in round "${roundId}": "${voice}" has rated in it already`, PATH, { roundId, voice }),
    );
  }
  return reasons;
}
