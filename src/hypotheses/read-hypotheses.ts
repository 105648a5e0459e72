import {
  readActor,
  readCivilDate,
  readId,
  readList,
  readListOf,
  readNullable,
  readShape,
  readShapeOf,
  readText,
  readUnique,
  type Reader,
  type Shape,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { HypothesisStatus } from './catalogue.js';
import {
  readBearing,
  readClaims,
  readEvidence,
  readIds,
  readQuality,
  readStatus,
  readTarget,
  readTestPlan,
  readVerdict,
} from './read-register.js';
import type { Hypothesis, RecordedEvidence, RegisterState, ResourceClaim, TestPlan } from './register.js';

/** What the checks need of a hypothesis: those of a register, worked ones and drafts all fit. What is left out counts as not known. */
export interface HypothesisOutline {
  readonly id: string;
  readonly statement: string;
  readonly offeredBy?: string | null;
  readonly status?: HypothesisStatus;
  readonly plan?: TestPlan | null;
  readonly claims?: readonly ResourceClaim[];
  readonly bearsOn?: readonly string[];
}

/** An item of evidence beside a hypothesis: how it bears on it, and how much it is trusted. */
export type EvidenceLine = Pick<RecordedEvidence, 'item' | 'bearing' | 'quality'>;

const unread: Reader<unknown> = (value) => value;

/** Keys of hypotheses of whatever origin that the function at hand has no use for. */
const OTHER_KEYS: Shape = {
  statement: unread,
  kind: unread,
  offeredBy: unread,
  status: unread,
  agreedBy: unread,
  plan: unread,
  plans: unread,
  evidence: unread,
  verdicts: unread,
  translations: unread,
  claims: unread,
  bearsOn: unread,
  history: unread,
  domainId: unread,
  set: unread,
  sources: unread,
  inferredFrom: unread,
};

const readOutline = (value: unknown, path: Path): HypothesisOutline => {
  readShape(
    value,
    path,
    { id: readId, statement: readText },
    {
      ...OTHER_KEYS,
      offeredBy: readNullable(readId),
      status: readStatus,
      plan: readNullable(readTestPlan),
      claims: readClaims,
      bearsOn: readIds,
    },
  );
  return value as HypothesisOutline;
};

/** The hypotheses of a register's state, or a list of them, and where they stand in what was given. */
export interface HypothesesRead<T> {
  readonly hypotheses: readonly T[];
  readonly path: Path;
}

/** Reads the state of a register, or a list, for checks that need no more than outlines. */
export function readOutlines(set: RegisterState | readonly HypothesisOutline[]): HypothesesRead<HypothesisOutline> {
  return readSet(set, readOutline);
}

const STEP: Shape = { on: readCivilDate, by: readActor, why: readNullable(readText), eventId: readId };

const readJudged = (value: unknown, path: Path): Hypothesis => {
  readShape(
    value,
    path,
    {
      id: readId,
      statement: readText,
      status: readStatus,
      bearsOn: readIds,
      evidence: readEvidenceList(STEP),
      verdicts: readListOf(readShapeOf({ verdict: readVerdict, evidenceIds: readIds, dissent: readNullable(readText), ...STEP })),
      translations: readListOf(readShapeOf({ into: readTarget, reason: readNullable(readText), ...STEP })),
    },
    OTHER_KEYS,
  );
  return value as Hypothesis;
};

/** Reads the state of a register, or a list, with evidence and verdicts. */
export function readJudgedHypotheses(set: RegisterState | readonly Hypothesis[]): HypothesesRead<Hypothesis> {
  return readSet(set, readJudged);
}

/** Reads one hypothesis with its evidence. */
export function readEvidenced(value: unknown): { readonly id: string; readonly evidence: readonly EvidenceLine[] } {
  readShape(value, [], { id: readId, evidence: readEvidenceList({}, STEP) }, OTHER_KEYS);
  return value as { readonly id: string; readonly evidence: readonly EvidenceLine[] };
}

function readEvidenceList(required: Shape, optional: Shape = {}): Reader<readonly EvidenceLine[]> {
  const readLine = readShapeOf({ item: readEvidence, bearing: readBearing, quality: readQuality, ...required }, optional);
  return (value, path) => {
    const lines = readList(value, path, readLine) as unknown as readonly EvidenceLine[];
    readUnique(lines, path, (line) => line.item.id, 'item');
    return lines;
  };
}

function readSet<T extends { readonly id: string }>(set: RegisterState | readonly T[], reader: Reader<T>): HypothesesRead<T> {
  const list: unknown = Array.isArray(set) ? set : readState(set);
  const path: Path = Array.isArray(set) ? [] : ['hypotheses'];
  const hypotheses = readList(list, path, reader);
  readUnique(hypotheses, path, (hypothesis) => hypothesis.id);
  return { hypotheses, path };
}

function readState(state: unknown): unknown {
  const others: Shape = { populationId: unread, agenda: unread, setAside: unread, lastOn: unread, eventIds: unread };
  return readShape(state, [], { id: readNullable(readId), hypotheses: unread }, others)['hypotheses'];
}
