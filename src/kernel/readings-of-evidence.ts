import type { Ambiguity } from './ambiguity.js';
import { external, inferred, stated } from './source.js';

// Marked pure one by one: bundlers then keep only the readings that are used.
export const YEAR_OF_SOCIAL_VALUE_ACT = {
  id: 'year-of-social-value-act',
  domainId: 'D-AMB-17',
  question: 'Of which year is the Social Value Act?',
  readings: [
    {
      id: 'passed-2012',
      text: 'Of 2012, when it was passed; it came into force in January 2013',
      sources: [
        /* @__PURE__ */ stated('dass-guidance', '¶42'),
        /* @__PURE__ */ external('public-services-social-value-act-2012', 'Title; commencement', false),
      ],
    },
    { id: 'of-2013', text: 'Of 2013', sources: [/* @__PURE__ */ stated('practitioner-blog', 'Murky')] },
  ],
  chosen: 'passed-2012',
  why: 'Acts are named by the year in which they were passed',
} as const satisfies Ambiguity;

export const ORIGIN_OF_COMMISSIONING = {
  id: 'origin-of-commissioning',
  domainId: 'D-AMB-18',
  question: 'When did commissioning begin?',
  readings: [
    { id: 'roots-1979', text: 'Its roots lie in the reforms from 1979', sources: [/* @__PURE__ */ stated('intro-textbook', 'Chapter 1')] },
    {
      id: 'earnest-1991',
      text: 'In earnest in 1991, with the split of purchasers from providers',
      sources: [/* @__PURE__ */ stated('practitioner-blog', 'Commissioning')],
    },
    { id: 'nothing-new', text: 'Its tasks are nothing new', sources: [/* @__PURE__ */ stated('ipc-book', 'Introduction')] },
    {
      id: 'each-with-its-text',
      text: 'The three agree with each other: roots, start and tasks; each is quoted with its text',
      sources: [
        /* @__PURE__ */ inferred('intro-textbook', 'Chapter 1'),
        /* @__PURE__ */ inferred('practitioner-blog', 'Commissioning'),
        /* @__PURE__ */ inferred('ipc-book', 'Introduction'),
      ],
    },
  ],
  chosen: 'each-with-its-text',
  why: 'They answer three different questions',
} as const satisfies Ambiguity;

export const ERAS_OF_BODIES_AND_RULES = {
  id: 'eras-of-bodies-and-rules',
  domainId: 'D-AMB-19',
  question: 'Which bodies and rules are the ones in force?',
  readings: [
    {
      id: 'as-written',
      text: 'Those that a text names',
      sources: [
        /* @__PURE__ */ stated('intro-textbook', 'Chapter 1'),
        /* @__PURE__ */ stated('ipc-book', 'Table 2.3'),
        /* @__PURE__ */ stated('dass-guidance', '¶33'),
      ],
    },
    {
      id: 'by-date',
      text: 'Those of the date asked about: bodies and rules carry the years in which they hold',
      sources: [/* @__PURE__ */ inferred('intro-textbook', 'Chapter 1'), /* @__PURE__ */ inferred('dass-guidance', '¶33')],
    },
  ],
  chosen: 'by-date',
  why: 'The texts span primary care trusts, clinical commissioning groups and integrated care boards',
} as const satisfies Ambiguity;

export const BASES_OF_PERCENTAGES = {
  id: 'bases-of-percentages',
  domainId: 'D-AMB-26',
  question: 'Can the shares of mental health spending inside and outside the NHS be compared?',
  readings: [
    { id: 'compared', text: 'They are set against each other', sources: [/* @__PURE__ */ stated('practitioner-blog', 'Mental health')] },
    {
      id: 'different-bases',
      text: 'No: one is of all spending, the other of direct payments, and NHS is not the opposite of non-statutory',
      sources: [/* @__PURE__ */ inferred('practitioner-blog', 'Mental health')],
    },
  ],
  chosen: 'different-bases',
  why: 'Councils are statutory and not the NHS, and people with direct payments differ from all users',
} as const satisfies Ambiguity;

