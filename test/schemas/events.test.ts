import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assessmentLifecycle,
  cycleLifecycle,
  isInvalidInputError,
  registerLifecycle,
  replay,
  type AnyEvent,
  type Lifecycle,
  type Reason,
} from 'commissioning-kit';
import { arbitraryOf } from './arbitrary.js';
import { publishedSchema } from './publish.js';
import { RECORDS } from './registry.js';
import { changeEachField } from './single-changes.js';

const LIFECYCLES = { 'assessment-event': assessmentLifecycle, 'cycle-event': cycleLifecycle, 'register-event': registerLifecycle };
const CHANGES = process.env['LONG'] ? Infinity : 30;

/** The reasons why a value is refused; none when it is taken. Anything but a typed refusal is a fault of the reading. */
function refusals(read: () => unknown): readonly Reason[] {
  try {
    read();
    return [];
  } catch (error) {
    if (isInvalidInputError(error)) return error.reasons;
    throw error;
  }
}

/** Streams do not carry the catalogue of works, so which works there are is the one thing they leave to the schema. */
function isUnknownWork({ code, path, input }: Reason): boolean {
  return code === 'kernel/fits-no-form' && path.at(-1) === 'work' && typeof input === 'string' && /^[a-z0-9-]+$/.test(input);
}

describe.each(Object.entries(LIFECYCLES))('%s', (name, lifecycle) => {
  const record = RECORDS.find((published) => published.record === name);
  if (!record?.parse) throw new Error(`${name} is not published`);
  const { parse } = record;

  it('is read in a stream exactly as it is read on its own, with everything that may be wrong with one field', () => {
    const agree = (value: unknown, what: () => string): void => {
      const alone = refusals(() => parse(value));
      if (alone.some(isUnknownWork)) return;
      let unread = 0;
      const inStream = refusals(() => {
        unread = replay(lifecycle as Lifecycle<never, AnyEvent, unknown>, [value as AnyEvent]).unread;
      });
      expect(inStream.length + unread > 0, `${what()} of ${JSON.stringify(value)}`).toBe(alone.length > 0);
    };
    fc.assert(
      fc.property(arbitraryOf(publishedSchema(record)), fc.nat(1_000_000), (value, turn) => {
        agree(value, () => 'nothing');
        let all = 0;
        changeEachField(value, () => (all += 1), { turn, odd: 1 });
        const stride = Math.max(1, Math.ceil(all / CHANGES));
        let change = turn;
        changeEachField(
          value,
          (changed, what) => {
            change += 1;
            if (change % stride === 0) agree(changed, what);
          },
          { turn, odd: 1 },
        );
      }),
      { numRuns: 300 },
    );
  });
});
