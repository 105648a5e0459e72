import { describe, expect, it } from 'vitest';
import { STAGE_OF_ACTIVITY } from '../../src/cycle/stage-of-activity.js';
import {
  checkCycleModel,
  CYCLE_MODELS,
  CYCLE_PRINCIPLES,
  defineCycleModel,
  ENGAGEMENT_STRAND,
  mapStage,
  parseCycleModelId,
  parseStage,
  STAGE_ACTIVITIES,
  STAGES,
  type CycleModel,
  type CycleModelId,
  type OwnCycleModel,
} from 'commissioning-kit/cycle';

const MODELS: readonly CycleModel[] = Object.values(CYCLE_MODELS);
const IDS = Object.keys(CYCLE_MODELS) as CycleModelId[];
const mapped = (model: CycleModelId, stage: string, to: CycleModelId): readonly string[] => {
  const { outcome } = mapStage({ model, stage, to });
  return outcome === 'insufficient-information' ? ['?'] : outcome.map((ref) => ref.stageId);
};
const caveats = (model: CycleModelId, stage: string, to: CycleModelId): readonly string[] =>
  mapStage({ model, stage, to }).caveats.map((caveat) => caveat.code);

describe('the versions of the cycle', () => {
  it('are the six columns of the table, under their own names', () => {
    const labels = (id: CycleModelId): readonly string[] => CYCLE_MODELS[id].stages.map((stage) => stage.label);
    expect(labels('ipc-book')).toEqual(['Analysing', 'Planning', 'Implementing', 'Reviewing']);
    expect(labels('cycle-explainer')).toEqual(['Assessment', 'Planning', 'Doing (procurement and contracting)', 'Reviewing']);
    expect(labels('cycle-explainer-headings')).toEqual([
      'Assessment and Needs Analysis',
      'Strategic Planning',
      'Procurement and Contracting',
      'Monitoring and Evaluation',
    ]);
    expect(labels('dass-guidance')).toEqual([
      'Assess needs now and in future',
      'Set priorities, develop strategies',
      'Design and secure services',
      'Monitor and evaluate outcomes',
    ]);
    expect(labels('noms')).toEqual(['Assess', 'Design', 'Secure', 'Monitor']);
    expect(labels('intro-textbook')).toEqual(['Specify need', 'Secure supply', 'Monitor outcomes']);
    expect(IDS).toHaveLength(6);
  });

  it('have engagement throughout, in a stage, as a wider duty, or nowhere', () => {
    expect(MODELS.map(({ id, engagement, throughout }) => [id, engagement, throughout])).toEqual([
      ['ipc-book', 'throughout', 'Everyone takes part'],
      ['cycle-explainer', 'in-a-stage', null],
      ['cycle-explainer-headings', 'wider-duty', 'Co-production as a wider duty'],
      ['dass-guidance', 'throughout', 'Consult and involve stakeholders'],
      ['noms', 'not-named', null],
      ['intro-textbook', 'not-named', null],
    ]);
  });

  it('cover the four stages, each in its order', () => {
    const order = STAGES.map((stage) => stage.id as string);
    for (const { stages } of MODELS) expect(stages.flatMap((stage) => stage.maps)).toEqual(order);
  });

  it('hold D-CYC-01 to D-CYC-34 among them, each once, with a source', () => {
    const entries = [...CYCLE_PRINCIPLES, ENGAGEMENT_STRAND, ...STAGE_ACTIVITIES];
    const ofModels = MODELS.flatMap((model) => model.stages).map((stage) => stage.domainId);
    const ids = new Set([...entries.map((entry) => entry.domainId), ...ofModels]);
    for (let number = 1; number <= 34; number += 1) expect(ids).toContain(`D-CYC-${String(number).padStart(2, '0')}`);
    for (const list of [STAGES, CYCLE_PRINCIPLES, STAGE_ACTIVITIES]) {
      expect(new Set(list.map((entry) => entry.id)).size).toBe(list.length);
      expect(new Set(list.map((entry) => entry.label)).size).toBe(list.length);
      for (const entry of list) expect(entry.sources.length).toBeGreaterThan(0);
    }
    expect(Object.fromEntries(STAGE_ACTIVITIES.map((entry) => [entry.id, entry.stage]))).toEqual(STAGE_OF_ACTIVITY);
    expect(STAGE_ACTIVITIES.map((entry) => entry.domainId)).toEqual(
      Array.from({ length: 24 }, (_, index) => `D-CYC-${String(index + 9).padStart(2, '0')}`),
    );
  });
});

