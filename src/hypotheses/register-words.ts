import type { DocumentSection, Inline, LocalWork } from '../kernel/document.js';
import { date, enumerate, line, name } from '../kernel/document-words.js';
import type { Figure } from '../kernel/finding.js';
import { markText } from '../kernel/mark-text.js';
import { capitalise, countWord, numberWord } from '../kernel/number-words.js';
import type { Actor, Evidence } from '../kernel/records.js';
import type { SourceRef } from '../kernel/source.js';
import { workTitle } from '../kernel/works.js';
import type { Bearing, EvidenceConfidence, EvidenceStrength, HypothesisStatus, Verdict } from './catalogue.js';
import { hypothesisAsOf } from './register-as-of.js';
import type { RegisterPaperOptions } from './register-paper-options.js';
import type { Hypothesis, HypothesisRelation, RecordedVerdict, RegisterState, ReopeningTrigger } from './register.js';

/** A hypothesis with the number that a paper gives it. */
export interface Numbered {
  /** `one`. */
  readonly number: string;
  /** `hypothesis one`. */
  readonly label: string;
  readonly hypothesis: Hypothesis;
}

/** What the parts of a paper about a register draw on, worked out once. */
export interface RegisterWords {
  readonly register: RegisterState;
  readonly options: RegisterPaperOptions;
  /** Those offered by the day, as they stood then. */
  readonly hypotheses: readonly Numbered[];
  /** A text of the register with its known figures, names and dates marked. */
  readonly words: (text: string) => readonly Inline[];
  readonly who: (stakeholder: string) => readonly Inline[];
  readonly actor: (actor: Actor) => readonly Inline[];
  readonly labelOf: (hypothesisId: string) => string;
  readonly measureName: (measureId: string) => readonly Inline[];
  /** A figure worked out from the register. */
  readonly derived: (value: number, unit: string) => Figure;
  /** A figure that people put into the register. */
  readonly given: (value: number | string, unit: string) => Figure;
  readonly cited: (sources: readonly SourceRef[]) => readonly Inline[];
}

/** The work that figures worked out from a register cite. */
export const REGISTER_WORK: LocalWork = {
  id: 'local:hypothesis-register',
  title: 'The register of these hypotheses',
  publisher: null,
  year: null,
  licence: null,
};

