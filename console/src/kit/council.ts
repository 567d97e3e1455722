// Motions of the council for a call: none while there are no members.
import type { Api } from '@/chain/connection';
import { councilMotion, delayedMotion } from '@/chain/motions';
import type { AnyTransaction } from '@/chain/transaction';

type Make = (api: Api) => AnyTransaction;

// For a call that acts with the motion.
export const atOnce = (members: number, make: Make) =>
  members > 0 ? (api: Api) => councilMotion(api, members, make(api)) : undefined;

// For a call that waits in the timelock.
export const delayed = (members: number, make: Make) =>
  members > 0 ? (api: Api) => delayedMotion(api, members, make(api)) : undefined;
