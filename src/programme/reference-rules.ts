import type { Reason } from '../kernel/finding.js';
import type { Path } from '../kernel/json.js';
import { brokenRule } from '../kernel/parse.js';
import type { Programme } from './programme.js';
import type { ProgrammeState } from './replay-streams.js';
import { listed, type Reference, type Target } from './reference.js';
import { streamReferences } from './stream-references.js';
import { keyOf, measuresOf, threadEnds } from './thread-ends.js';
import { THREAD_KINDS, type ThreadEnd } from './thread.js';

/** The faults of every reference between the parts of a programme whose streams have been replayed. */
export function referenceReasons(programme: Programme, state: ProgrammeState): readonly Reason[] {
  const known = knownIds(programme, state);
  return [
    ...[...partReferences(programme), ...contractReferences(programme), ...streamReferences(programme)].flatMap(({ id, path, to }) =>
      id === null || id === undefined || known[to].has(id)
        ? []
        : [brokenRule(`programme/unknown-${to.replace(' ', '-')}`, path, id, `the id of ${NAMES[to]}`)],
    ),
    ...setAside(state),
    ...linkReasons(programme, state),
  ];
}

const NAMES: Record<Target, string> = {
  agency: 'an agency of the programme',
  aim: 'an aim of the programme',
  contract: 'a contract of the programme',
  evidence: 'an item of evidence of the programme or of one of its registers',
  figure: 'a figure of the programme',
  hypothesis: 'a hypothesis of a register of the programme',
  measure: 'a measure of the programme',
  population: 'the population of the programme',
  'population table': 'a population table of the programme',
  'prevalence table': 'a prevalence table of the programme',
  service: 'a service of the programme',
};

function knownIds(programme: Programme, state: ProgrammeState): { readonly [to in Target]: ReadonlySet<string> } {
  const ids = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));
  const recorded = programme.streams.registers.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'evidence-recorded' ? [event.data.evidence] : [])),
  );
  const offered = programme.streams.registers.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'hypothesis-offered' ? [{ id: event.data.hypothesisId }] : [])),
  );
  return {
    agency: ids(programme.agencies),
    aim: ids(programme.aims),
    contract: ids(programme.contracts),
    evidence: ids([...programme.evidence, ...recorded]),
    figure: ids(programme.figures),
    hypothesis: ids(offered),
    measure: ids(measuresOf(programme, state).map(({ measure }) => measure)),
    population: ids([programme.population]),
    'population table': ids(programme.populationTables),
    'prevalence table': ids(programme.prevalenceTables),
    service: ids(programme.services),
  };
}

function partReferences(programme: Programme): readonly Reference[] {
  const { needs, vintages, shares, supply, requirements, sizings, uses, blockSpot, questions, decisions, approach, chosenApproach } =
    programme;
  return [
    ...shares.flatMap(({ partId, wholeId }, index): readonly Reference[] => [
      { id: partId, path: ['shares', index, 'partId'], to: 'figure' },
      { id: wholeId, path: ['shares', index, 'wholeId'], to: 'figure' },
    ]),
    ...needs.flatMap(({ estimate, evidenceIds }, index): readonly Reference[] => [
      { id: estimate?.populationTableId, path: ['needs', index, 'estimate', 'populationTableId'], to: 'population table' },
      { id: estimate?.prevalenceTableId, path: ['needs', index, 'estimate', 'prevalenceTableId'], to: 'prevalence table' },
      ...listed(evidenceIds, ['needs', index, 'evidenceIds'], 'evidence'),
    ]),
    ...vintages.flatMap(({ populationTableId, laterTableIds }, index): readonly Reference[] => [
      { id: populationTableId, path: ['vintages', index, 'populationTableId'], to: 'population table' },
      ...listed(laterTableIds, ['vintages', index, 'laterTableIds'], 'population table'),
    ]),
    ...supply.flatMap(({ serviceId, providerId }, index): readonly Reference[] => [
      { id: serviceId, path: ['supply', index, 'serviceId'], to: 'service' },
      { id: providerId, path: ['supply', index, 'providerId'], to: 'agency' },
    ]),
    ...requirements.map(({ serviceId }, index): Reference => ({
      id: serviceId,
      path: ['requirements', index, 'serviceId'],
      to: 'service',
    })),
    ...sizings.flatMap(({ serviceId, contractId }, index): readonly Reference[] => [
      { id: serviceId, path: ['sizings', index, 'serviceId'], to: 'service' },
      { id: contractId, path: ['sizings', index, 'contractId'], to: 'contract' },
    ]),
    ...listed(approach?.partners ?? [], ['approach', 'partners'], 'agency'),
    { id: chosenApproach?.approvedBy?.agencyId, path: ['chosenApproach', 'approvedBy', 'agencyId'], to: 'agency' },
    ...uses.map(({ contractId }, index): Reference => ({ id: contractId, path: ['uses', index, 'contractId'], to: 'contract' })),
    ...blockSpot.flatMap(({ blockContractId, spotContractId }, index): readonly Reference[] => [
      { id: blockContractId, path: ['blockSpot', index, 'blockContractId'], to: 'contract' },
      { id: spotContractId, path: ['blockSpot', index, 'spotContractId'], to: 'contract' },
    ]),
    ...questions.map(({ agencyId }, index): Reference => ({ id: agencyId, path: ['questions', index, 'agencyId'], to: 'agency' })),
    ...decisions.flatMap(({ askedOf }, index) => listed(askedOf, ['decisions', index, 'askedOf'], 'agency')),
  ];
}

