import { readCurrency, readNonNegativeMoney } from '../kernel/decimal-text.js';
import {
  readActor,
  readBoolean,
  readCivilDate,
  readId,
  readList,
  readListOf,
  readNullable,
  readOneOf,
  readShape,
  readShapeOf,
  readText,
  readUnique,
  readWholeNumber,
  refuse,
  type Reader,
  type Shape,
} from '../kernel/guards.js';
import { formatPath } from '../kernel/json.js';
import { readCommandData, readCommandEnvelope, readEventData, type AnyEvent } from '../kernel/lifecycle.js';
import type { Path } from '../kernel/json.js';
import { readPeriod } from '../kernel/period.js';
import type { Evidence } from '../kernel/records.js';
import type { HypothesisKind, HypothesisStatus } from './catalogue.js';
import type { ResourceClaim, TestPlan } from './register.js';
import type { RegisterCommand, RegisterEvent } from './register-events.js';

// The ids alone: their catalogues weigh more than the rules. A record has to name every one of them, and no other.
const STATUSES: Readonly<Record<HypothesisStatus, 1>> = {
  offered: 1,
  agreed: 1,
  testing: 1,
  supported: 1,
  'not-supported': 1,
  inconclusive: 1,
  translated: 1,
  closed: 1,
  withdrawn: 1,
};
const KINDS: Readonly<Record<HypothesisKind, 1>> = {
  'resource-shift': 1,
  investment: 1,
  organisation: 1,
  feasibility: 1,
  diagnosis: 1,
  prescription: 1,
};

/** Where a hypothesis stands. */
export const readStatus = /* @__PURE__ */ readOneOf(/* @__PURE__ */ Object.keys(STATUSES)) as Reader<HypothesisStatus>;
const readKind = /* @__PURE__ */ readOneOf(/* @__PURE__ */ Object.keys(KINDS));
export const readVerdict = /* @__PURE__ */ readOneOf(['supported', 'not-supported', 'inconclusive']);
export const readBearing = /* @__PURE__ */ readOneOf(['for', 'against', 'neutral']);
export const readQuality = /* @__PURE__ */ readNullable(/* @__PURE__ */ readOneOf(['low', 'moderate', 'high']));
const readNullableText = /* @__PURE__ */ readNullable(readText);

/** A list of ids, each once. */
export const readIds: Reader<readonly string[]> = (value, path) => {
  const ids = readList(value, path, readId);
  readUnique(ids, path, (id) => id, '');
  return ids;
};

const readSomeIds: Reader<readonly string[]> = (value, path) => {
  readList(value, path, readId, { min: 1 });
  return readIds(value, path);
};

function readClaim(value: unknown, path: Path): ResourceClaim {
  readShape(
    value,
    path,
    { pot: readId, amount: readNonNegativeMoney, currency: readCurrency, direction: readOneOf(['from', 'to']) },
    { saving: readText },
  );
  return value as ResourceClaim;
}

/** Claims of one currency. */
export const readClaims: Reader<readonly ResourceClaim[]> = (value, path) => {
  const claims = readList(value, path, readClaim);
  readOneCurrency(claims.map((claim, index) => ({ currency: claim.currency, path: [...path, index, 'currency'] })));
  return claims;
};

/** Refuses amounts that cannot be added up, because they are of two currencies. */
export function readOneCurrency(found: readonly { readonly currency: string; readonly path: Path }[]): string | null {
  const first = found[0];
  if (first === undefined) return null;
  const other = found.find((entry) => entry.currency !== first.currency);
  if (other) {
    refuse(
      'hypotheses/mixed-currencies',
      other.path,
      other.currency,
      `${first.currency}, as at ${formatPath(first.path)}: amounts of two currencies do not add up`,
    );
  }
  return first.currency;
}

const KIND_OF_EVIDENCE = /* @__PURE__ */ readOneOf(['need', 'performance', 'experience']);

/** A test plan with at least one piece of information to collect. */
export function readTestPlan(value: unknown, path: Path): TestPlan {
  readShape(value, path, {
    items: (items, at) => {
      const list = readList(
        items,
        at,
        readShapeOf({
          id: readId,
          information: readText,
          kind: KIND_OF_EVIDENCE,
          method: readText,
          owner: readActor,
          due: readNullable(readCivilDate),
        }),
        { min: 1 },
      );
      readUnique(list, at, (item) => item['id'] as string);
      return list;
    },
    expectedIfTrue: readNullableText,
    expectedIfFalse: readNullableText,
    decisionRule: readNullableText,
  });
  return value as TestPlan;
}

