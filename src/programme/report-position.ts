import type { DocumentBlock, DocumentSection, Inline } from '../kernel/document.js';
import { profiledAreas } from '../joint/index.js';
import { numberWord } from '../kernel/number-words.js';
import type { ReportContext, ReportPart } from './report-context.js';
import { levelLabel } from './report-partners.js';
import { keyOf } from './thread-ends.js';
import { date, enumerate, joined, line, list, paragraph, sentences, show, stop, strong } from '../kernel/document-words.js';

/** What we know, what we do not, what we disagree on, which decisions are asked, and what would change the answer. */
export function reportPosition(context: ReportContext): ReportPart {
  const sections = [
    listed('position-known', 'What we know', known(context), 'Nothing has been established yet.'),
    listed('position-unknown', 'What we do not know', unknown(context), 'No open question has been recorded.'),
    listed('position-disagreed', 'What we disagree on', disagreed(context), 'No disagreement has been recorded.'),
    { id: 'position-decisions', heading: ['Which decisions are asked, of whom and by when'], blocks: decisions(context), sections: [] },
    listed('position-change', 'What would change the answer', changes(context), 'Nothing has been named that would change the answer.'),
  ];
  return { section: { id: 'position', heading: ['Where this leaves us'], blocks: [], sections }, charts: [] };
}

function listed(id: string, heading: string, items: readonly (readonly Inline[])[], none: string): DocumentSection {
  return { id, heading: [heading], blocks: [items.length === 0 ? paragraph([none]) : list(items)], sections: [] };
}

/** Counted needs, named services, and hypotheses with a verdict either way. */
function known({ needs, hypotheses, words, costs, worked, programme }: ReportContext): readonly (readonly Inline[])[] {
  const counted = needs.flatMap(({ need, estimate }) => {
    const first = estimate?.years[0];
    const last = estimate?.years[estimate.years.length - 1];
    if (!estimate || !first || !last) return [];
    const figure = (value: number) => show({ value, unit: need.estimate?.unit ?? '', mark: estimate.mark, sources: estimate.sources }, 0);
    const range = (year: typeof first): readonly Inline[] =>
      year.lower === null || year.upper === null ? [] : line` (${figure(year.lower)} to ${figure(year.upper)})`;
    return [
      first === last
        ? line`${words(need.title)}: ${figure(first.expected)}${range(first)} in ${date(String(first.year))}.`
        : line`${words(need.title)}: ${figure(first.expected)}${range(first)} in ${date(String(first.year))}, ${figure(last.expected)}${range(last)} in ${date(String(last.year))}.`,
    ];
  });
  const judged = hypotheses.flatMap(({ hypothesis }) => {
    const last = hypothesis.verdicts[hypothesis.verdicts.length - 1];
    if (last === undefined) return [];
    const { verdict, part } = last;
    if (verdict === 'partly-supported') {
      return [line`The evidence supports this in part, ${words(part ?? 'which is not named')}: ${stop(words(hypothesis.statement))}`];
    }
    if (verdict !== 'supported' && verdict !== 'not-supported') return [];
    return [line`The evidence ${verdict === 'supported' ? 'supports' : 'does not support'} this: ${stop(words(hypothesis.statement))}`];
  });
  const paid =
    costs && programme.costPeriod
      ? [
          line`From ${date(programme.costPeriod.from)} to ${date(programme.costPeriod.to)} the contracts that can be priced cost ${worked(costs.gross, 'contracts', 0)} gross and ${worked(costs.net, 'contracts', 0)} net.`,
        ]
      : [];
  return [...counted, ...judged, ...paid];
}

/** Open questions of the programme, and everything that its parts show to be unknown. */
function unknown({
  programme,
  words,
  who,
  gaps,
  hypotheses,
  fit,
  approach,
  intervention,
  needs,
}: ReportContext): readonly (readonly Inline[])[] {
  const asked = programme.questions.map(({ text, matters, fill, agencyId, by }) =>
    sentences(
      stop(words(text)),
      matters === null ? [] : line`Why it matters: ${stop(words(matters))}`,
      fill === null
        ? []
        : line`To find out: ${words(fill)}${agencyId === null ? [] : line`, by ${who(agencyId)}`}${by === null ? [] : line`, by ${date(by)}`}.`,
    ),
  );
  const supply = gaps
    .filter(({ row }) => row.state === 'unknown' || row.state === 'no-supply-listed')
    .map(({ service }) => line`How much there is of this service: ${words(service.name)}.`);
  const uncounted = needs
    .filter(({ estimate }) => !estimate)
    .map(({ need }) => line`How many people this concerns: ${stop(words(need.title))}`);
  const unpriced = programme.unpriced.map(({ name }) => line`What this costs: ${stop(words(name))}`);
  const open = hypotheses
    .filter(({ hypothesis }) => ['offered', 'agreed', 'testing', 'inconclusive'].includes(hypothesis.status))
    .map(({ hypothesis, standing }) => line`Whether this holds (${standing}): ${stop(words(hypothesis.statement))}`);
  const questions = [fit, approach, intervention].flatMap((finding) => finding?.unknown ?? []);
  const texts = [...new Set(questions.map((question) => question.text))].map((text) => line`${words(text)}`);
  return [...asked, ...open, ...uncounted, ...supply, ...unpriced, ...texts];
}

/** Areas of the matrix that partners rate differently, and dissent from verdicts. */
function disagreed({ profiles, hypotheses, words, who }: ReportContext): readonly (readonly Inline[])[] {
  const rated = profiles.flatMap((profile) =>
    profiledAreas(profile)
      .filter(({ seen }) => seen.state === 'disagreement')
      .map(
        ({ label, seen }) =>
          line`${label}: ${enumerate(
            seen.byAgency.map(({ agencyId, level }) => line`${who(agencyId)} says ${levelLabel(level)}`),
            'and',
          )}.`,
      ),
  );
  const dissent = hypotheses.flatMap(({ hypothesis }, index) =>
    hypothesis.verdicts.flatMap(({ dissents }) =>
      dissents.map(
        ({ stakeholder, text }) => line`The verdict on hypothesis ${numberWord(index + 1)}, says ${who(stakeholder)}: ${stop(words(text))}`,
      ),
    ),
  );
  return [...rated, ...dissent];
}

function decisions({ programme, words, who, trace }: ReportContext): readonly DocumentBlock[] {
  if (programme.decisions.length === 0) return [paragraph(['This paper asks for no decision.'])];
  const titles = new Map(trace.ends.map((end) => [keyOf(end), end.title]));
  return [
    list(
      programme.decisions.map(({ text, askedOf, by, because, restsOn }) =>
        sentences(
          line`${strong(stop(words(text)))}`,
          line`Asked of ${enumerate(askedOf.map(who))} by ${date(by)}.`,
          because === null ? [] : line`Why: ${stop(words(because))}`,
          restsOn.length === 0 ? [] : stop(line`It rests on: ${joined(restsOn.map((end) => words(titles.get(keyOf(end)) ?? '')))}`),
        ),
      ),
      true,
    ),
  ];
}

function changes({ programme, words }: ReportContext): readonly (readonly Inline[])[] {
  return programme.decisions
    .filter(({ wouldChange }) => wouldChange.length > 0)
    .map(({ text, wouldChange }) => stop(line`${words(text.replace(/[.\s]+$/, ''))}: ${joined(wouldChange.map(words))}`));
}
