import type { CivilDate } from '../kernel/civil-date.js';
import {
  readCivilDate,
  readId,
  readKeys,
  readList,
  readNullable,
  readObject,
  readText,
  readWholeNumber,
  refuse,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { HypothesisStatus, Verdict } from './catalogue.js';
import { readTestPlan } from './read-plan.js';
import { readSeal, readStatus, readTrigger, readVerdict } from './read-register.js';
import type { HypothesisRelation, ReopeningTrigger } from './register.js';
import type { DecisionRule, TestPlan } from './test-plan.js';

type Loose = Readonly<Record<string, unknown>>;

/**
 * The part of a register's state that the rules look at, read on the way and no further: a register may hold thousands of items of
 * evidence, and every command passes here.
 */
export interface Standing {
  readonly id: string | null;
  readonly lastOn: CivilDate | null;
  readonly eventIds: readonly string[];
  readonly hypotheses: readonly Loose[];
  readonly relations: readonly Loose[];
}

const anything = (value: unknown): unknown => value;
const STATE: Path = ['state'];

/** Reads what the rules need of a state. */
export function readStanding(state: unknown): Standing {
  const object = readObject(state, STATE);
  return {
    id: readNullable(readId)(object['id'], [...STATE, 'id']),
    lastOn: readNullable(readCivilDate)(object['lastOn'], [...STATE, 'lastOn']),
    eventIds: readList(object['eventIds'], [...STATE, 'eventIds'], anything) as readonly string[],
    hypotheses: objectsIn(object['hypotheses'], [...STATE, 'hypotheses']),
    relations: objectsIn(object['relations'], [...STATE, 'relations']),
  };
}

/** What the rules need of one hypothesis; what few of them need is read when they ask. */
export interface HypothesisStanding {
  readonly status: HypothesisStatus;
  readonly hasPlan: boolean;
  readonly lastVerdict: Verdict | null;
  /** The whole of it, unread, and where it stands. */
  readonly whole: Loose;
  readonly path: Path;
  hasEvidence(evidenceId: string): boolean;
  statement(): string;
  wordings(): number;
  agreements(): readonly { readonly stakeholder: string; readonly wording: number }[];
  plan(): TestPlan | null;
  /** The rule of the plan that was sealed last, or of the one that stands where none was; null where it has none. */
  rule(): DecisionRule | null;
  /** Every test plan, in order. */
  plans(): readonly TestPlan[];
  lastSeal(): string | null;
  triggers(): readonly TriggerStanding[];
}

/** What the rules need of a trigger. */
export interface TriggerStanding {
  readonly triggerId: string;
  readonly trigger: ReopeningTrigger;
  readonly reopenedOn: CivilDate | null;
}

/** The hypothesis of that id, or null when nobody offered one. */
export function findStanding(standing: Standing, hypothesisId: string): HypothesisStanding | null {
  const index = standing.hypotheses.findIndex((hypothesis) => hypothesis['id'] === hypothesisId);
  const found = standing.hypotheses[index];
  if (found === undefined) return null;
  const path = [...STATE, 'hypotheses', index];
  const listAt = (key: string): readonly Loose[] => objectsIn(found[key], [...path, key]);
  const verdicts = listAt('verdicts');
  const last = verdicts.at(-1);
  const evidence = itemsOf(found, path);
  return {
    status: readStatus(found['status'], [...path, 'status']),
    hasPlan: readNullable(readObject)(found['plan'], [...path, 'plan']) !== null,
    lastVerdict: last === undefined ? null : readVerdict(last['verdict'], [...path, 'verdicts', verdicts.length - 1, 'verdict']),
    whole: found,
    path,
    hasEvidence: (evidenceId) => evidence.some((entry) => (entry['item'] as Loose)['id'] === evidenceId),
    statement: () => readText(found['statement'], [...path, 'statement']),
    wordings: () => listAt('wordings').length,
    agreements: () =>
      listAt('agreements').map((entry, at) => {
        readKeys(entry, [...path, 'agreements', at], { stakeholder: readId, wording: readWholeNumber(1) });
        return entry as unknown as { readonly stakeholder: string; readonly wording: number };
      }),
    plan: () => readNullable(readTestPlan)(found['plan'], [...path, 'plan']),
    rule: () => {
      const seals = listAt('seals');
      const sealed = seals.at(-1);
      const plan =
        sealed === undefined
          ? readNullable(readTestPlan)(found['plan'], [...path, 'plan'])
          : readTestPlan(sealed['plan'], [...path, 'seals', seals.length - 1, 'plan']);
      return plan?.rule ?? null;
    },
    plans: () => listAt('plans').map((entry, at) => readTestPlan(entry['plan'], [...path, 'plans', at, 'plan'])),
    lastSeal: () => {
      const seals = listAt('seals');
      const seal = seals.at(-1);
      return seal === undefined ? null : readSeal(seal['seal'], [...path, 'seals', seals.length - 1, 'seal']);
    },
    triggers: () =>
      listAt('triggers').map((entry, at) => {
        readKeys(entry, [...path, 'triggers', at], { triggerId: readId, trigger: readTrigger, reopenedOn: readNullable(readCivilDate) });
        return entry as unknown as TriggerStanding;
      }),
  };
}

/** The first item of evidence of that id under any hypothesis. */
export function findEvidence(standing: Standing, evidenceId: string): Loose | null {
  for (const [index, hypothesis] of standing.hypotheses.entries()) {
    for (const entry of itemsOf(hypothesis, [...STATE, 'hypotheses', index])) {
      const item = entry['item'] as Loose;
      if (item['id'] === evidenceId) return item;
    }
  }
  return null;
}

/** Whether any hypothesis has a trigger of that id. */
export function hasTrigger(standing: Standing, triggerId: string): boolean {
  return standing.hypotheses.some((hypothesis, index) =>
    objectsIn(hypothesis['triggers'], [...STATE, 'hypotheses', index, 'triggers']).some((entry) => entry['triggerId'] === triggerId),
  );
}

/** A relation between two hypotheses. */
export interface RelationStanding {
  readonly from: string;
  readonly to: string;
  readonly relation: HypothesisRelation;
}

/** How hypotheses stand to each other. */
export function readRelations(standing: Standing): readonly RelationStanding[] {
  return standing.relations.map((entry, index) => {
    readKeys(entry, [...STATE, 'relations', index], { from: readId, to: readId, relation: readText });
    return entry as unknown as RelationStanding;
  });
}

/** Everything that a hypothesis was carried into, with the id of the hypothesis. */
export function findTranslations(standing: Standing): readonly { readonly hypothesisId: unknown; readonly into: Loose }[] {
  return standing.hypotheses.flatMap((hypothesis, index) => {
    const path = [...STATE, 'hypotheses', index, 'translations'];
    return objectsIn(hypothesis['translations'], path).map((translation, at) => ({
      hypothesisId: hypothesis['id'],
      into: readObject(translation['into'], [...path, at, 'into']),
    }));
  });
}

/** The evidence of a hypothesis, each entry an object whose item is one. */
function itemsOf(hypothesis: Loose, path: Path): readonly Loose[] {
  const evidence = objectsIn(hypothesis['evidence'], [...path, 'evidence']);
  for (let index = 0; index < evidence.length; index += 1) {
    const item = evidence[index]?.['item'];
    if (!isObject(item)) refuse('kernel/not-an-object', [...path, 'evidence', index, 'item'], item, 'an object');
  }
  return evidence;
}

/** A list of objects; paths are made only for what is wrong. */
function objectsIn(value: unknown, path: Path): readonly Loose[] {
  if (!Array.isArray(value)) refuse('kernel/not-a-list', path, value, 'a list');
  for (let index = 0; index < value.length; index += 1) {
    if (!isObject(value[index])) refuse('kernel/not-an-object', [...path, index], value[index], 'an object');
  }
  return value as readonly Loose[];
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
