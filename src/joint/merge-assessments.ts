import type { Reason } from '../kernel/finding.js';
import { mergeStreams, type OutOfOrder, type StreamConflict } from '../kernel/merge-streams.js';
import type { AssessmentCommand, AssessmentEvent } from './assessment.js';
import { assessmentLifecycle, evolveInPlace } from './assessment-lifecycle.js';
import { checkStep } from './decide-assessment.js';
import { inCanonicalOrder } from './event-order.js';
import { EVENT_OF, readAssessmentEvent } from './read-assessment.js';
import { refusal } from './refusal.js';

export type { OutOfOrder, StreamConflict } from '../kernel/merge-streams.js';

/** One id under which files hold different events of an assessment. */
export type EventConflict = StreamConflict<AssessmentEvent>;

/** What several files come to together. */
export interface MergedAssessments {
  /** Every event once, in the one order that depends on nothing but the events. */
  readonly events: readonly AssessmentEvent[];
  /** Ids under which files hold different events, by id. */
  readonly conflicts: readonly EventConflict[];
  /** Events that the rules would have refused where they stand: for the partners to look at. */
  readonly outOfOrder: readonly OutOfOrder[];
}

/**
 * One assessment from the files of several partners, without loss: each event stands once, whoever holds it, in an order that depends on
 * nothing but the events, so that the files may come in any order and be cut anyhow. Where files hold different events under one id, the
 * one that took effect last stands (of two on one day the one whose canonical JSON comes first), and every version is listed. Events are not
 * dropped for standing where the rules would have refused them: they are named, with the reasons.
 *
 * Within a day what opens something comes first and what closes it last, and ids decide at the end: where one voice rated one area twice on
 * a day, the greater id counts as the later one, and that is named too.
 *
 * @param files - The events that each partner holds, in any order.
 * @returns The events, which `replayAssessment` takes; the conflicts; and the events that stand where the rules would have refused them.
 * @throws InvalidInputError when a file is no list or an event is malformed; the path names it.
 * Source: D-JCM-F2, D-CNV-04; RFC 8785 (canonical JSON).
 *
 * @example
 * ```ts
 * import { mergeAssessments, replayAssessment, type AssessmentEvent } from 'commissioning-kit/joint';
 *
 * const common = { schemaVersion: 1, on: '2026-04-01', by: { role: 'analyst', agencyId: null }, why: null };
 * const agency = (id: string) => ({ id, name: id, kind: 'council', identifiers: [] });
 * const agencies = [agency('council'), agency('icb')];
 * const opened: AssessmentEvent = {
 *   type: 'assessment-opened',
 *   data: { ...common, id: 'open', assessmentId: 'a', populationId: 'older-people', agencies, matrixVersion: '1' },
 * };
 * const rated = (id: string, agencyId: string): AssessmentEvent => ({
 *   type: 'area-rated',
 *   data: { ...common, id, agencyId, areaId: 'contracting', level: 'joint', text: null, evidenceIds: [] },
 * });
 * const merged = mergeAssessments([[rated('c1', 'council'), opened], [opened, rated('i1', 'icb')]]);
 * merged.events.map(({ data }) => data.id); // => ['open', 'c1', 'i1']
 * merged.conflicts; // => []
 * replayAssessment(merged.events).state.ratings.length; // => 2
 * ```
 */
export function mergeAssessments(files: readonly (readonly AssessmentEvent[])[]): MergedAssessments {
  const { events: unordered, conflicts } = mergeStreams(files, readAssessmentEvent);
  const events = inCanonicalOrder(unordered);
  return { events, conflicts, outOfOrder: outOfOrder(events) };
}

const COMMAND_OF: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries(EVENT_OF).map(([command, event]) => [event, command]),
);

/** Replays the events and asks of each what the rules would have said. */
function outOfOrder(events: readonly AssessmentEvent[]): readonly OutOfOrder[] {
  let state = assessmentLifecycle.initialState();
  const turns = new Map<string, string>();
  return events.flatMap((event) => {
    const type = COMMAND_OF.get(event.type);
    if (type === undefined) return [];
    const reasons = [...checkStep({ type, data: event.data } as AssessmentCommand, state), ...sameDayReasons(event, turns)];
    state = evolveInPlace(state, event);
    return reasons.length === 0 ? [] : [{ eventId: event.data.id, reasons }];
  });
}

/** The reason to look at a rating that follows another of the same voice, area and round on one day: only their ids say which came first. */
function sameDayReasons({ type, data }: AssessmentEvent, turns: Map<string, string>): readonly Reason[] {
  if (type !== 'area-rated') return [];
  const { id, on, agencyId, raterId, areaId, roundId } = data;
  const place = JSON.stringify([on, agencyId, raterId ?? null, areaId, roundId ?? null]);
  const before = turns.get(place);
  turns.set(place, id);
  if (before === undefined) return [];
  return [
    refusal('order-by-id', `Rating "${id}" counts as later than "${before}" of the same day, by their ids alone`, ['data', 'id'], {
      id,
      before,
    }),
  ];
}
