import type { CivilDate } from '../kernel/civil-date.js';
import { percentPlaces } from './probability-words.js';
import { readRegisterState } from './read-register-state.js';
import { lastArrival } from './register-as-of.js';
import type { Hypothesis, HypothesisRelation, RecordedBy, RegisterState } from './register.js';
import { lowered } from './within-sentence.js';

/** One thing that differs between two states of a register. */
export interface RegisterDifference {
  /** Null where it is about the register as a whole. */
  readonly hypothesisId: string | null;
  /** Whether the later state has it beside the earlier one, or has it no more, as where files were edited or merged. */
  readonly change: 'added' | 'gone' | 'changed';
  /** What differs, in the words of the state. */
  readonly part:
    | 'register'
    | 'hypothesis'
    | 'wording'
    | 'agreement'
    | 'relation'
    | 'plan'
    | 'seal'
    | 'evidence'
    | 'verdict'
    | 'translation'
    | 'trigger'
    | 'confidence'
    | 'status';
  readonly text: string;
  /** The event that it came with; null where it is what several came to. */
  readonly eventId: string | null;
  readonly on: CivilDate | null;
}

/**
 * What changed in a register between two states, in words: hypotheses offered and reworded, who agreed, plans and seals, evidence, verdicts,
 * what they were carried into, and where each stands. The states of two days come from `registerAsOf`.
 *
 * @param before - The earlier state.
 * @param after - The later one.
 * @returns The differences, hypothesis by hypothesis in the order of the later state; empty when there are none.
 * @throws InvalidInputError when a state is malformed.
 * Source: D-HYP-03, D-HYP-F2; the words are this library's.
 *
 * @example
 * ```ts
 * import { registerAsOf, registerDifferences } from 'commissioning-kit/hypotheses';
 *
 * const by = { role: 'lead commissioner', agencyId: 'council' };
 * const events = [
 *   { type: 'register-opened', data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, registerId: 'older-people',
 *     populationId: 'people-65', agenda: null } },
 *   { type: 'hypothesis-offered', data: { schemaVersion: 1, id: 'e2', on: '2026-05-04', by, why: null, hypothesisId: 'falls',
 *     statement: 'More rehabilitation after a fall will lower demand for care', kind: null, offeredBy: 'carers', claims: [] } },
 * ];
 * registerDifferences(registerAsOf(events, '2026-04-30'), registerAsOf(events, '2026-05-31')).map(({ text }) => text);
 * // => ['carers offered "falls": More rehabilitation after a fall will lower demand for care']
 * ```
 */
export function registerDifferences(before: RegisterState, after: RegisterState): readonly RegisterDifference[] {
  readRegisterState(before, ['before']);
  readRegisterState(after, ['after']);
  const known = new Map(before.hypotheses.map((hypothesis) => [hypothesis.id, hypothesis]));
  const still = new Set(after.hypotheses.map(({ id }) => id));
  return [
    ...ofRegister(before, after),
    ...after.hypotheses.flatMap((hypothesis) => ofHypothesis(known.get(hypothesis.id) ?? null, hypothesis)),
    ...before.hypotheses.filter(({ id }) => !still.has(id)).map(gone),
    ...relations(before, after),
  ];
}

function ofRegister(before: RegisterState, after: RegisterState): readonly RegisterDifference[] {
  if (before.id === null || before.id === after.id) return [];
  return [
    {
      hypothesisId: null,
      change: 'changed',
      part: 'register',
      text:
        after.id === null
          ? `The register is not open any more: it was "${before.id}"`
          : `The register is "${after.id}" and was "${before.id}"`,
      eventId: null,
      on: null,
    },
  ];
}

function gone({ id, statement }: Hypothesis): RegisterDifference {
  return {
    hypothesisId: id,
    change: 'gone',
    part: 'hypothesis',
    text: `"${id}" is not there any more: ${statement}`,
    eventId: null,
    on: null,
  };
}

const RELATIONS: Record<HypothesisRelation, string> = {
  rival: 'is a rival of',
  'part-of': 'is part of',
  'depends-on': 'depends on',
  'duplicate-of': 'is a duplicate of',
};