export const DOES_IT_WORK = {
  id: 'does-it-work',
  domainId: 'D-AMB-29',
  question: 'Does commissioning work?',
  readings: [
    {
      id: 'presumed',
      text: 'That it does is presumed',
      sources: [
        /* @__PURE__ */ stated('dass-guidance', '¶5'),
        /* @__PURE__ */ stated('cycle-explainer', 'Opening'),
        /* @__PURE__ */ stated('intro-textbook', 'Chapter 1'),
      ],
    },
    {
      id: 'equivocal',
      text: 'The evidence is thin and equivocal',
      sources: [/* @__PURE__ */ stated('practitioner-blog', 'Commissioning')],
    },
    {
      id: 'both-kept',
      text: 'Both views are kept: the method is offered, and the state of the evidence stands beside it',
      sources: [/* @__PURE__ */ inferred('practitioner-blog', 'Commissioning'), /* @__PURE__ */ inferred('dass-guidance', '¶5')],
    },
  ],
  chosen: 'both-kept',
  why: 'Neither view refutes the other',
} as const satisfies Ambiguity;

export const LOST_MATERIAL = {
  id: 'lost-material',
  domainId: 'D-AMB-31',
  question: 'What stood in the diagrams, figures and lists of links that are lost?',
  readings: [
    {
      id: 'left-out',
      text: 'Nothing is put in their place',
      sources: [
        /* @__PURE__ */ inferred('practitioner-blog', 'Commissioning; Personal'),
        /* @__PURE__ */ inferred('ipc-book', 'Figure 2.1'),
        /* @__PURE__ */ inferred('intro-textbook', 'Chapter 2'),
      ],
    },
    {
      id: 'reconstructed',
      text: 'They are rebuilt from what surrounds them',
      sources: [/* @__PURE__ */ inferred('ipc-book', 'Figure 2.1')],
    },
  ],
  chosen: 'left-out',
  why: 'A reconstruction would look like a source',
} as const satisfies Ambiguity;

export const NAMED_BUT_NOT_LISTED = {
  id: 'named-but-not-listed',
  domainId: 'D-AMB-32',
  question: 'What are the members of lists that the texts name and do not give, such as the Nolan principles or the ten competencies?',
  readings: [
    {
      id: 'from-outside',
      text: 'They come from outside and are marked external, or are left open',
      sources: [/* @__PURE__ */ inferred('dass-guidance', '¶8; ¶28; ¶31'), /* @__PURE__ */ inferred('practitioner-blog', 'Commissioning')],
    },
    { id: 'as-if-stated', text: 'They count as given by the texts', sources: [/* @__PURE__ */ inferred('dass-guidance', '¶8')] },
  ],
  chosen: 'from-outside',
  why: 'Whoever checks a source must find there what is said to be there',
} as const satisfies Ambiguity;

export const WHICH_NATION = {
  id: 'which-nation',
  domainId: 'D-AMB-36',
  question: 'For which nation of the United Kingdom do duties and bodies hold?',
  readings: [
    {
      id: 'whole-kingdom',
      text: 'The remarks cover the whole kingdom and cite Welsh and Scottish guidance',
      sources: [/* @__PURE__ */ stated('ipc-book', 'Further reading')],
    },
    {
      id: 'england',
      text: 'The Care Act and health and wellbeing boards are England’s',
      sources: [/* @__PURE__ */ stated('dass-guidance', '¶6'), /* @__PURE__ */ stated('intro-textbook', 'Chapter 1')],
    },
    {
      id: 'by-nation',
      text: 'For the nation that an entry names; England where a duty rests on an Act for England',
      sources: [/* @__PURE__ */ inferred('dass-guidance', '¶6'), /* @__PURE__ */ inferred('ipc-book', 'Further reading')],
    },
  ],
  chosen: 'by-nation',
  why: 'The method travels over borders, the law does not',
} as const satisfies Ambiguity;

/** Years, places, figures and evidence on which the texts differ, and what they leave out. */
export const READINGS_OF_EVIDENCE = [
  YEAR_OF_SOCIAL_VALUE_ACT,
  ORIGIN_OF_COMMISSIONING,
  ERAS_OF_BODIES_AND_RULES,
  BASES_OF_PERCENTAGES,
  DOES_IT_WORK,
  LOST_MATERIAL,
  NAMED_BUT_NOT_LISTED,
  WHICH_NATION,
] as const;
