import type { CivilDate } from '../kernel/civil-date.js';
import type { Caveat, Finding, Question, Reason } from '../kernel/finding.js';
import { readCivilDate, readId, readListOf, readNullable, readNumber, readShape, readShapeOf } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { Evidence } from '../kernel/records.js';
import { inferred } from '../kernel/source.js';
import type { HypothesisStatus, Verdict } from './catalogue.js';
import { readFollowed, readKeyed, readKeyedList, RECORDED, type FollowedHypothesis, type FollowedSet } from './read-followed.js';
import { readEvidenceKind } from './read-plan.js';
import { readIds, readStatus, readTrigger, readVerdict } from './read-register.js';
import type { RecordedTrigger, ReopeningTrigger } from './register.js';
import type { TestingResumption } from './register-events.js';

/** What a measure came to on a day. */
export interface MeasureReading {
  readonly measureId: string;
  readonly value: number;
  readonly on: CivilDate;
}

/** Evidence that came in beside the register. */
export interface EvidenceSighting {
  readonly kind: Evidence['kind'];
  readonly on: CivilDate;
  /** The hypothesis it bears on; all of them unless given. */
  readonly hypothesisId?: string;
}

/** What triggers are held against. */
export interface TriggerWatch {
  /** The day on which this is asked. */
  readonly asOf: CivilDate;
  readonly measures?: readonly MeasureReading[];
  /** Evidence that is not in the register yet. */
  readonly evidence?: readonly EvidenceSighting[];
}

/** A trigger that calls for a new look at a verdict. */
export interface CalledTrigger {
  readonly hypothesisId: string;
  readonly triggerId: string;
  readonly trigger: ReopeningTrigger;
  /** The verdict that stands. */
  readonly verdict: Verdict;
  /** What called, in words. */
  readonly because: string;
  /** The day on which it called first. */
  readonly since: CivilDate;
  /** The data of the command `resume-testing`, beside its id, day and person, for whoever decides to carry it out. */
  readonly resume: TestingResumption;
}

/** A trigger that has not called, or of which that is not known. */
export interface QuietTrigger {
  readonly hypothesisId: string;
  readonly triggerId: string;
  readonly trigger: ReopeningTrigger;
  /** `'waiting'`: looked at and not called; `'unknown'`: nothing to look at; `'used'`: it reopened once; `'not-judged'`: no verdict stands. */
  readonly state: 'waiting' | 'unknown' | 'used' | 'not-judged';
}

/** Which verdicts are to be looked at again. */
export type TriggerFinding = Finding<'reopen' | 'none-called'> & {
  readonly called: readonly CalledTrigger[];
  readonly quiet: readonly QuietTrigger[];
};

/**
 * Which verdicts have to be looked at again, and why: a day has come, a measure has passed its value, or evidence of a kind has come in. It
 * says so and does no more: people reopen, by `resume-testing` with the data given here.
 *
 * A day calls from that day on. A measure calls once it is read above or below the value on the day the trigger was set or later, even if it
 * came back since; the value itself is not passed. Evidence calls when it is of the kind, recorded on the day the trigger was set or later,
 * and not cited by the verdict that stands. What comes after `asOf` is not looked at, and a trigger that reopened once does not call again.
 *
 * @param register - The state of a register, or a list of its hypotheses.
 * @param watch - `asOf`; `measures`, readings of any measure in any order; `evidence`, what came in and is not recorded yet.
 * @returns `'reopen'` when a trigger calls; `'insufficient-information'` when none does and some measure was not read; else `'none-called'`.
 * @throws InvalidInputError when an argument is malformed.
 * Source: D-HYP-10, D-HYP-F2; triggers are this library's.
 *
 * @example
 * ```ts
 * import { checkTriggers, registerLifecycle } from 'commissioning-kit/hypotheses';
 *
 * checkTriggers(registerLifecycle.initialState(), { asOf: '2027-04-01' }).outcome; // => 'none-called'
 * ```
 */