function ofHypothesis(before: Hypothesis | null, after: Hypothesis): readonly RegisterDifference[] {
  const { id } = after;
  const named = `"${id}"`;
  const list = <T extends RecordedBy>(
    part: RegisterDifference['part'],
    entries: (hypothesis: Hypothesis) => readonly T[],
    words: (entry: T) => string,
    keyOf: (entry: T) => string = ({ eventId }) => eventId,
  ): readonly RegisterDifference[] => compare(id, part, before === null ? [] : entries(before), entries(after), words, keyOf);
  const offered = after.wordings[0];
  return [
    ...(before === null
      ? [
          {
            hypothesisId: id,
            change: 'added',
            part: 'hypothesis',
            text: `${after.offeredBy} offered ${named}: ${offered?.statement ?? after.statement}`,
            eventId: offered?.eventId ?? null,
            on: offered?.on ?? null,
          } as const,
        ]
      : []),
    ...list(
      'wording',
      ({ wordings }) => wordings.slice(1),
      ({ statement, reason }) => `${named} was reworded: ${statement}${reason === null ? '' : ` (${reason})`}`,
    ),
    ...list(
      'agreement',
      ({ agreements }) => agreements,
      ({ stakeholder, wording }) =>
        `${stakeholder} agreed that ${named} is worth testing${after.wordings.length > 1 ? `, in wording ${wording}` : ''}`,
      ({ eventId, stakeholder }) => JSON.stringify([eventId, stakeholder]),
    ),
    ...list(
      'plan',
      ({ plans }) => plans,
      ({ plan, afterSeal }) =>
        `The test of ${named} was planned, ${countOf(plan.items.length, 'item')}${afterSeal ? ': after a plan had been sealed' : ''}`,
    ),
    ...list(
      'seal',
      ({ seals }) => seals,
      ({ evidenceBefore }) =>
        `The plan of ${named} was sealed${evidenceBefore === 0 ? '' : `: after ${countOf(evidenceBefore, 'item')} of evidence had been recorded`}`,
    ),
    ...list(
      'evidence',
      ({ evidence }) => evidence,
      ({ item, bearing, underSeal }) =>
        `${item.title} was recorded ${BEARINGS[bearing]} ${named}${underSeal === null && after.seals.length > 0 ? ': before a plan was sealed' : ''}`,
    ),
    ...list(
      'verdict',
      ({ verdicts }) => verdicts,
      ({ verdict, part, override, dissents }) =>
        `${named} was judged ${verdict.replace('-', ' ')}${part === null ? '' : ` (${part})`}${override === null ? '' : ', against its rule'}${dissents.length === 0 ? '' : `; ${dissents.map(({ stakeholder }) => stakeholder).join(', ')} did not share that`}`,
    ),
    ...list(
      'translation',
      ({ translations }) => translations,
      ({ into }) => `${named} was carried into the ${into.kind} "${into.id}": ${into.text}`,
    ),
    ...list(
      'trigger',
      ({ triggers }) => triggers,
      ({ triggerId }) => `Trigger "${triggerId}" was set for ${named}`,
    ),
    ...list(
      'confidence',
      ({ confidences }) => confidences,
      ({ stakeholder, probability, resolvesOn }) =>
        `${stakeholder} held ${named} ${(probability * 100).toFixed(percentPlaces(probability))} per cent probable, to be known on ${resolvesOn}`,
    ),
    ...status(before, after),
  ];
}

const BEARINGS = { for: 'for', against: 'against', neutral: 'on, and neither for nor against,' } as const;

function status(before: Hypothesis | null, after: Hypothesis): readonly RegisterDifference[] {
  if (before === null || before.status === after.status) return [];
  const why = after.status === 'closed' || after.status === 'withdrawn' ? lastArrival(after)?.reason : null;
  return [
    {
      hypothesisId: after.id,
      change: 'changed',
      part: 'status',
      text: `"${after.id}" is ${words(after.status)} and was ${words(before.status)}${why === null || why === undefined ? '' : `: ${why}`}${
        after.status === 'closed' && after.doNotRetryUnless !== null
          ? `; not to be tried again unless ${lowered(after.doNotRetryUnless)}`
          : ''
      }`,
      eventId: null,
      on: null,
    },
  ];
}

function words(status: Hypothesis['status']): string {
  return status === 'testing' ? 'under test' : status.replace('-', ' ');
}

function relations(before: RegisterState, after: RegisterState): readonly RegisterDifference[] {
  return compare(
    null,
    'relation',
    before.relations,
    after.relations,
    ({ from, to, relation, text }) => `"${from}" ${RELATIONS[relation]} "${to}"${text === null ? '' : `: ${text}`}`,
    ({ eventId }) => eventId,
  );
}

function compare<T extends RecordedBy>(
  hypothesisId: string | null,
  part: RegisterDifference['part'],
  before: readonly T[],
  after: readonly T[],
  wordsOf: (entry: T) => string,
  keyOf: (entry: T) => string,
): readonly RegisterDifference[] {
  const [had, has] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const difference = (entry: T, change: 'added' | 'gone'): RegisterDifference => ({
    hypothesisId,
    change,
    part,
    text: change === 'added' ? wordsOf(entry) : `Not there any more: ${wordsOf(entry)}`,
    eventId: entry.eventId,
    on: entry.on,
  });
  return [
    ...after.filter((entry) => !had.has(keyOf(entry))).map((entry) => difference(entry, 'added')),
    ...before.filter((entry) => !has.has(keyOf(entry))).map((entry) => difference(entry, 'gone')),
  ];
}

function countOf(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun}s`}`;
}