/** Works out what a paper draws on. */
export function registerWords(register: RegisterState, options: RegisterPaperOptions): RegisterWords {
  const { asOf, stakeholders = [], agencies = [], measures = [], works = [], figures = [], names = [], mark = 'derived' } = options;
  const namesOf = (entries: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(entries.map((entry) => [entry.id, entry.name]));
  const [byStakeholder, byAgency, byMeasure] = [namesOf(stakeholders), namesOf(agencies), namesOf(measures)];
  const titles = new Map<string, string>(works.map(({ id, title }) => [id, title]));
  const words = (text: string): readonly Inline[] => markText(text, { figures, names });
  const hypotheses = register.hypotheses.flatMap((hypothesis) => hypothesisAsOf(hypothesis, asOf) ?? []);
  const numbered = hypotheses.map((hypothesis, index) => ({
    number: numberWord(index + 1),
    label: `hypothesis ${numberWord(index + 1)}`,
    hypothesis,
  }));
  const labels = new Map(numbered.map(({ label, hypothesis }) => [hypothesis.id, label]));
  const figure = (value: number | string, unit: string, kind: Figure['mark']): Figure => ({
    value,
    unit,
    mark: mark === 'illustrative' ? mark : kind,
    sources: mark === 'illustrative' ? [] : [{ work: REGISTER_WORK.id, locator: 'Evidence', basis: 'stated', verified: true }],
  });
  return {
    register,
    options,
    hypotheses: numbered,
    words,
    who: (stakeholder) => [name(byStakeholder.get(stakeholder) ?? stakeholder)],
    actor: ({ role, agencyId }) => {
      const agency = agencyId === null ? undefined : byAgency.get(agencyId);
      return agency === undefined ? words(role) : line`${words(role)}, ${name(agency)}`;
    },
    labelOf: (id) => labels.get(id) ?? 'a hypothesis offered later',
    measureName: (id) => (byMeasure.has(id) ? [name(byMeasure.get(id) as string)] : ['a measure that is watched']),
    derived: (value, unit) => figure(value, unit, 'derived'),
    given: (value, unit) => figure(value, unit, 'published'),
    cited: (sources) =>
      enumerate(
        sources.map(({ work, locator }) => {
          const title = titles.get(work) ?? workTitle(work);
          return [name(locator.trim() === '' ? title : `${title}, ${locator}`)];
        }),
      ),
  };
}

export const VERDICTS: { readonly [verdict in Verdict]: string } = {
  supported: 'supported',
  'partly-supported': 'partly supported',
  'not-supported': 'not supported',
  inconclusive: 'inconclusive',
  'not-tested': 'not tested',
};

const STANDINGS: { readonly [status in HypothesisStatus]: string } = {
  ...VERDICTS,
  offered: 'put forward and not yet agreed',
  agreed: 'agreed and not yet tested',
  testing: 'being tested',
  translated: 'carried on',
  closed: 'closed',
  withdrawn: 'withdrawn',
};

/** Where a hypothesis stands, in words. */
export function standingWords({ status, verdicts }: Hypothesis): string {
  const last = verdicts.at(-1)?.verdict;
  if (last === undefined || VERDICTS[last] === STANDINGS[status]) return STANDINGS[status];
  if (status === 'testing') return `found ${VERDICTS[last]}, and tested again`;
  return `${VERDICTS[last]} and ${STANDINGS[status]}`;
}

export const BEARINGS: { readonly [bearing in Bearing]: string } = { for: 'for it', against: 'against it', neutral: 'neither way' };
export const KINDS: { readonly [kind in Evidence['kind']]: string } = {
  need: 'need',
  performance: 'performance',
  experience: 'lived experience',
};
export const STRENGTHS: { readonly [strength in EvidenceStrength]: string } = {
  supporting: 'supporting',
  moderate: 'moderate',
  strong: 'strong',
  'very-strong': 'very strong',
};
export const TRUSTS: { readonly [confidence in EvidenceConfidence]: string } = { low: 'low', moderate: 'moderate', high: 'high' };

export const RELATIONS: { readonly [relation in HypothesisRelation]: string } = {
  rival: 'is a rival of',
  'part-of': 'is part of',
  'depends-on': 'depends on',
  'duplicate-of': 'says the same as',
};

/** `five items: three for it, two against it`. */
export function balanceWords(evidence: readonly { readonly bearing: Bearing }[]): string {
  if (evidence.length === 0) return 'no evidence';
  const parts = (['for', 'against', 'neutral'] as const).flatMap((bearing) => {
    const count = evidence.filter((entry) => entry.bearing === bearing).length;
    return count === 0 ? [] : [`${numberWord(count)} ${BEARINGS[bearing]}`];
  });
  return `${countWord(evidence.length, 'item', 'items')}: ${parts.join(', ')}`;
}

/** The rule beside the people: what it came to, and whether they followed it. */
export function ruleWords({ byRule, override }: RecordedVerdict): string {
  if (byRule === null) return 'no rule was fixed for code to work out';
  if (byRule.outcome === 'insufficient-information') return 'the rule had too little to go on';
  const sealed = byRule.seal === null ? 'the rule, which was never sealed' : 'the sealed rule';
  return `${sealed}, says ${VERDICTS[byRule.outcome]}${override === null ? '' : '; people differ'}`.replace(
    'the sealed rule, says',
    'the sealed rule says',
  );
}

/** What calls for a new look. */
export function triggerWords(
  trigger: ReopeningTrigger,
  { measureName, given }: Pick<RegisterWords, 'measureName' | 'given'>,
): readonly Inline[] {
  switch (trigger.kind) {
    case 'date':
      return line`on ${date(trigger.on)}`;
    case 'measure':
      return line`when ${measureName(trigger.measureId)} ${trigger.passes === 'above' ? 'rises above' : 'falls below'} ${{ kind: 'figure', figure: given(trigger.value, ''), decimals: null, unit: 'shown' }}`;
    case 'evidence':
      return [`when new evidence of ${KINDS[trigger.evidenceKind]} comes in`];
  }
}

/** `Hypothesis one`. */
export function heading(label: string): string {
  return capitalise(label);
}

/** The works that a paper has to name: the caller’s, and the register where a figure cites it. */
export function citesRegister(sections: readonly DocumentSection[], { works = [] }: RegisterPaperOptions): readonly LocalWork[] {
  return JSON.stringify(sections).includes(`"work":"${REGISTER_WORK.id}"`) ? [...works, REGISTER_WORK] : works;
}
