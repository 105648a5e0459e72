import { CYCLE_MODELS, STAGES, type CycleState, type Stage } from '../cycle/index.js';
import type { DocumentBlock, Inline } from '../kernel/document.js';
import { countWord, numberWord } from '../kernel/number-words.js';
import type { ReportContext, ReportPart } from './report-context.js';
import { date, enumerate, line, list, note, paragraph, sentences, stop, table } from '../kernel/document-words.js';

function stageLabel(stage: Stage | null): string {
  return STAGES.find((entry) => entry.id === stage)?.label.toLowerCase() ?? 'not begun';
}

/** Where the work stands: stages, rounds, what came of each, and what a review led to. */
export function reportCycles(context: ReportContext): ReportPart | null {
  const running = context.state.cycles.filter(({ state }) => state.stage !== null);
  if (running.length === 0) return null;
  const blocks = running.flatMap(({ state }) => reportCycle(state, context));
  return { section: { id: 'cycle', heading: ['Where the work stands'], blocks, sections: [] }, charts: [] };
}

function reportCycle(state: CycleState, { words }: ReportContext): readonly DocumentBlock[] {
  const { round, stage } = state;
  const [history, products, changes, overrides] = [
    state.history.flat(),
    state.products.flat(),
    state.changes.flat(),
    state.overrides.flat(),
  ];
  const engagement = state.engagement.flat();
  const of = (visitStage: Stage, visitRound: number): readonly Inline[] => {
    const titles = products
      .filter((product) => product.stage === visitStage && product.round === visitRound)
      .map((product) => words(product.title));
    return titles.length === 0 ? [] : enumerate(titles);
  };
  const groups = [...new Set(engagement.flatMap((entry) => entry.groups))];
  const alone = history
    .filter((visit) => !engagement.some((entry) => entry.stage === visit.stage && entry.round === visit.round))
    .map((visit) => `${stageLabel(visit.stage)}, ${ordinal(visit.round)} round`);
  return [
    paragraph(
      sentences(
        line`The work runs in a cycle: analyse, plan, do, review, and again. It stands in its ${ordinal(round)} round, at “${stageLabel(stage)}”.`,
        versionUsed(state, words),
      ),
    ),
    table(
      ['Stages so far'],
      ['Stage', 'Round', 'From', 'To', 'What came of it'],
      history.map((visit) => [
        [STAGES.find((entry) => entry.id === visit.stage)?.label ?? ''],
        [ordinal(visit.round)],
        [date(visit.from)],
        visit.to === null ? ['still there'] : [date(visit.to)],
        of(visit.stage, visit.round),
      ]),
    ),
    ...(groups.length === 0
      ? []
      : [paragraph(line`Involved so far, on ${countWord(engagement.length, 'occasion', 'occasions')}: ${enumerate(groups.map(words))}.`)]),
    ...(alone.length === 0
      ? []
      : [note('missing', [`People are to be involved at every stage. Nobody has been recorded as involved at: ${alone.join(', ')}.`])]),
    ...(changes.length === 0
      ? []
      : [paragraph(['What reviews led to:']), list(changes.map((change) => line`${stop(words(change.text))}`))]),
    ...overrides.map((override) =>
      note('beware', line`A rule of the cycle was set aside on ${date(override.on)}: ${stop(words(override.reason))}`),
    ),
  ];
}

/** A version of the partners' own has an id and no name in a programme. */
function versionUsed({ modelId }: CycleState, words: ReportContext['words']): readonly Inline[] {
  const model = Object.values(CYCLE_MODELS).find((entry) => entry.id === modelId);
  if (model) return line`The version used is that of ${words(model.label)}.`;
  return modelId?.startsWith('local:') ? ['The version used is one of the partners’ own.'] : [];
}

const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

function ordinal(round: number): string {
  return ORDINALS[round] ?? `number ${numberWord(round)}`;
}