describe('mapStage', () => {
  it.each([
    ['ipc-book', 'planning', 'dass-guidance', ['priorities-and-strategies']],
    ['cycle-explainer', 'reviewing', 'cycle-explainer-headings', ['monitoring-and-evaluation']],
    ['intro-textbook', 'specify-need', 'dass-guidance', ['assess-needs', 'priorities-and-strategies']],
    ['ipc-book', 'analysing', 'intro-textbook', ['specify-need']],
    ['ipc-book', 'planning', 'intro-textbook', ['specify-need']],
    ['noms', 'secure', 'intro-textbook', ['secure-supply']],
  ] as const)('takes %s %s to %s %j', (model, stage, to, expected) => {
    expect(mapped(model, stage, to)).toEqual(expected);
    expect(caveats(model, stage, to)).toEqual(['kernel/reading-d-amb-02']);
  });

  it('D-AMB-03: finds design where each version has it', () => {
    expect(mapped('noms', 'design', 'dass-guidance')).toEqual(['priorities-and-strategies', 'design-and-secure']);
    expect(mapped('dass-guidance', 'design-and-secure', 'noms')).toEqual(['design', 'secure']);
    expect(mapped('dass-guidance', 'design-and-secure', 'ipc-book')).toEqual(['implementing']);
    expect(caveats('noms', 'design', 'dass-guidance')).toContain('kernel/reading-d-amb-03');
    const reasons = mapStage({ model: 'noms', stage: 'design', to: 'dass-guidance' }).reasons;
    expect(reasons.map((reason) => [reason.code, reason.basis])).toEqual([
      ['cycle/same-stage', 'library'],
      ['cycle/same-work', 'text'],
    ]);
  });

  it('D-AMB-04: takes engagement to a strand, to the stage that lists it, or nowhere', () => {
    expect(mapped('dass-guidance', 'engage', 'ipc-book')).toEqual(['engage']);
    expect(mapped('dass-guidance', 'engage', 'cycle-explainer')).toEqual(['assessment']);
    expect(mapped('cycle-explainer', 'assessment', 'dass-guidance')).toEqual(['assess-needs', 'engage']);
    const none = mapStage({ model: 'dass-guidance', stage: 'engage', to: 'noms' });
    expect(none.outcome).toEqual([]);
    expect(none.reasons.map((reason) => reason.code)).toEqual(['cycle/no-counterpart']);
    expect(none.caveats.map((caveat) => caveat.code)).toContain('kernel/reading-d-amb-04');
  });

  it('reads a version’s own name for a stage', () => {
    expect(mapped('dass-guidance', 'Design and secure services', 'ipc-book')).toEqual(['implementing']);
    expect(mapped('dass-guidance', 'consult and involve stakeholders', 'ipc-book')).toEqual(['engage']);
  });

  it('goes there and back: what answers to a stage has the stage answer to it', () => {
    for (const model of IDS) {
      for (const to of IDS) {
        for (const { id } of CYCLE_MODELS[model].stages) {
          const there = mapped(model, id, to);
          expect(there.length, `${model} ${id} to ${to}`).toBeGreaterThan(0);
          for (const target of there) expect(mapped(to, target, model), `${to} ${target} to ${model}`).toContain(id);
          if (model === to) expect(there).toEqual([id]);
        }
      }
    }
  });

  it('gives every stage it names a reason', () => {
    for (const to of IDS) {
      const { outcome, reasons } = mapStage({ model: 'dass-guidance', stage: 'design-and-secure', to });
      if (to === 'dass-guidance' || outcome === 'insufficient-information') continue;
      expect(new Set(reasons.map((reason) => reason.input))).toEqual(new Set(outcome.map((ref) => ref.stageId)));
    }
  });

  it.each([
    [
      { model: 'noms', stage: 'planning', to: 'ipc-book' },
      'stage must be one that the version has: assess, design, secure, monitor; found "planning"',
    ],
    [{ model: 'noms', stage: 'engage', to: 'ipc-book' }, 'stage must be one that the version has'],
    [{ model: 'nhs', stage: 'assess', to: 'ipc-book' }, 'model must be one of "ipc-book"'],
    [{ model: 'noms', stage: 'assess', to: null }, 'to must be one of "ipc-book"'],
  ])('refuses %j', (question, message) => {
    expect(() => mapStage(question as never)).toThrow(message);
  });
});

