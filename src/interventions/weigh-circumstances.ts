import type { Question, Reason, Tri } from '../kernel/finding.js';
import { toJson } from '../kernel/json.js';
import { INTERVENTIONS } from './catalogue.js';
import { CIRCUMSTANCES, type CircumstanceId } from './circumstances.js';
import { criteria, type CircumstanceAnswers } from './criteria.js';
import type { OwnIntervention } from './own-intervention.js';

/** An intervention of the caller's own, and the answers to its circumstances; one that is not given is unknown. */
export interface OwnCase<Id extends string = string> {
  readonly intervention: OwnIntervention<Id>;
  readonly answers: { readonly [circumstanceId: string]: Tri };
}

/** What the answers say to one criterion of one intervention. */
export interface Weighed {
  readonly id: string;
  readonly intervention: string;
  readonly answer: Tri;
  /** Null where nothing is known. */
  readonly reason: Reason | null;
  readonly questions: readonly Question[];
}

/** Weighs the four in the order of the text, then the caller's own in theirs. */
export function weighCircumstances(answers: CircumstanceAnswers, others: readonly OwnCase[]): readonly Weighed[] {
  return [...weighFour(answers), ...others.flatMap(weighOwn)];
}

function weighFour(answers: CircumstanceAnswers): readonly Weighed[] {
  return criteria().map((criterion) => {
    const answer = criterion.read(answers);
    const intervention = INTERVENTIONS.find(({ id }) => id === criterion.intervention) as (typeof INTERVENTIONS)[number];
    const circumstances = criterion.from.map((id) => CIRCUMSTANCES.find((entry) => entry.id === id) as (typeof CIRCUMSTANCES)[number]);
    const given = criterion.from.filter((id) => answers[id] !== undefined);
    return {
      id: criterion.id,
      intervention: criterion.intervention,
      answer,
      reason:
        answer === 'unknown'
          ? null
          : {
              ...said(answer, intervention.label, criterion.label),
              path: [given[0] ?? (criterion.from[0] as CircumstanceId)],
              input: toJson(Object.fromEntries(given.map((id) => [id, answers[id]]))),
              basis: 'text',
              domainId: criterion.domainId,
              sources: circumstances[0]?.sources ?? [],
            },
      questions: circumstances
        .filter(({ id }) => answer === 'unknown' && (answers[id] ?? 'unknown') === 'unknown')
        .map(({ id, question }) => ({ id, text: question, path: [id] })),
    };
  });
}

function weighOwn({ intervention, answers }: OwnCase, index: number): readonly Weighed[] {
  return intervention.circumstances.map(({ id, label, question, speaksFor }) => {
    const given = (Object.hasOwn(answers, id) ? answers[id] : undefined) ?? 'unknown';
    const answer = given === 'unknown' ? 'unknown' : given === speaksFor ? 'yes' : 'no';
    const path = ['options', 'others', index, 'answers', id];
    return {
      id,
      intervention: intervention.id,
      answer,
      reason:
        answer === 'unknown'
          ? null
          : {
              ...said(answer, intervention.label, label),
              path,
              input: given,
              basis: 'caller',
              domainId: null,
              sources: intervention.sources,
            },
      questions: answer === 'unknown' ? [{ id, text: question, path }] : [],
    };
  });
}

function said(answer: 'yes' | 'no', intervention: string, label: string): Pick<Reason, 'code' | 'message'> {
  return answer === 'yes'
    ? { code: 'interventions/speaks-for', message: `${intervention}: for it speaks that ${label}` }
    : { code: 'interventions/speaks-against', message: `${intervention}: against it speaks that it is not so that ${label}` };
}
