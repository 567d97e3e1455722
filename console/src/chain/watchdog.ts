// Watches whether blocks become final. A light client can miss the justification of a set change:
// then it follows new blocks and finalises none, until it is far behind. The chain itself can stop
// finalising, too. From here both look the same, so that the light client is started again, at ever
// longer intervals.

// Final blocks are two or three slots behind the best one. This many slots without any is too long.
export const PATIENCE = 10;
// Fewer new blocks show nothing: the chain, or the way to it, may stand still.
const FEWEST_BLOCKS = 3;
const LONGEST = 16;

export interface Stall {
  // The last final block, and when it came, in milliseconds by the clock of the device.
  final: number;
  since: number;
  best: number;
  // How often the light client was started again since then.
  renewals: number;
}

export class Watchdog {
  private last?: { number: number; at: number; best: number };
  private best = 0;
  private renewals = 0;
  private renewedAt = 0;

  // Milliseconds of a slot. While they are unknown nothing is stated.
  slot: number | undefined;

  onBest(number: number): void {
    this.best = Math.max(this.best, number);
  }

  // A client that was started again has the old final block once more: only a later one counts.
  onFinal(number: number, now: number): void {
    if (this.last && number <= this.last.number) return;
    this.last = { number, at: now, best: Math.max(this.best, number) };
    this.renewals = 0;
  }

  stall(now: number): Stall | undefined {
    if (!this.last || this.slot === undefined) return undefined;
    const { number: final, at: since, best } = this.last;
    const isLong = now - since >= PATIENCE * this.slot;
    if (!isLong || this.best - best < FEWEST_BLOCKS) return undefined;
    return { final, since, best: this.best, renewals: this.renewals };
  }

  // Whether to start the light client again now; if so, it counts as done.
  takeRenewal(now: number): boolean {
    if (!this.stall(now) || this.slot === undefined) return false;
    const pause = PATIENCE * this.slot * Math.min(2 ** this.renewals, LONGEST);
    if (this.renewals > 0 && now - this.renewedAt < pause) return false;
    this.renewals += 1;
    this.renewedAt = now;
    return true;
  }
}
