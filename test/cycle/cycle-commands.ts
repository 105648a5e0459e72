import fc from 'fast-check';
import type { CycleCommand } from 'commissioning-kit/cycle';
import { command, measure } from './cycle-life.js';

const stage = fc.constantFrom('analyse' as const, 'plan' as const, 'do' as const, 'review' as const);
const override = fc.option(fc.constant({ override: { reason: 'It cannot wait' } }), { nil: {} });
const start = fc.constant(['start-cycle', { cycleId: 'older', populationId: 'older-people', modelId: 'noms' }] as const);
const move = fc.tuple(stage, override).map(([to, extra]) => ['enter-stage', { stage: to, ...extra }] as const);

const lessonId = fc.nat(2).map((number) => `lesson-${number}`);
const flowId = fc.nat(2).map((number) => `flow-${number}`);
const cycleId = fc.constantFrom('older', 'older', 'brokerage', 'south');
const date = fc.nat(60).map((days) => new Date(Date.UTC(2026, 3, 1 + days)).toISOString().slice(0, 10));
const span = fc.tuple(date, date).map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));

/** What a command says of its own, and how many days after the one before it is given. */
const body = fc.oneof(
  { arbitrary: start, weight: 1 },
  { arbitrary: move, weight: 6 },
  {
    arbitrary: fc
      .tuple(stage, fc.constantFrom(null, 'find-gaps' as const, 'tender' as const, 'collect-feedback' as const))
      .map(([of, activityId]) => ['record-activity', { stage: of, activityId, text: 'Something done' }] as const),
    weight: 2,
  },
  { arbitrary: stage.map((of) => ['record-engagement', { stage: of, groups: ['carers'], text: 'Something said' }] as const), weight: 1 },
  { arbitrary: stage.map((of) => ['record-product', { stage: of, productId: 'paper', title: 'A paper' }] as const), weight: 3 },
  { arbitrary: fc.constant(['agree-measures', { measures: [measure] }] as const), weight: 1 },
  {
    arbitrary: fc
      .tuple(fc.nat(3), fc.constantFrom({}, {}, { measureIds: ['at-home'] }, { measureIds: ['falls', 'at-home'] }), override)
      .map(([number, measures, extra]) => ['let-contract', { contractId: `contract-${number}`, ...measures, ...extra }] as const),
    weight: 3,
  },
  {
    arbitrary: fc
      .tuple(fc.nat(3), fc.uniqueArray(fc.tuple(stage, span), { minLength: 1, maxLength: 4, selector: ([of]) => of }))
      .map(
        ([round, stages]) => ['plan-stages', { round: round + 1, stages: stages.map(([of, days]) => ({ stage: of, ...days })) }] as const,
      ),
    weight: 2,
  },
  {
    arbitrary: fc.tuple(lessonId, stage).map(([id, of]) => ['record-lesson', { lessonId: id, stage: of, text: 'Learned' }] as const),
    weight: 2,
  },
  {
    arbitrary: fc
      .tuple(fc.uniqueArray(lessonId, { maxLength: 3 }), date)
      .map(
        ([lessonIds, endsOn]) =>
          ['carry-over', { lessonIds, hypothesisIds: ['falls'], renewals: [{ contractId: 'contract-0', endsOn }] }] as const,
      ),
    weight: 2,
  },
  {
    arbitrary: fc
      .tuple(cycleId, cycleId)
      .map(
        ([upperId, lowerId]) => ['tie-cycle', { upperId, lowerId, place: 'under', lower: 'strategic', jointOversight: 'unknown' }] as const,
      ),
    weight: 1,
  },
  {
    arbitrary: fc
      .tuple(flowId, cycleId, cycleId)
      .map(
        ([id, fromCycleId, toCycleId]) =>
          ['agree-flow', { flowId: id, about: null, text: 'News', fromCycleId, toCycleId, route: null, frequency: null }] as const,
      ),
    weight: 2,
  },
  { arbitrary: flowId.map((id) => ['end-flow', { flowId: id }] as const), weight: 1 },
  { arbitrary: flowId.map((id) => ['pass-information', { flowId: id, text: 'News' }] as const), weight: 2 },
  {
    arbitrary: fc
      .constantFrom('strategy' as const, 'contract' as const, 'nothing' as const)
      .map((affects) => ['record-change', { text: 'What changes', affects }] as const),
    weight: 2,
  },
);

/** One command to be tried: its body, the step in days (now and then back), and whether it reuses an event id. */
export const triedCommand = fc.record({
  body,
  days: fc.oneof({ arbitrary: fc.nat(40), weight: 12 }, { arbitrary: fc.integer({ min: -3, max: -1 }), weight: 1 }),
  reuseId: fc.oneof({ arbitrary: fc.constant(false), weight: 14 }, { arbitrary: fc.constant(true), weight: 1 }),
});

/** A body with an id and a date. */
export function toCommand(
  [type, data]: (typeof triedCommand extends fc.Arbitrary<infer T> ? T : never)['body'],
  id: string,
  day: number,
): CycleCommand {
  const on = new Date(Date.UTC(2026, 3, 1 + day)).toISOString().slice(0, 10);
  return command(type, id, on, data as never);
}

/** Lists of commands that mostly get somewhere: they begin with a start, and days mostly go on. */
export const commandLists: fc.Arbitrary<readonly CycleCommand[]> = fc.array(triedCommand, { maxLength: 40 }).map((tried) => {
  let day = 3;
  const list = [command('start-cycle', 'e0', '2026-04-04', { cycleId: 'older', populationId: 'older-people', modelId: 'noms' })];
  for (const [index, { body: each, days, reuseId }] of tried.entries()) {
    day = Math.max(day + days, 0);
    list.push(toCommand(each, reuseId ? `e${index}` : `e${index + 1}`, day));
  }
  return list;
});
