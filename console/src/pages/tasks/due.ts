// What is due of a custodian: a confirmation is renewed once half of its time is over.
interface Held {
  confirmed_at?: bigint;
  is_custody_fresh: boolean;
}

export function isDueForConfirmation(
  { confirmed_at, is_custody_fresh }: Held,
  maxAge: bigint,
  now: number,
): boolean {
  if (confirmed_at === undefined) return false;
  return !is_custody_fresh || (BigInt(now) - confirmed_at) * 2n > maxAge;
}
