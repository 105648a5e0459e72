import { blockVersusSpot, type BlockVersusSpot, type Contract, type Price } from '../contracts/index.js';
import { refuse } from '../kernel/guards.js';
import type { BlockSpotCase } from './buying.js';
import { inForce } from './in-force.js';
import type { Programme } from './programme.js';

/** A block beside the spot price, with what the comparison comes to. */
export interface BlockSpotResult {
  readonly entry: BlockSpotCase;
  readonly block: Price;
  readonly spot: Price;
  readonly capacity: number;
  readonly finding: BlockVersusSpot;
}

/** What each comparison of a block with the spot price comes to, at the prices of the day the programme calls today. */
export function blockSpotFindings({
  blockSpot,
  contracts,
  asOf,
}: Pick<Programme, 'blockSpot' | 'contracts' | 'asOf'>): readonly BlockSpotResult[] {
  return blockSpot.map((entry) => {
    const contractOf = (id: string): Contract => contracts.find((contract) => contract.id === id) as Contract;
    const [blockContract, spotContract] = [contractOf(entry.blockContractId), contractOf(entry.spotContractId)];
    const [block, spot] = [inForce(blockContract.prices, blockContract, asOf), inForce(spotContract.prices, spotContract, asOf)];
    const units = inForce(blockContract.quantities, blockContract, asOf)?.units;
    if (!block || !spot || units === undefined)
      refuse('programme/nothing-to-compare', [], entry.id, 'two contracts with prices, the block with a capacity');
    if (block.per !== spot.per)
      refuse(
        'programme/prices-unlike',
        ['spotContractId'],
        spot.per,
        `a contract whose price is for the same as the block’s, the ${block.per}`,
      );
    const capacity = Number(units);
    const finding = blockVersusSpot({ blockUnitPrice: block.rate, spotUnitPrice: spot.rate, capacity, demand: entry.demand.value });
    return { entry, block, spot, capacity, finding };
  });
}
