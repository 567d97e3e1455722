// What the coverage of a loan shows, in one word.
interface Coverage {
  state: { type: 'Building' | 'Released' | 'Trapped' | 'Swept' };
  trailing?: bigint;
}

// `Low`: below the floor, where the covenant is breached unless the account holds enough. The
// others are the chain's own words for what happens to the cash above the target.
export type CoverageState = Coverage['state']['type'] | 'Low';

export function coverageState({ state, trailing }: Coverage, floor: bigint): CoverageState {
  return trailing !== undefined && trailing < floor ? 'Low' : state.type;
}
