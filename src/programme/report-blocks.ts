import { deriveFigure } from '../kernel/derive-figure.js';
import type { DocumentBlock, DocumentSection, Inline } from '../kernel/document.js';
import type { Figure } from '../kernel/finding.js';
import { blocksUsed, type BlockUsed } from './block-uses.js';
import type { BlockSpotResult } from './block-spot.js';
import type { ReportContext } from './report-context.js';
import { line, list, paragraph, sentences, show, stop, table } from './report-words.js';
import { toFigure, type SizedPlaces } from './service-gaps.js';

/** How blocks were sized, how far they are used, and how they compare with buying spot. */
export function reportBlocks(context: ReportContext): readonly DocumentSection[] {
  const { sized, costs, blockSpot } = context;
  const used = blocksUsed(costs?.lines ?? []);
  const part = (id: string, heading: string, blocks: readonly DocumentBlock[]): readonly DocumentSection[] =>
    blocks.length === 0 ? [] : [{ id, heading: [heading], blocks, sections: [] }];
  return [
    ...part('spend-size', 'How many places, and why so many', sized.length === 0 ? [] : sizeBlocks(sized, context)),
    ...part(
      'spend-use',
      'How far the places are used',
      used.map((block) => useBlock(block, context)),
    ),
    ...part(
      'spend-compare',
      'A block beside buying spot',
      blockSpot.flatMap((result) => compareBlocks(result, context)),
    ),
  ];
}

function sizeBlocks(sized: readonly SizedPlaces[], { programme, words }: ReportContext): readonly DocumentBlock[] {
  return [
    paragraph([
      'Places are sized from how many people come in a year, how long they stay, and how long a place stands empty between two people. They are not sized from how many have the condition: most never ask for a place.',
    ]),
    table(
      ['The size of each service'],
      ['Service', '>Come in a year', '>Days they stay', '>Days empty between', '>Places held on average', '>Places'],
      sized.map(({ sizing, places, figure }) => {
        const service = programme.services.find(({ id }) => id === sizing.serviceId);
        const inputs = [sizing.admissionsPerYear, sizing.lengthOfStayDays, sizing.turnRoundDays].map((number) => toFigure(number, ''));
        const held = deriveFigure({ value: places.heldPlaces, unit: '', from: inputs });
        return [
          words(service?.name ?? ''),
          ...inputs.map((input) => [show(input, null)]),
          [show(held, 1)],
          [show(figure, 0, 'in-heading')],
        ];
      }),
    ),
    ...list1(
      sized.flatMap(({ sizing, places, figure }): readonly (readonly Inline[])[] => {
        const service = programme.services.find(({ id }) => id === sizing.serviceId);
        const from = [figure];
        const occupancy = deriveFigure({ value: places.occupancy, unit: 'share', from });
        const voids = deriveFigure({ value: places.voidPlaces, unit: '', from });
        const target =
          sizing.occupancyTarget === null
            ? ['That covers the average and keeps no room for peaks.']
            : line`The size keeps average occupancy at ${show({ ...occupancy, value: sizing.occupancyTarget }, 0)} or below, so that there is room for peaks.`;
        return [
          sentences(
            line`${words(service?.name ?? '')}: on an average day ${show(occupancy, 0)} of the places would be occupied and ${show(voids, 1)} would stand empty.`,
            target,
            sizing.note === null ? [] : stop(words(sizing.note)),
          ),
        ];
      }),
    ),
  ];
}

function list1(items: readonly (readonly Inline[])[]): readonly DocumentBlock[] {
  return items.length === 0 ? [] : [list(items)];
}

function useBlock(
  { line: cost, occupancy, voids, voidCost, effective }: BlockUsed,
  { programme, words, money, trace }: ReportContext,
): DocumentBlock {
  const use = cost.use as NonNullable<typeof cost.use>;
  const from: readonly Figure[] = [
    { value: 0, unit: '', mark: use.mark, sources: use.sources },
    { value: 0, unit: '', mark: programme.marks.contracts.mark, sources: programme.marks.contracts.sources },
  ];
  const title = trace.ends.find((end) => end.kind === 'contract' && end.id === cost.contract.id)?.title ?? '';
  return paragraph(
    sentences(
      line`${words(title)}: ${show(deriveFigure({ value: occupancy, unit: 'share', from }), 1)} of what is paid for is used.`,
      line`On an average day ${show(deriveFigure({ value: voids, unit: '', from }), 1)} are empty and paid for; that costs ${money(voidCost, 'contracts', 0)} in the period.`,
      effective === null
        ? []
        : line`So each one in use really costs ${money(effective.amount, 'contracts', 0)} a ${effective.per.replace('-', ' ')}.`,
    ),
  );
}

const CHEAPER = {
  block: 'At the demand expected, the block costs less.',
  spot: 'At the demand expected, buying spot costs less.',
  equal: 'At the demand expected, both cost the same.',
  'insufficient-information': 'Which costs less cannot be said yet.',
};

function compareBlocks(
  { entry, block, spot, finding }: BlockSpotResult,
  { programme, words, money }: ReportContext,
): readonly DocumentBlock[] {
  const { comparison, outcome } = finding;
  const contract: Figure = { value: 0, unit: '', mark: programme.marks.contracts.mark, sources: programme.marks.contracts.sources };
  const demand = toFigure(entry.demand, '');
  const share = (value: number, from: readonly Figure[]): Inline => show(deriveFigure({ value, unit: 'share', from }), 1);
  const per = block.per.replace('-', ' ');
  return [
    paragraph(
      sentences(
        line`${words(entry.title)}: one unit costs ${money(block.rate, 'contracts', null)} a ${per} in the block and ${money(spot.rate, 'contracts', null)} bought spot.`,
        comparison.breakEvenOccupancy === null
          ? []
          : comparison.breakEvenOccupancy > 1
            ? ['On price alone the block does not pay at any occupancy.']
            : line`On price alone the block pays from an occupancy of ${share(comparison.breakEvenOccupancy, [contract])} on.`,
        comparison.occupancy === null
          ? []
          : line`The demand expected is ${show(demand, null)} on an average day, which comes to an occupancy of ${share(comparison.occupancy, [contract, demand])}.`,
        [CHEAPER[outcome]],
        comparison.blockCost === null || comparison.spotCost === null
          ? []
          : line`For that demand the block costs ${money(comparison.blockCost, 'contracts', 0)} a ${per} and spot ${money(comparison.spotCost, 'contracts', 0)}.`,
        entry.note === null ? [] : stop(words(entry.note)),
      ),
    ),
    list(finding.caveats.filter(({ kind }) => kind === 'reading').map(({ message }) => stop(words(message)))),
  ];
}
