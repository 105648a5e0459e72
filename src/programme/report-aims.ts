import type { DocumentBlock, Inline } from '../kernel/document.js';
import type { Aim } from '../kernel/records.js';
import { numberWord } from './number-words.js';
import type { ReportContext, ReportPart } from './report-context.js';
import { enumerate, line, list, paragraph } from './report-words.js';

const LEVELS: Record<Aim['level'], string> = {
  overall: 'Over all:',
  agenda: 'Aims of the agenda:',
  priority: 'Priorities, with the hypotheses that bear on each:',
};

/** What is aimed at. */
export function reportAims(context: ReportContext): ReportPart | null {
  const { programme, words } = context;
  if (programme.aims.length === 0) return null;
  const blocks = (Object.keys(LEVELS) as Aim['level'][]).flatMap((level): readonly DocumentBlock[] => {
    const aims = programme.aims.filter((aim) => aim.level === level);
    if (aims.length === 0) return [];
    return [
      paragraph([LEVELS[level]]),
      list(aims.map((aim) => line`${words(aim.text.replace(/[.\s]+$/, ''))}${level === 'priority' ? bearing(aim.id, context) : []}`)),
    ];
  });
  return { section: { id: 'aims', heading: ['What is aimed at'], blocks, sections: [] }, charts: [] };
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