describe('a version of one’s own', () => {
  const OURS = {
    id: 'local:county',
    label: 'County framework',
    stages: [
      { id: 'understand', label: 'Understand', text: null, maps: ['analyse'] },
      { id: 'shape', label: 'Shape', text: 'Priorities and design', maps: ['plan', 'do'], parts: ['design'] },
      { id: 'secure', label: 'Secure & sign', text: null, maps: ['do'] },
      { id: 'learn', label: 'Learn', text: null, maps: ['review'] },
    ],
    engagement: 'throughout',
    throughout: 'Work together',
    engagementStage: null,
    sources: [{ work: 'local:framework', locator: 'page 3', basis: 'stated', verified: true }],
  } as const satisfies OwnCycleModel;
  const stagesOf = (answer: ReturnType<typeof mapStage>): readonly string[] =>
    answer.outcome === 'insufficient-information' ? ['?'] : answer.outcome.map((ref) => ref.stageId);

  it('comes back as it was given', () => {
    const before = JSON.stringify(OURS);
    expect(defineCycleModel(OURS)).toBe(OURS);
    expect(JSON.stringify(OURS)).toBe(before);
  });

  it('is translated to and from those of the texts, there and back', () => {
    expect(stagesOf(mapStage({ model: OURS, stage: 'secure and sign', to: 'noms' }))).toEqual(['secure']);
    expect(stagesOf(mapStage({ model: 'noms', stage: 'secure', to: OURS }))).toEqual(['shape', 'secure']);
    expect(stagesOf(mapStage({ model: 'dass-guidance', stage: 'engage', to: OURS }))).toEqual(['engage']);
    expect(stagesOf(mapStage({ model: OURS, stage: 'Work together', to: 'cycle-explainer' }))).toEqual(['assessment']);
    for (const to of IDS) {
      for (const { id } of OURS.stages) {
        const there = stagesOf(mapStage({ model: OURS, stage: id, to }));
        expect(there.length, `${id} to ${to}`).toBeGreaterThan(0);
        for (const target of there) expect(stagesOf(mapStage({ model: to, stage: target, to: OURS })), `${to} ${target}`).toContain(id);
      }
    }
    const { reasons, outcome } = mapStage({ model: OURS, stage: 'learn', to: 'noms' });
    expect(outcome).toEqual([{ model: 'noms', stageId: 'monitor', label: 'Monitor', strand: false }]);
    expect(reasons[0]?.message).toBe(
      '"Learn" (County framework) and "Monitor" (National Offender Management Service) both lie in "review"',
    );
    expect(reasons[0]?.sources.map((source) => source.work)).toEqual(['local:framework', 'intro-textbook']);
  });

  it('may leave a stage out, to which then nothing answers, and is told so', () => {
    const purchasing = defineCycleModel({ ...OURS, stages: OURS.stages.slice(1, 3), engagement: 'not-named', throughout: null });
    expect(mapStage({ model: 'noms', stage: 'monitor', to: purchasing })).toMatchObject({
      outcome: [],
      reasons: [{ code: 'cycle/no-counterpart' }],
    });
    expect(checkCycleModel(purchasing).gaps.map((gap) => [gap.domainId, gap.missing])).toEqual([
      ['D-CYC-02', 'Analyse: find out what a population needs, now and later, and what there is to meet it'],
      ['D-CYC-02', 'Review: watch how providers perform, judge whether outcomes are reached, and decide what changes'],
      ['D-CYC-08', 'Engagement'],
    ]);
    expect(checkCycleModel(OURS)).toMatchObject({ outcome: 'complete', gaps: [], unknown: [] });
  });

  it('is held to what the versions of the texts keep', () => {
    for (const { domainId: _, ...model } of MODELS) {
      const stages = model.stages.map(({ id, label, text = null, maps, parts }) => ({ id, label, text, maps, ...(parts && { parts }) }));
      expect(() => defineCycleModel({ ...model, id: 'local:copy', stages })).not.toThrow();
    }
    expect(MODELS.map(({ id }) => checkCycleModel(id as CycleModelId).gaps.length)).toEqual([0, 1, 0, 0, 1, 1]);
  });

  const [first, second, third] = OURS.stages;
  it.each([
    [{ id: 'county' }, 'id must be one of "ipc-book"'],
    [{ id: 'noms' }, 'id must be an id that begins with "local:"; found "noms"'],
    [{ stages: [] }, 'stages must be a list of at least 1'],
    [{ stages: [first, first] }, 'stages[1].id must be unique in its list'],
    [{ stages: [first, { ...second, label: 'understand' }] }, 'stages[1].label must be a name that means one stage alone'],
    [{ stages: [first, { ...second, label: 'Work-Together' }] }, 'stages[1].label must be a name that means one stage alone'],
    [{ stages: [first, { ...second, id: 'Engage' }] }, 'stages[1].id must be a name that means one stage alone'],
    [{ stages: [third, first] }, 'stages[1].maps[0] must be not before "do"'],
    [{ stages: [{ ...first, maps: ['plan', 'plan'] }] }, 'stages[0].maps[1] must be after "plan"'],
    [{ stages: [{ ...first, maps: [] }] }, 'stages[0].maps must be a list of at least 1'],
    [{ stages: [{ ...first, maps: ['engage'] }] }, 'stages[0].maps[0] must be one of "analyse"'],
    [{ throughout: null }, 'throughout must be the name of the engagement'],
    [{ engagement: 'not-named' }, 'throughout must be null, since engagement is "not-named"'],
    [
      { engagement: 'in-a-stage', throughout: null },
      'engagementStage must be one of its stages: understand, shape, secure, learn; found null',
    ],
    [{ engagementStage: 'shape' }, 'engagementStage must be null, since engagement is "throughout"'],
  ])('is refused as %j', (change, message) => {
    expect(() => defineCycleModel({ ...OURS, ...change } as never)).toThrow(message);
    expect(() => checkCycleModel({ ...OURS, ...change } as never)).toThrow(`model.${message}`);
    expect(() => mapStage({ model: 'noms', stage: 'design', to: { ...OURS, ...change } as never })).toThrow(`to.${message}`);
  });
});

