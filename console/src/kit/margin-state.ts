// What the margin of a loan shows, in one word.
interface Margin {
  shortfall: bigint;
  firm: boolean;
  since?: bigint;
}

// `met`: margin is called, and nothing is missing any more. `due`: the next valuation calls it if
// it finds the same. `unsure`: too little, by prices by which no margin is called.
export type MarginState = 'ample' | 'due' | 'unsure' | 'called' | 'met';

export function marginState({ shortfall, firm, since }: Margin): MarginState {
  if (since !== undefined) return shortfall > 0n ? 'called' : 'met';
  if (shortfall === 0n) return 'ample';
  return firm ? 'due' : 'unsure';
}
