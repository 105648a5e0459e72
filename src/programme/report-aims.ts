import type { DocumentBlock, Inline } from '../kernel/document.js';
import type { Aim, Measure } from '../kernel/records.js';
import { numberWord } from '../kernel/number-words.js';
import type { ReportContext, ReportPart } from './report-context.js';
import { date, enumerate, line, list, paragraph, show, table } from '../kernel/document-words.js';
import { measuresOf } from './thread-ends.js';

const LEVELS: Record<Aim['level'], string> = {
  overall: 'Over all:',
  agenda: 'Aims of the agenda:',
  priority: 'Priorities, with the hypotheses that bear on each:',
};

/** What is aimed at. */
export function reportAims(context: ReportContext): ReportPart | null {
  const { programme, words, state } = context;
  const measures = measuresOf(programme, state).map(({ measure }) => measure);
  if (programme.aims.length + measures.length === 0) return null;
  const blocks = (Object.keys(LEVELS) as Aim['level'][]).flatMap((level): readonly DocumentBlock[] => {
    const aims = programme.aims.filter((aim) => aim.level === level);
    if (aims.length === 0) return [];
    return [
      paragraph([LEVELS[level]]),
      list(aims.map((aim) => line`${words(aim.text.replace(/[.\s]+$/, ''))}${level === 'priority' ? bearing(aim.id, context) : []}`)),
    ];
  });
  return {
    section: {
      id: 'aims',
      heading: ['What is aimed at, and how it is measured'],
      blocks: [...blocks, ...measureBlocks(measures, context)],
      sections: [],
    },
    charts: [],
  };
}

function bearing(aimId: string, { hypotheses, trace }: ReportContext): readonly Inline[] {
  const leads = trace.links
    .filter(({ from, to }) => from.kind === 'hypothesis' && to.kind === 'aim' && to.id === aimId)
    .map(({ from }) => from.id);
  const numbered = hypotheses.flatMap(({ id, standing }, index) => (leads.includes(id) ? [`${numberWord(index + 1)} (${standing})`] : []));
  return numbered.length === 0
    ? [': no hypothesis bears on it']
    : line`: hypothes${numbered.length === 1 ? 'is' : 'es'} ${enumerate(numbered)}`;
}

const KINDS: Record<Measure['kind'], string> = { activity: 'activity', cost: 'cost', quality: 'quality', outcome: 'outcome' };

const DIRECTIONS: Record<Measure['direction'], string> = {
  'higher-is-better': 'higher is better',
  'lower-is-better': 'lower is better',
  neither: 'neither way is better',
};

function measureBlocks(measures: readonly Measure[], { programme, words }: ReportContext): readonly DocumentBlock[] {
  if (measures.length === 0) return [];
  const { mark, sources } = programme.marks.measures;
  return [
    table(
      ['The measures'],
      ['Measure', 'Of what', 'Reading', '>Target', 'Agreed on'],
      measures.map(({ name, kind, direction, target, unit, agreedOn }) => [
        words(name),
        [KINDS[kind]],
        [DIRECTIONS[direction]],
        target === null ? ['none'] : [show({ value: target, unit, mark, sources }, null)],
        agreedOn === null ? ['not yet'] : [date(agreedOn)],
      ]),
    ),
  ];
}
