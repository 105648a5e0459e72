import type { DocumentBlock, DocumentSection, Inline } from '../kernel/document.js';
import { capitalise, countWord, numberWord } from '../kernel/number-words.js';
import type { ReportContext, ReportPart } from './report-context.js';
import { joined, line, list, paragraph, see, stop } from '../kernel/document-words.js';
import { keyOf } from './thread-ends.js';
import type { Thread } from './trace-programme.js';

/** What hangs together from need to outcome, and what hangs loose. */
export function reportThread(context: ReportContext): ReportPart | null {
  const { trace, words } = context;
  if (trace.outcome === 'insufficient-information') return null;
  const linked = trace.threads.filter((thread) => thread.missing.length === 0);
  const [whole, weak] = [linked.length, linked.filter((thread) => !thread.supported).length];
  const opening =
    trace.threads.length === 0
      ? 'No need has been recorded, so nothing can be traced back to one.'
      : `Every purchase should trace back to a need, and every need forward to an outcome that is measured. Of ${countWord(trace.threads.length, 'need', 'needs')}, ${whole === 0 ? 'none hangs' : `${numberWord(whole)} ${whole === 1 ? 'hangs' : 'hang'}`} together all the way${weak === 0 ? '' : `; ${whole === weak ? '' : `${numberWord(weak)} of them `}${weak === 1 ? 'hangs' : 'hang'} by nothing but hypotheses that no verdict supports`}.`;
  const loose: readonly DocumentBlock[] =
    trace.loose.length === 0
      ? [paragraph(['Nothing hangs loose.'])]
      : [
          paragraph([`There ${trace.loose.length === 1 ? 'is' : 'are'} ${countWord(trace.loose.length, 'loose end', 'loose ends')}:`]),
          list(
            trace.loose.map(
              (end) => line`${stop(words(end.missing))} To tie it: ${stop(words(end.fill.charAt(0).toLowerCase() + end.fill.slice(1)))}`,
            ),
          ),
        ];
  return {
    section: {
      id: 'thread',
      heading: ['From need to outcome: what hangs together'],
      blocks: [paragraph([opening])],
      sections: [
        ...trace.threads.map((thread, index) => reportNeed(thread, index, context)),
        { id: 'thread-loose', heading: ['What hangs loose'], blocks: loose, sections: [] },
      ],
    },
    charts: [],
  };
}

function reportNeed(thread: Thread, index: number, context: ReportContext): DocumentSection {
  const { trace, words } = context;
  const titles = new Map(trace.ends.map((end) => [keyOf(end), end.title]));
  const named = (kind: 'aim' | 'contract' | 'measure', ids: readonly string[], none: string): readonly Inline[] =>
    ids.length === 0 ? [none] : joined(ids.map((id) => words(titles.get(keyOf({ kind, id })) ?? '')));
  return {
    id: `thread-${index + 1}`,
    heading: words(titles.get(keyOf({ kind: 'need', id: thread.needId })) ?? ''),
    blocks: [
      list([
        line`Believed: ${believed(thread.hypothesisIds, context)}.`,
        line`Aimed at: ${named('aim', thread.aimIds, 'nothing yet')}.`,
        line`Bought: ${named('contract', thread.contractIds, 'nothing yet')}.`,
        line`Outcomes measured: ${named('measure', thread.outcomeIds, 'none yet')}.`,
      ]),
    ],
    sections: [],
  };
}

function believed(ids: readonly string[], { hypotheses }: ReportContext): readonly Inline[] {
  const numbered = hypotheses.flatMap((hypothesis, index) =>
    ids.includes(hypothesis.id) ? [`hypothesis ${numberWord(index + 1)} (${hypothesis.standing})`] : [],
  );
  if (numbered.length === 0) return ['no hypothesis is about it'];
  return [see('hypotheses', capitalise(numbered[0] as string)), ...numbered.slice(1).map((text) => `, ${text}`)];
}
