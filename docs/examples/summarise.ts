import { assessCommissioningFit } from 'commissioning-kit/agenda';
import { periodCost } from 'commissioning-kit/contracts';
import { recommendIntervention } from 'commissioning-kit/interventions';
import { AREAS, profileOf, suggestApproach } from 'commissioning-kit/joint';
import { estimateNeed, sumPopulation } from 'commissioning-kit/needs';
import { programmeState, traceProgramme, type Programme } from 'commissioning-kit/programme';
import { sumMoney } from 'commissioning-kit';

const count = (value: number): string => Math.round(value).toLocaleString('en-GB');
const pounds = (amount: string): string => `£${Number(amount).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;
const words = (id: string): string => id.replaceAll('-', ' ');

/** The programme in a few lines for a terminal; the paper says the same with its reasons. */
export function summarise(programme: Programme): readonly string[] {
  const state = programmeState(programme);
  const lines = [programme.title];

  const fit = programme.fit && assessCommissioningFit(programme.fit).outcome;
  const approach = programme.approach && suggestApproach(programme.approach).outcome;
  const advice = programme.intervention && recommendIntervention(programme.intervention).outcome;
  lines.push(`  Right approach: ${words(String(fit ?? 'not asked'))}`);
  if (Array.isArray(approach)) lines.push(`  Suits the partners: ${approach.map((each) => each.approach).join(', ')}`);
  if (advice && advice !== 'insufficient-information')
    lines.push(`  Interventions in order: ${advice.sequence.map(words).join(', then ')}`);

  for (const need of programme.needs) {
    const basis = need.estimate;
    const population = programme.populationTables.find((table) => table.id === basis?.populationTableId);
    const prevalence = programme.prevalenceTables.find((table) => table.id === basis?.prevalenceTableId);
    if (!basis || !population || !prevalence) {
      lines.push(`  ${need.title}: how many is not known`);
      continue;
    }
    const { years } = estimateNeed({ population, prevalence, rule: basis.rule });
    const [first, last] = [years[0], years[years.length - 1]];
    if (!first || !last) continue;
    const interval =
      first.lower === null || first.upper === null ? '' : ` (${count(first.lower)} to ${count(first.upper)}, ${words(basis.rule)})`;
    lines.push(`  ${need.title}: ${count(first.expected)}${interval} in ${first.year}, ${count(last.expected)} in ${last.year}`);
  }
  for (const table of programme.populationTables) {
    const years = [...new Set(table.rows.map((row) => row.year))];
    const shown = years.length > 1 ? [years[0], years[years.length - 1]] : years;
    lines.push(
      `  People, ${table.vintage}: ${shown.map((year) => `${count(sumPopulation(table, { year: year as number }))} in ${year}`).join(', ')}`,
    );
  }

  for (const { state: life } of state.assessments) {
    const profile = profileOf(life);
    const differ = AREAS.filter((area) => profile.areas[area.id].state === 'disagreement').map((area) => area.label);
    lines.push(`  Partners differ on: ${differ.join(', ') || 'nothing they both rated'}`);
  }
  for (const { state: life } of state.registers) {
    for (const hypothesis of life.hypotheses) lines.push(`  Hypothesis, ${words(hypothesis.status)}: ${shorten(hypothesis.statement)}`);
  }

  const { costPeriod } = programme;
  if (costPeriod) {
    const costs = programme.contracts.map((contract) => {
      const activity = programme.uses.find((use) => use.contractId === contract.id)?.activity ?? [];
      return periodCost(contract, activity.length > 0 ? { period: costPeriod, activity } : { period: costPeriod });
    });
    const all = (key: 'gross' | 'net'): string => pounds(sumMoney(costs.map((cost) => cost[key])));
    lines.push(`  Contracts in the year from ${costPeriod.from}: gross ${all('gross')}, net of what clients pay ${all('net')}`);
  }
  const trace = traceProgramme(programme);
  lines.push(
    `  Golden thread: ${trace.outcome === 'insufficient-information' ? 'not enough is known' : trace.outcome}, ${trace.gaps.length} loose ends`,
  );
  return lines;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
