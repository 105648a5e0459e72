import type { CivilDate } from '../kernel/civil-date.js';
import type { Caveat, Finding, Question, Reason, Tri } from '../kernel/finding.js';
import {
  readCivilDate,
  readId,
  readNullable,
  readNumber,
  readNumberBetween,
  readOneOf,
  readShape,
  readShapeOf,
  readText,
  readTri,
  refuse,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { stated, type SourceRef } from '../kernel/source.js';
import { readEvidence } from './read-evidence-line.js';
import type { EvidenceRecording } from './register-events.js';

/** What a measure came to before something was done, and after. */
export interface BeforeAndAfter {
  readonly before: { readonly value: number; readonly on: CivilDate };
  readonly after: { readonly value: number; readonly on: CivilDate };
}

/** What was said, and what came of it. */
export interface DeliveredObjective {
  /** The hypothesis that the objective rests on. */
  readonly hypothesisId: string;
  readonly objectiveId: string;
  readonly measure: { readonly id: string; readonly name: string; readonly unit: string };
  /** Which way the mechanism of the hypothesis said the measure would move. */
  readonly saidToMove: 'up' | 'down';
  /** Whether what the mechanism needs was put in place. */
  readonly delivered: Tri;
  readonly measured: BeforeAndAfter;
  /** The same measure where nothing was done, on the same days; null where there is none. */
  readonly comparison: BeforeAndAfter | null;
  /** Changes up to this much, in the unit of the measure, count as none; 0 unless given. */
  readonly smallest?: number;
  /** For the item of evidence: its id, where its numbers are from, and where the place was. */
  readonly evidence: { readonly id: string; readonly place: string | null; readonly sources: readonly SourceRef[] };
}

/** Whether a measure moved as the mechanism said. */
export type DeliveryFinding = Finding<'moved-as-said' | 'moved-against' | 'did-not-move'> & {
  /** After less before, in the unit of the measure. */
  readonly change: number;
  /** The same where nothing was done; null without a comparison. */
  readonly changeWithout: number | null;
  /** The change less that where nothing was done; null without a comparison. */
  readonly difference: number | null;
  /** The data of a command `record-evidence`, beside its id, day and person; null where nothing was put to the test. */
  readonly recording: EvidenceRecording | null;
};

/**
 * Whether an objective's measure moved as the mechanism of its hypothesis said it would, after what it needs was delivered; and the evidence
 * that this is for the hypothesis, ready to be recorded by whoever takes it for right.
 *
 * With a comparison, what moved there is taken off; without one the measure may have moved for any other reason, and the finding says so. If
 * the measure did not move, or moved the other way, that speaks against the hypothesis; if what the mechanism needs was not delivered, nothing
 * was put to the test. The evidence carries no quality, strength or confidence: those are for people to say.
 *
 * @param delivered - What was said, what was done and what was measured; values in the unit of the measure.
 * @returns `'moved-as-said'`, `'moved-against'`, `'did-not-move'`, or `'insufficient-information'` when it is not known whether it was delivered,
 *   or it was not.
 * @throws InvalidInputError when the input is malformed, or a measurement after is not dated after the one before.
 * Source: D-EVD-06, D-HYP-10; the rule is this library's.
 *
 * @example
 * ```ts
 * import { afterDelivery } from 'commissioning-kit/hypotheses';
 *
 * const finding = afterDelivery({
 *   hypothesisId: 'rehabilitation', objectiveId: 'fewer-moves', saidToMove: 'down', delivered: 'yes',
 *   measure: { id: 'moves', name: 'Moves to residential care after a fall', unit: 'moves a year' },
 *   measured: { before: { value: 120, on: '2026-03-31' }, after: { value: 96, on: '2027-03-31' } },
 *   comparison: { before: { value: 110, on: '2026-03-31' }, after: { value: 104, on: '2027-03-31' } },
 *   evidence: { id: 'moves-after', place: 'the north', sources: [{ work: 'local:moves', locator: 'table 2', basis: 'stated', verified: true }] },
 * });
 * finding.outcome; // => 'moved-as-said'
 * [finding.change, finding.changeWithout, finding.difference]; // => [-24, -6, -18]
 * finding.recording?.bearing; // => 'for'
 * finding.recording?.evidence.design; // => 'before and after, with a comparison'
 * ```
 */
export function afterDelivery(delivered: DeliveredObjective): DeliveryFinding {
  readDelivered(delivered);
  const { measured, comparison, smallest = 0, saidToMove } = delivered;
  const change = changeOf(measured);
  const changeWithout = comparison === null ? null : changeOf(comparison);
  const difference = changeWithout === null ? null : tidy(change - changeWithout);
  const net = difference ?? change;
  const moved = Math.abs(net) <= smallest ? 'did-not-move' : net > 0 === (saidToMove === 'up') ? 'moved-as-said' : 'moved-against';
  const tested = delivered.delivered === 'yes';
  return {
    outcome: tested ? moved : 'insufficient-information',
    reasons: [reasonOf(delivered, change, changeWithout, difference), ...(delivered.delivered === 'no' ? [NOT_DELIVERED] : [])],
    unknown: questionsOf(delivered),
    caveats: caveatsOf(delivered),
    change,
    changeWithout,
    difference,
    recording: tested ? recordingOf(delivered, moved) : null,
  };
}

function readDelivered(value: unknown): void {
  const point = readShapeOf({ value: readNumber, on: readCivilDate });
  const pair = (given: unknown, path: Path): unknown => {
    const { before, after } = readShape(given, path, { before: point, after: point }) as unknown as BeforeAndAfter;
    if (after.on <= before.on) {
      refuse(
        'hypotheses/after-not-later',
        [...path, 'after', 'on'],
        after.on,
        `a day after ${before.on}, the day of the measurement before`,
      );
    }
    return given;
  };
  readShape(
    value,
    [],
    {
      hypothesisId: readId,
      objectiveId: readId,
      measure: readShapeOf({ id: readId, name: readText, unit: readText }),
      saidToMove: readOneOf(['up', 'down']),
      delivered: readTri,
      measured: pair,
      comparison: readNullable(pair),
      evidence: readShapeOf({
        id: readId,
        place: readNullable(readText),
        sources: (sources) => sources,
      }),
    },
    { smallest: readNumberBetween(0, Infinity) },
  );
  readEvidence(recordingOf(value as DeliveredObjective, 'moved-as-said').evidence, ['evidence']);
}

function changeOf({ before, after }: BeforeAndAfter): number {
  return tidy(after.value - before.value);
}

/** Takes off what binary fractions add: 0.3 less 0.1 is 0.2. */
function tidy(value: number): number {
  return Number.isFinite(value)
    ? Number(value.toPrecision(12)) + 0
    : refuse('kernel/out-of-range', ['measured'], value, 'values whose difference is a finite number');
}

function write(value: number): string {
  return value > 0 ? `up by ${value}` : value < 0 ? `down by ${-value}` : 'unchanged';
}

function reasonOf(
  { measure, measured, saidToMove, objectiveId }: DeliveredObjective,
  change: number,
  changeWithout: number | null,
  difference: number | null,
): Reason {
  const without = changeWithout === null ? '' : `; where nothing was done ${write(changeWithout)}, a difference of ${String(difference)}`;
  return {
    code: 'hypotheses/measure-after-delivery',
    message: `${measure.name} (${measure.unit}) was said to go ${saidToMove}; from ${measured.before.on} to ${measured.after.on} it is ${write(change)}${without}`,
    path: ['measured'],
    input: objectiveId,
    basis: 'library',
    domainId: 'D-HYP-10',
    sources: [],
  };
}

const NOT_DELIVERED: Reason = {
  code: 'hypotheses/not-put-to-the-test',
  message: 'What the mechanism needs was not put in place, so that the measure says nothing about it',
  path: ['delivered'],
  input: 'no',
  basis: 'library',
  domainId: 'D-HYP-10',
  sources: [],
};

function questionsOf({ delivered, objectiveId }: DeliveredObjective): readonly Question[] {
  if (delivered !== 'unknown') return [];
  return [{ id: `delivery of ${objectiveId}`, text: 'Was what the mechanism needs put in place?', path: ['delivered'] }];
}

function caveatsOf({ comparison, smallest, measured }: DeliveredObjective): readonly Caveat[] {
  const caveats: Caveat[] = [];
  if (comparison === null) {
    caveats.push({
      code: 'hypotheses/no-counterfactual',
      message: 'Nothing shows what happens without the change, so that an effect cannot be put down to it',
      kind: 'data',
      parameter: 'comparison',
      sources: [stated('practitioner-blog', 'Commissioning')],
    });
  } else {
    caveats.push({
      code: 'hypotheses/comparison-may-differ',
      message: 'The difference is owed to what was done only if both would have moved alike without it',
      kind: 'reading',
      parameter: 'comparison',
      sources: [],
    });
    if (comparison.before.on !== measured.before.on || comparison.after.on !== measured.after.on) {
      caveats.push({
        code: 'hypotheses/other-days',
        message: 'The comparison was measured on other days',
        kind: 'data',
        parameter: 'comparison',
        sources: [],
      });
    }
  }
  if (smallest === undefined) {
    caveats.push({
      code: 'hypotheses/any-change-counts',
      message: 'Any change at all counts as one, however much the measure varies by itself',
      kind: 'library-default',
      parameter: 'smallest',
      sources: [],
    });
  }
  return caveats;
}

function recordingOf(
  { hypothesisId, measure, measured, comparison, evidence }: DeliveredObjective,
  moved: 'moved-as-said' | 'moved-against' | 'did-not-move',
): EvidenceRecording {
  return {
    hypothesisId,
    bearing: moved === 'moved-as-said' ? 'for' : 'against',
    quality: null,
    evidence: {
      id: evidence.id,
      kind: 'performance',
      title: `${measure.name} before and after`,
      period: { from: measured.before.on, to: measured.after.on },
      place: evidence.place,
      design: comparison === null ? 'before and after, without a comparison' : 'before and after, with a comparison',
      voices: null,
      originId: null,
      sources: evidence.sources,
    },
  };
}
