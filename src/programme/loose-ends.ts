import type { HypothesisStatus } from '../hypotheses/index.js';
import type { Gap } from '../kernel/finding.js';
import type { Programme } from './programme.js';
import type { ProgrammeState } from './replay-streams.js';
import { hypothesesOf, isSupported, keyOf, type TracedEnd } from './thread-ends.js';
import { ENDED, type TracedLink } from './thread-links.js';
import type { ThreadEnd } from './thread.js';

/**
 * Why something hangs loose: nothing leads to it; nothing follows from it; it follows, but from hypotheses none of which is supported; or
 * what follows measures no outcome.
 */
export type LooseSide = 'nothing-leads-to-it' | 'nothing-follows' | 'rests-on-nothing-tested' | 'no-outcome';

/** Something that hangs loose, as a gap with the end that it concerns. */
export interface LooseEnd extends Gap {
  readonly end: ThreadEnd;
  readonly side: LooseSide;
}

interface Traced {
  readonly programme: Programme;
  readonly state: ProgrammeState;
  readonly ends: readonly TracedEnd[];
  readonly links: readonly TracedLink[];
  readonly outcomes: ReadonlySet<string>;
}

/** What keeps a hypothesis from being carried into an aim, by where it stands. */
const WAITING: { readonly [status in HypothesisStatus]?: readonly [reason: string, fill: string] } = {
  offered: ['nobody has agreed yet to test it', 'Agreement with a key stakeholder, and a plan for the test'],
  agreed: ['it has not been tested yet', 'A plan for the test, and the test'],
  testing: ['it is being tested', 'Evidence and a verdict'],
  inconclusive: ['it stays inconclusive', 'More evidence, or a decision to close it with the reason'],
  'not-tested': ['it was left without a test', 'A test of it, or a decision to close it with the reason'],
  'partly-supported': [
    'it is supported in part, and nobody has carried it into an aim',
    'An aim or objective for the part that is supported, or a decision to close it with the reason',
  ],
  supported: ['it is supported, and nobody has carried it into an aim', 'An aim or objective, or a decision to close it with the reason'],
};

/** Everything that hangs loose, in the order of the thread. */
export function looseEnds(traced: Traced): readonly LooseEnd[] {
  const before = new Map<string, ThreadEnd[]>();
  const after = new Map<string, ThreadEnd[]>();
  for (const { from, to } of traced.links) {
    before.set(keyOf(to), [...(before.get(keyOf(to)) ?? []), from]);
    after.set(keyOf(from), [...(after.get(keyOf(from)) ?? []), to]);
  }
  const hypotheses = new Map(hypothesesOf(traced.state).map(({ id, hypothesis }) => [id, hypothesis]));
  const aims = new Map(traced.programme.aims.map((aim) => [aim.id, aim]));
  const anyNeed = traced.programme.needs.length > 0;
  return traced.ends.flatMap((end): readonly LooseEnd[] => {
    const { kind, id, title, path } = end;
    const leads = before.get(keyOf(end)) ?? [];
    const follows = after.get(keyOf(end)) ?? [];
    const loose = (side: LooseSide, domainId: string | null, missing: string, fill: string): LooseEnd => ({
      end: { kind, id },
      side,
      domainId,
      missing,
      path,
      fill,
    });
    switch (kind) {
      case 'need':
        if (follows.length > 0) return [];
        return [
          loose(
            'nothing-follows',
            'D-STR-F2',
            `Nothing answers the need “${title}”: no hypothesis and no aim follows from it`,
            'A hypothesis about it, or an aim that it leads to',
          ),
        ];
      case 'hypothesis': {
        const hypothesis = hypotheses.get(id);
        if (!hypothesis || ENDED.includes(hypothesis.status)) return [];
        const waiting = WAITING[hypothesis.status];
        return [
          ...(leads.length === 0 && anyNeed
            ? [loose('nothing-leads-to-it', null, `Nobody says which need the hypothesis “${title}” is about`, 'A link from the need')]
            : []),
          ...(waiting
            ? [loose('nothing-follows', 'D-HYP-10', `The hypothesis “${title}” has not become an aim: ${waiting[0]}`, waiting[1])]
            : []),
        ];
      }
      case 'aim': {
        // Overall aims and those of an agenda are reached through priorities, unless somebody links them.
        if (aims.get(id)?.level !== 'priority' && leads.length === 0 && follows.length === 0) return [];
        const beliefs = leads.filter((lead) => lead.kind === 'hypothesis').flatMap((lead) => hypotheses.get(lead.id) ?? []);
        const tested = beliefs.some(isSupported);
        const other = leads.some((lead) => lead.kind !== 'hypothesis');
        return [
          ...(leads.length === 0
            ? [
                loose(
                  'nothing-leads-to-it',
                  'D-STR-F2',
                  `No need and no hypothesis leads to the aim “${title}”`,
                  'A link from what it answers',
                ),
              ]
            : []),
          ...(leads.length > 0 && !tested && !other
            ? [
                loose(
                  'rests-on-nothing-tested',
                  'D-HYP-10',
                  `The aim “${title}” rests on hypotheses none of which is supported`,
                  'A verdict on one of them, or the need that the aim answers whatever the verdict',
                ),
              ]
            : []),
          ...(follows.length === 0
            ? [
                loose(
                  'nothing-follows',
                  'D-STR-F2',
                  `Nothing carries out the aim “${title}”: no contract serves it`,
                  'A contract that serves it, or another intervention',
                ),
              ]
            : []),
        ];
      }
      case 'contract': {
        const measured = follows.some((next) => next.kind === 'measure' && traced.outcomes.has(next.id));
        return [
          ...(leads.length === 0
            ? [loose('nothing-leads-to-it', 'D-STR-F2', `Nobody says which aim “${title}” serves`, 'A link from the aim')]
            : []),
          ...(follows.length === 0
            ? [loose('nothing-follows', 'D-CYC-33', `“${title}” has no measures`, 'Measures, agreed before the purchase')]
            : !measured
              ? [
                  loose(
                    'no-outcome',
                    'D-CON-F6',
                    `“${title}” is measured, and none of its measures is an outcome`,
                    'A measure of an outcome',
                  ),
                ]
              : []),
        ];
      }
      case 'measure':
        if (leads.length > 0) return [];
        return [loose('nothing-leads-to-it', null, `Nobody says what “${title}” measures`, 'A contract that has it among its measures')];
    }
  });
}