export function checkTriggers(register: FollowedSet, watch: TriggerWatch): TriggerFinding {
  const { hypotheses, path } = readFollowed(register, {
    status: readStatus,
    triggers: readKeyedList({ triggerId: readId, trigger: readTrigger, reopenedOn: readNullable(readCivilDate), ...RECORDED }),
    verdicts: readKeyedList({ verdict: readVerdict, evidenceIds: readIds, on: readCivilDate }),
    evidence: readKeyedList({ item: readKeyed({ id: readId, kind: readEvidenceKind }), on: readCivilDate }),
  });
  const reading = readShapeOf({ measureId: readId, value: readNumber, on: readCivilDate });
  const sighting = readShapeOf({ kind: readEvidenceKind, on: readCivilDate }, { hypothesisId: readId });
  readShape(watch, ['watch'], { asOf: readCivilDate }, { measures: readListOf(reading), evidence: readListOf(sighting) });
  const called: CalledTrigger[] = [];
  const quiet: QuietTrigger[] = [];
  const reasons: Reason[] = [];
  const unknown: Question[] = [];
  hypotheses.forEach((hypothesis, index) => {
    hypothesis.triggers.forEach((recorded, place) => {
      if (recorded.on > watch.asOf) return;
      const at = [...path, index, 'triggers', place];
      const { triggerId, trigger } = recorded;
      const about = { hypothesisId: hypothesis.id, triggerId, trigger };
      const verdict = hypothesis.verdicts.at(-1);
      const state = verdict === undefined ? 'not-judged' : stateOf(recorded, hypothesis.status);
      if (verdict === undefined || state !== null) {
        quiet.push({ ...about, state: state ?? 'not-judged' });
        return;
      }
      const call = callOf(recorded, hypothesis, watch);
      if (typeof call === 'object') {
        const because = `${call.because}: hypothesis "${hypothesis.id}" was judged ${verdict.verdict.replace('-', ' ')} on ${verdict.on}`;
        called.push({
          ...about,
          verdict: verdict.verdict,
          because: call.because,
          since: call.since,
          resume: { hypothesisId: hypothesis.id, triggerId },
        });
        reasons.push(reasonOf(because, at, triggerId));
        return;
      }
      quiet.push({ ...about, state: call });
      if (call === 'unknown' && trigger.kind === 'measure') {
        const text = `What has measure "${trigger.measureId}" come to since ${recorded.on}, when trigger "${triggerId}" was set?`;
        unknown.push({ id: `measure ${trigger.measureId} for ${triggerId}`, text, path: at });
      }
    });
  });
  return {
    outcome: called.length > 0 ? 'reopen' : unknown.length > 0 ? 'insufficient-information' : 'none-called',
    reasons,
    unknown,
    caveats: laterReadings(watch),
    called,
    quiet,
  };
}

type Watched = FollowedHypothesis<'status' | 'triggers' | 'verdicts' | 'evidence'>;

const JUDGED: readonly HypothesisStatus[] = [
  'supported',
  'partly-supported',
  'not-supported',
  'inconclusive',
  'not-tested',
  'translated',
  'closed',
];

function stateOf({ reopenedOn }: RecordedTrigger, status: HypothesisStatus): 'used' | 'not-judged' | null {
  if (reopenedOn !== null) return 'used';
  return JUDGED.includes(status) ? null : 'not-judged';
}

type Call = { readonly because: string; readonly since: CivilDate };

function callOf({ trigger, on }: RecordedTrigger, hypothesis: Watched, { asOf, measures = [], evidence = [] }: TriggerWatch) {
  const within = <T extends { readonly on: CivilDate }>(list: readonly T[]): readonly T[] =>
    list.filter((entry) => entry.on >= on && entry.on <= asOf).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  switch (trigger.kind) {
    case 'date':
      return asOf >= trigger.on ? { because: `The day has come, ${trigger.on}`, since: trigger.on } : 'waiting';
    case 'measure': {
      const readings = within(measures.filter(({ measureId }) => measureId === trigger.measureId));
      const passed = readings.find(({ value }) => (trigger.passes === 'above' ? value > trigger.value : value < trigger.value));
      if (passed) return calledByMeasure(trigger, passed);
      return readings.length === 0 ? 'unknown' : 'waiting';
    }
    case 'evidence': {
      const cited = new Set(hypothesis.verdicts.at(-1)?.evidenceIds);
      const recorded = hypothesis.evidence.flatMap(({ item, on: day }) =>
        item.kind === trigger.evidenceKind && !cited.has(item.id) ? [{ on: day }] : [],
      );
      const seen = evidence.filter(
        ({ kind, hypothesisId = hypothesis.id }) => kind === trigger.evidenceKind && hypothesisId === hypothesis.id,
      );
      const [first] = within([...recorded, ...seen]);
      return first ? ({ because: `Evidence of ${trigger.evidenceKind} has come in`, since: first.on } satisfies Call) : 'waiting';
    }
  }
}

function calledByMeasure(trigger: Extract<ReopeningTrigger, { kind: 'measure' }>, { value, on }: MeasureReading): Call {
  return { because: `Measure "${trigger.measureId}" was ${value} on ${on}, ${trigger.passes} ${trigger.value}`, since: on };
}

function reasonOf(message: string, path: Path, input: string): Reason {
  return {
    code: 'hypotheses/trigger-called',
    message,
    path,
    input,
    basis: 'library',
    domainId: 'D-HYP-10',
    sources: [inferred('ipc-book', 'Hypotheses')],
  };
}

function laterReadings({ asOf, measures = [], evidence = [] }: TriggerWatch): readonly Caveat[] {
  const later = [...measures, ...evidence].filter(({ on }) => on > asOf).length;
  if (later === 0) return [];
  return [
    {
      code: 'hypotheses/after-the-day',
      message: `What is dated after ${asOf} was not looked at: ${later} of what was given`,
      kind: 'data',
      parameter: 'asOf',
      sources: [],
    },
  ];
}
