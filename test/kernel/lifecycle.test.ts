import fc from 'fast-check';
import { place, placesLifecycle, type PlacesCommand } from './places-lifecycle.js';
import { testLifecycle } from './conformance.js';

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-04-${String(n).padStart(2, '0')}`);
const placeId = fc.constantFrom('a', 'b', 'c');
const anyCommand: fc.Arbitrary<(id: string) => PlacesCommand> = fc.oneof(
  fc.tuple(day, placeId).map(
    ([on, which]) =>
      (id: string) =>
        place('take-place', id, on, { placeId: which }),
  ),
  fc.tuple(day, placeId).map(
    ([on, which]) =>
      (id: string) =>
        place('free-place', id, on, { placeId: which }),
  ),
  day.map((on) => (id: string) => place('inspect-places', id, on, {})),
  day.map((on) => (id: string) => place('open-places', id, on, { capacity: 2 })),
);
const commands = fc
  .array(anyCommand, { maxLength: 20 })
  .map((list) => [place('open-places', 'e0', '2026-04-01', { capacity: 2 }), ...list.map((make, index) => make(`e${index + 1}`))]);

testLifecycle({ name: 'a random life', lifecycle: placesLifecycle, commands });
testLifecycle({
  name: 'a written life',
  lifecycle: placesLifecycle,
  commands: [
    [],
    [
      place('take-place', 'e1', '2026-04-01', { placeId: 'a' }),
      place('open-places', 'e1', '2026-04-01', { capacity: 1 }),
      place('take-place', 'e2', '2026-04-01', { placeId: 'a' }),
      place('take-place', 'e3', '2026-04-02', { placeId: 'a' }),
      place('inspect-places', 'e4', '2026-04-02', {}),
      place('free-place', 'e5', '2026-04-03', { placeId: 'a' }),
      place('free-place', 'e6', '2026-04-03', { placeId: 'a' }),
    ],
  ],
});