describe('names', () => {
  it('mean a stage whatever version they come from', () => {
    const names = [
      'Evaluate',
      'Monitor & evaluate outcomes',
      ' doing (procurement and contracting) ',
      'ANALYSING',
      'strategic-planning',
      'Secure',
    ];
    expect(names.map(parseStage)).toEqual(['review', 'review', 'do', 'analyse', 'plan', 'do']);
  });

  it('that mean several stages are refused with those', () => {
    expect(() => parseStage('Specify need')).toThrow('this one can mean analyse or plan');
    expect(() => parseStage('Design')).toThrow('this one can mean plan or do');
  });

  it('that mean none are refused with the nearest', () => {
    expect(() => parseStage('Reviewin')).toThrow('"reviewing"');
    expect(() => parseCycleModelId('ipc')).toThrow('a version of the cycle, such as');
  });

  it('mean a version of the cycle, by the key of its text too', () => {
    const names = ['DASS', 'NOMS', 'ipc-book', 'CYCLE explainer headings', 'Introductory textbook, the whole process', 'INTRO'];
    expect(names.map(parseCycleModelId)).toEqual([
      'dass-guidance',
      'noms',
      'ipc-book',
      'cycle-explainer-headings',
      'intro-textbook',
      'intro-textbook',
    ]);
  });
});
