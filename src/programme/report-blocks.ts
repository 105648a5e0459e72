import { deriveFigure } from '../kernel/derive-figure.js';
import type { DocumentBlock, DocumentSection, Inline } from '../kernel/document.js';
import type { Figure } from '../kernel/finding.js';
import type { PlacesNeeded } from '../needs/index.js';
import { blocksUsed, type BlockUsed } from './block-uses.js';
import type { BlockSpotResult } from './block-spot.js';
import { inForce } from './in-force.js';
import type { PlaceSizing } from './supply.js';
import type { ReportContext } from './report-context.js';
import { contractTitle } from './report-forms.js';
import { article } from './report-purchases.js';
import { line, list, paragraph, sentences, show, stop, table } from '../kernel/document-words.js';
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

function sizeBlocks(sized: readonly SizedPlaces[], context: ReportContext): readonly DocumentBlock[] {
  const { programme, words } = context;
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
    list(
      sized.flatMap(({ sizing, places, figure }): readonly (readonly Inline[])[] => {
        const service = programme.services.find(({ id }) => id === sizing.serviceId);
        const from = [figure];
        const occupancy = deriveFigure({ value: places.occupancy, unit: 'share', from });
        const voids = deriveFigure({ value: places.voidPlaces, unit: '', from });
        return [
          sentences(
            line`${words(service?.name ?? '')}: on an average day ${show(occupancy, 0)} of the places would be occupied and ${show(voids, 1)} would stand empty.`,
            ...targetSentences(sizing, places, occupancy),
            ...capacitySentence(sizing.contractId, context),
            sizing.note === null ? [] : stop(words(sizing.note)),
          ),
        ];
      }),
    ),
  ];
}

/** What the target for occupancy does to the size. */
function targetSentences({ occupancyTarget }: PlaceSizing, { caveats }: PlacesNeeded, occupancy: Figure): readonly (readonly Inline[])[] {
  if (occupancyTarget === null) return [['That covers the average and keeps no room for peaks.']];
  const target = show({ ...occupancy, value: occupancyTarget }, 0);
  if (caveats.some(({ code }) => code === 'needs/turn-round-exceeds-target')) {
    return [line`Empty days between two people alone keep occupancy below the ${target} aimed at, so there is no room for peaks.`];
  }
  return [line`The size keeps average occupancy at ${target} or below, so that there is room for peaks.`];
}

/** How many the contract holds that a sizing is for. */
function capacitySentence(contractId: string | null, context: ReportContext): readonly (readonly Inline[])[] {
  const { programme } = context;
  const contract = programme.contracts.find(({ id }) => id === contractId);
  const quantity = contract && inForce(contract.quantities, contract, programme.asOf);
  if (!contract || !quantity) return [];
  const { mark, sources } = programme.marks.contracts;
  return [
    line`The contract “${contractTitle(contract.id, context)}” holds ${show({ value: quantity.units, unit: '', mark, sources }, null)}.`,
  ];
}

function useBlock({ line: cost, occupancy, voids, voidCost, effective }: BlockUsed, context: ReportContext): DocumentBlock {
  const { programme } = context;
  const use = cost.use as NonNullable<typeof cost.use>;
  const from: readonly Figure[] = [
    { value: 0, unit: '', mark: use.mark, sources: use.sources },
    { value: 0, unit: '', mark: programme.marks.contracts.mark, sources: programme.marks.contracts.sources },
  ];
  const cash = (value: string): Inline => show(deriveFigure({ value, unit: programme.currency, from }), 0);
  return paragraph(
    sentences(
      line`${contractTitle(cost.contract.id, context)}: ${show(deriveFigure({ value: occupancy, unit: 'share', from }), 1)} of what is paid for is used.`,
      line`On an average day ${show(deriveFigure({ value: voids, unit: '', from }), 1)} are empty and paid for; that costs ${cash(voidCost)} in the period.`,
      effective === null ? [] : line`So each one in use really costs ${cash(effective.amount)} ${article(effective.per)}.`,
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
  const cash = (value: string): Inline => show(deriveFigure({ value, unit: programme.currency, from: [contract, demand] }), 0);
  const per = article(block.per);
  const unit = programme.contracts.find(({ id }) => id === entry.blockContractId)?.unit ?? 'unit';
  return [
    paragraph(
      sentences(
        line`${words(entry.title)}: one ${words(unit)} costs ${money(block.rate, 'contracts', null)} ${per} in the block and ${money(spot.rate, 'contracts', null)} bought spot.`,
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
          : line`For that demand the block costs ${cash(comparison.blockCost)} ${per} and spot ${cash(comparison.spotCost)}.`,
        entry.note === null ? [] : stop(words(entry.note)),
      ),
    ),
    list(finding.caveats.filter(({ kind }) => kind === 'reading').map(({ message }) => stop(words(message)))),
  ];
}
