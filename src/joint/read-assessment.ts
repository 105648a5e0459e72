import { readOneOf } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { readCommandData, readCommandEnvelope, readEventData, type AnyEvent } from '../kernel/lifecycle.js';
import { refuseBroken } from '../kernel/parse.js';
import type { AssessmentCommand, AssessmentEvent } from './assessment.js';
import { eventRules } from './event-rules.js';
import { ACTION, GATE, PARTNER_TARGET, POSITION, PROGRESS, TARGET } from './read-choices.js';
import { APPLICABILITY, OPENING, RATER, RATING, ROUND, ROUND_END, SEAL, SUCCESSION, type Keys } from './read-voices.js';

/** The event that each command leads to. */
export const EVENT_OF = {
  'open-assessment': 'assessment-opened',
  'enrol-rater': 'rater-enrolled',
  'open-round': 'round-opened',
  'seal-ratings': 'ratings-sealed',
  'rate-area': 'area-rated',
  'close-round': 'round-closed',
  'decide-applicability': 'area-applicability-decided',
  'record-position': 'position-recorded',
  'state-partner-target': 'partner-target-stated',
  'choose-target': 'target-chosen',
  'record-gate': 'gate-recorded',
  'agree-action': 'action-agreed',
  'record-progress': 'action-progressed',
  'succeed-partner': 'partner-succeeded',
} as const satisfies { readonly [type in AssessmentCommand['type']]: AssessmentEvent['type'] };

const KEYS: { readonly [type in AssessmentEvent['type']]: Keys } = {
  'assessment-opened': OPENING,
  'rater-enrolled': RATER,
  'round-opened': ROUND,
  'ratings-sealed': SEAL,
  'area-rated': RATING,
  'round-closed': ROUND_END,
  'area-applicability-decided': APPLICABILITY,
  'position-recorded': POSITION,
  'partner-target-stated': PARTNER_TARGET,
  'target-chosen': TARGET,
  'gate-recorded': GATE,
  'action-agreed': ACTION,
  'action-progressed': PROGRESS,
  'partner-succeeded': SUCCESSION,
};

const readCommandType = /* @__PURE__ */ readOneOf(/* @__PURE__ */ Object.keys(EVENT_OF) as readonly AssessmentCommand['type'][]);

/** Reads a command whole. */
export function readAssessmentCommand(command: unknown): AssessmentCommand {
  const { type } = readCommandEnvelope(command);
  const eventType = EVENT_OF[readCommandType(type, ['type'])];
  const { required, optional } = KEYS[eventType];
  readCommandData(command as AssessmentCommand, required, optional);
  refuseBroken(eventRules({ type: eventType, data: (command as AssessmentCommand).data } as AssessmentEvent, ['data']));
  return command as AssessmentCommand;
}

/** Reads a stored event of a known type, or returns null for a type that is not known here. */
export function readAssessmentEvent(event: unknown, path: Path): AssessmentEvent | null {
  const { type } = event as AnyEvent;
  if (!Object.hasOwn(KEYS, type)) return null;
  const { required, optional } = KEYS[type as AssessmentEvent['type']];
  readEventData(event as AnyEvent, path, required, optional);
  refuseBroken(eventRules(event as AssessmentEvent, [...path, 'data']));
  return event as AssessmentEvent;
}
