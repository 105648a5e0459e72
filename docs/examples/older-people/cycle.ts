import type { Measure } from 'commissioning-kit';
import type { CycleCommand } from 'commissioning-kit/cycle';
import { ccg, council } from './partners.js';

/** What is to be measured, agreed before anything is bought; the targets are invented. */
export const measures: readonly Measure[] = [
  {
    id: 'care-home-admissions',
    name: 'People aged 65 and over who move into a care home for good',
    kind: 'outcome',
    dimension: null,
    unit: 'people a year',
    direction: 'lower-is-better',
    target: null,
    agreedOn: '2019-09-30',
  },
  {
    id: 'at-home-after-fall',
    name: 'People still at home a year after a fall',
    kind: 'outcome',
    dimension: null,
    unit: 'share',
    direction: 'higher-is-better',
    target: null,
    agreedOn: '2019-09-30',
  },
  {
    id: 'beds-in-use',
    name: 'Beds of the block that are in use',
    kind: 'activity',
    dimension: 'activity',
    unit: 'share',
    direction: 'higher-is-better',
    target: null,
    agreedOn: '2019-09-30',
  },
  {
    id: 'carers-going-on',
    name: 'Carers who still care a year later',
    kind: 'outcome',
    dimension: null,
    unit: 'share',
    direction: 'higher-is-better',
    target: null,
    agreedOn: '2019-09-30',
  },
  {
    id: 'carers-reached',
    name: 'Carers who say that support reached them in time',
    kind: 'quality',
    dimension: 'quality',
    unit: 'share',
    direction: 'higher-is-better',
    target: null,
    agreedOn: '2019-09-30',
  },
];

/** One round so far: analysed and planned, with people involved at each stage, and nothing bought yet. */
export function cycleCommands(): readonly CycleCommand[] {
  return [
    {
      type: 'start-cycle',
      data: {
        id: 'c-1',
        on: '2019-04-08',
        by: council,
        why: null,
        cycleId: 'older-people-cycle',
        populationId: 'older-people',
        modelId: 'ipc-book',
      },
    },
    {
      type: 'record-activity',
      data: {
        id: 'c-2',
        on: '2019-05-13',
        by: council,
        why: null,
        stage: 'analyse',
        activityId: null,
        text: 'Counted the people and the need, now and over the ten years to come',
      },
    },
    {
      type: 'record-engagement',
      data: {
        id: 'c-3',
        on: '2019-05-29',
        by: ccg,
        why: null,
        stage: 'analyse',
        groups: ['carers', 'people with dementia', 'providers'],
        text: 'Listened to carers, people with dementia and providers in each locality',
      },
    },
    {
      type: 'record-product',
      data: {
        id: 'c-4',
        on: '2019-06-28',
        by: council,
        why: null,
        stage: 'analyse',
        productId: 'needs',
        title: 'Needs assessment for older people',
      },
    },
    { type: 'enter-stage', data: { id: 'c-5', on: '2019-07-01', by: council, why: null, stage: 'plan' } },
    {
      type: 'record-engagement',
      data: {
        id: 'c-6',
        on: '2019-09-18',
        by: council,
        why: null,
        stage: 'plan',
        groups: ['carers', 'staff'],
        text: 'Went through the draft with carers and with community staff',
      },
    },
    { type: 'agree-measures', data: { id: 'c-7', on: '2019-09-30', by: ccg, why: 'Measures come before purchase', measures } },
    {
      type: 'record-product',
      data: {
        id: 'c-8',
        on: '2019-10-14',
        by: council,
        why: null,
        stage: 'plan',
        productId: 'strategy',
        title: 'Draft commissioning strategy for older people',
      },
    },
  ];
}