/** Which works there are is for the schema to say: their catalogue weighs more than all the rules, and later versions have more of them. */
const readWork: Reader<string> = (value, path) =>
  typeof value === 'string' && /^(?:[a-z0-9-]+$|local:[\s\S])/.test(value)
    ? value
    : refuse('kernel/not-a-work', path, value, 'the id of a work, or one of your own as "local:<name>"');

const readSource = /* @__PURE__ */ readShapeOf({
  work: readWork,
  locator: (value, path) => (typeof value === 'string' ? value : refuse('kernel/not-a-text', path, value, 'a text')),
  basis: /* @__PURE__ */ readOneOf(['stated', 'inferred', 'external']),
  verified: readBoolean,
});

/** An item of evidence with at least one source. */
export function readEvidence(value: unknown, path: Path): Evidence {
  readShape(value, path, {
    id: readId,
    kind: KIND_OF_EVIDENCE,
    title: readText,
    period: readNullable(readPeriod),
    place: readNullableText,
    design: readText,
    voices: readNullable(readWholeNumber(0)),
    originId: readNullable(readId),
    sources: readListOf(readSource, { min: 1 }),
  });
  return value as Evidence;
}

export const readTarget: Reader<unknown> = (value, path) =>
  readShape(value, path, { kind: readOneOf(['aim', 'objective']), id: readId, text: readText });

interface DataShape {
  readonly required: Shape;
  readonly optional?: Shape;
}

/** What the data of each event holds. A command may leave a list empty that an event may not: that is for the rules to refuse. */
function dataShapes(readCited: Reader<readonly string[]>): Record<RegisterEvent['type'], DataShape> {
  const about = { hypothesisId: readId };
  return {
    'register-opened': { required: { registerId: readId, populationId: readId, agenda: readNullableText } },
    'hypothesis-offered': {
      required: { ...about, statement: readText, kind: readNullable(readKind), offeredBy: readId, claims: readClaims },
      optional: { bearsOn: readIds },
    },
    'hypothesis-agreed': { required: { ...about, stakeholders: readCited } },
    'test-planned': { required: { ...about, plan: readTestPlan } },
    'testing-started': { required: about },
    'evidence-recorded': { required: { ...about, evidence: readEvidence, bearing: readBearing, quality: readQuality } },
    'verdict-recorded': { required: { ...about, verdict: readVerdict, evidenceIds: readCited, dissent: readNullableText } },
    'testing-resumed': { required: about },
    'hypothesis-translated': { required: { ...about, into: readTarget, reason: readNullableText } },
    'hypothesis-closed': { required: { ...about, reason: readText } },
    'hypothesis-withdrawn': { required: { ...about, reason: readText } },
  };
}

const OF_EVENTS = /* @__PURE__ */ dataShapes(readSomeIds);
const OF_COMMANDS = /* @__PURE__ */ dataShapes(readIds);

/** The event that each command leads to. */
export const OUTCOMES = {
  'open-register': 'register-opened',
  'offer-hypothesis': 'hypothesis-offered',
  'agree-hypothesis': 'hypothesis-agreed',
  'plan-test': 'test-planned',
  'start-testing': 'testing-started',
  'record-evidence': 'evidence-recorded',
  'record-verdict': 'verdict-recorded',
  'resume-testing': 'testing-resumed',
  'translate-hypothesis': 'hypothesis-translated',
  'close-hypothesis': 'hypothesis-closed',
  'withdraw-hypothesis': 'hypothesis-withdrawn',
} as const satisfies Record<RegisterCommand['type'], RegisterEvent['type']>;

/** Reads one stored event strictly, or gives null for a type this version does not know. */
export function readRegisterEvent(event: AnyEvent, path: Path): RegisterEvent | null {
  if (!Object.hasOwn(OF_EVENTS, event.type)) return null;
  const { required, optional } = OF_EVENTS[event.type as RegisterEvent['type']];
  readEventData(event, path, required, optional);
  return event as RegisterEvent;
}

/** Reads a command strictly. */
export function readRegisterCommand(command: unknown): RegisterCommand {
  const { type, data } = readCommandEnvelope(command);
  const known = readOneOf(Object.keys(OUTCOMES))(type, ['type']) as RegisterCommand['type'];
  const { required, optional } = OF_COMMANDS[OUTCOMES[known]];
  readCommandData({ data }, required, optional);
  return command as RegisterCommand;
}
