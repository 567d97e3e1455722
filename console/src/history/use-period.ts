// The period of a chart: what the visitor chooses, or as much as there is.
import { useState } from 'react';
import { useHistory } from './index-client';
import { covering, type Period } from './period';
import { pricesOf } from './prices';

// The first price after the genesis, which has no time.
const FIRST = 'prices?from=1&limit=1';

export function usePeriod(now: number | undefined): [Period, (period: Period) => void] {
  const [chosen, choose] = useState<Period>();
  const first = useHistory(FIRST, pricesOf).value?.[0];
  const age = now === undefined || !first ? 0 : now - first.at;
  return [chosen ?? covering(age), choose];
}
