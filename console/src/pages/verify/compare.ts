// What a node states by RPC beside what this page has: hash of the block, and both prices there.
import type { Block } from '@/chain/connection';
import { converse } from './converse';

export interface Prices {
  deposit: bigint;
  redemption: bigint;
}

export interface Claim {
  genesis: string;
  // None where the node does not have the block.
  hash?: string;
  prices?: Prices;
}

const WORD = 32;

// The bytes of `Ok(SharePrice)`: a zero, two integers of 16 bytes, the lowest first, and the time
// of the valuation, if there was one.
export function decodePrices(answer: unknown): Prices | undefined {
  if (typeof answer !== 'string' || !/^0x00[0-9a-f]{64}(00|01[0-9a-f]{16})$/.test(answer)) return undefined;
  const word = (from: number) => {
    const bytes = answer.slice(from, from + WORD).match(/../g) ?? [];
    return BigInt(`0x${bytes.reverse().join('')}`);
  };
  return { deposit: word(4), redemption: word(4 + WORD) };
}

// Of the block with the number of ours, as the node has it.
export const claimOf = (url: string, { number }: Block): Promise<Claim> =>
  converse(url, async (ask) => {
    const [genesis, hash] = await Promise.all([
      ask('chain_getBlockHash', [0]),
      ask('chain_getBlockHash', [number]),
    ]);
    if (typeof hash !== 'string') return { genesis: String(genesis) };
    const answer = await ask('state_call', ['InfrafiApi_share_price', '0x', hash]);
    return { genesis: String(genesis), hash, prices: decodePrices(answer) };
  });

export type Verdict = 'same' | 'otherChain' | 'otherBlock' | 'lies' | 'behind';

export function verdictOf(claim: Claim, genesis: string, block: Block, prices: Prices): Verdict {
  if (claim.genesis !== genesis) return 'otherChain';
  if (!claim.hash || !claim.prices) return 'behind';
  if (claim.hash !== block.hash) return 'otherBlock';
  const isSame = claim.prices.deposit === prices.deposit && claim.prices.redemption === prices.redemption;
  return isSame ? 'same' : 'lies';
}