function contractReferences({ contracts }: Programme): readonly Reference[] {
  return contracts.flatMap((contract, index): readonly Reference[] => {
    const path = ['contracts', index];
    return [
      { id: contract.service, path: [...path, 'service'], to: 'service' },
      { id: contract.providerId, path: [...path, 'providerId'], to: 'agency' },
      { id: contract.populationId, path: [...path, 'populationId'], to: 'population' },
      ...listed(contract.buyerIds ?? [], [...path, 'buyerIds'], 'agency'),
      ...(contract.funding ?? []).flatMap(({ parts }, split) =>
        parts.map(({ agencyId }, part): Reference => ({
          id: agencyId,
          path: [...path, 'funding', split, 'parts', part, 'agencyId'],
          to: 'agency',
        })),
      ),
    ];
  });
}

/** Events of a register that could change nothing, because what they refer to is not there. */
function setAside({ registers }: ProgrammeState): readonly Reason[] {
  return registers.flatMap(({ state }, index) =>
    state.setAside.map(({ eventId, because }) =>
      brokenRule(
        'programme/event-set-aside',
        ['streams', 'registers', index, 'events'],
        eventId,
        `a list whose events fit what comes before them: ${because.replaceAll('-', ' ')}`,
      ),
    ),
  );
}

/** The ends of links and what decisions rest on have to be there, and links run from need towards measure. */
function linkReasons(programme: Programme, state: ProgrammeState): readonly Reason[] {
  const ends = new Set(threadEnds(programme, state).map(keyOf));
  const missing = (end: ThreadEnd, path: Path): readonly Reason[] =>
    ends.has(keyOf(end))
      ? []
      : [brokenRule(`programme/unknown-${end.kind}`, [...path, 'id'], end.id, `the id of ${NAME_OF_END[end.kind]} of the programme`)];
  return [
    ...programme.links.flatMap(({ from, to }, index) => [
      ...missing(from, ['links', index, 'from']),
      ...missing(to, ['links', index, 'to']),
      ...(THREAD_KINDS.indexOf(from.kind) < THREAD_KINDS.indexOf(to.kind)
        ? []
        : [
            brokenRule(
              'programme/link-backwards',
              ['links', index, 'to', 'kind'],
              to.kind,
              `further along the thread than where the link comes from, a ${from.kind}: need, hypothesis, aim, contract, measure`,
            ),
          ]),
    ]),
    ...programme.decisions.flatMap(({ restsOn }, index) => restsOn.flatMap((end, at) => missing(end, ['decisions', index, 'restsOn', at]))),
  ];
}

const NAME_OF_END: Record<ThreadEnd['kind'], string> = {
  need: 'a need',
  hypothesis: 'a hypothesis of a register',
  aim: 'an aim',
  contract: 'a contract',
  measure: 'a measure',
};
