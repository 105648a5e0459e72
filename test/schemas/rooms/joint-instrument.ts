import { parseMatrixDefinition, parseMatrixWording, type MatrixDefinition, type MatrixWording } from 'commissioning-kit/joint';
import { MatrixDefinitionSchema, MatrixWordingSchema } from 'commissioning-kit/joint/schemas';
import { ADAPTED, COPY } from '../../joint/instrument.js';
import type { PublishedRecord } from '../published-record.js';

const extensions = { 'example.org': { workshop: 3 } };

const welsh: MatrixWording = {
  schemaVersion: 1,
  language: 'cy',
  matrixVersion: '1',
  direction: 'left-to-right',
  areas: { contracting: 'Words for contracting' },
  levels: { joint: 'Words for joint' },
  descriptors: { 'CO-J2': { label: 'Words', text: 'Words for standard joint terms' } },
  translatedBy: 'Translation unit, Sampleton Council',
  status: 'draft',
  sources: [{ work: 'local:translation', locator: 'Draft of 3 March', basis: 'stated', verified: false }],
  extensions,
};

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The instruments of the joint room. */
export const records: readonly PublishedRecord[] = [
  {
    record: 'matrix-definition',
    version: 1,
    schema: MatrixDefinitionSchema,
    parse: parseMatrixDefinition,
    samples: [{ ...ADAPTED, extensions }, COPY],
    crossField: [
      {
        name: 'an area of the original that is neither taken in nor left out',
        code: 'joint/not-placed',
        change: (sample: Writable<MatrixDefinition>) => ({ ...sample, leftOut: [] }),
      },
      {
        name: 'something left out that is taken in',
        code: 'joint/left-out-and-taken-in',
        change: (sample: Writable<MatrixDefinition>) => ({ ...sample, leftOut: [...sample.leftOut, { id: 'contracting', why: 'No' }] }),
      },
      {
        name: 'an area twice',
        code: 'kernel/duplicate-id',
        change: (sample: Writable<MatrixDefinition>) => ({ ...sample, areas: [...sample.areas, sample.areas[0]] }),
      },
      {
        name: 'an example of an area that is not there',
        code: 'joint/no-such-area-here',
        change: (sample: Writable<MatrixDefinition>) => ({
          ...sample,
          descriptors: sample.descriptors.map((descriptor) => ({ ...descriptor, areaId: 'local:nowhere' })),
        }),
      },
      {
        name: 'something new that comes from the original',
        code: 'joint/change-contradicted',
        change: (sample: Writable<MatrixDefinition>) => ({
          ...sample,
          descriptors: sample.descriptors.map((descriptor) => ({ ...descriptor, change: 'new' })),
        }),
      },
      {
        name: 'the same words that are others',
        code: 'joint/same-but-reworded',
        change: (sample: Writable<MatrixDefinition>) => ({
          ...sample,
          descriptors: sample.descriptors.map((descriptor) => ({ ...descriptor, text: 'Something else' })),
        }),
      },
    ],
  },
  { record: 'matrix-wording', version: 1, schema: MatrixWordingSchema, parse: parseMatrixWording, samples: [welsh] },
];
