// Leases: lessees, offers and rent.
import { chainTime } from './appraisal.js';
import { charlie, eventOf, send } from './chain.js';
import { hash } from './units.js';

const NO_END = null;

// Admits an account as a lessee of a group of its own, by the registrar of the development chain.
export const admitLessee = (api, who, group) =>
  send(api, api.tx.roles.admit('Lessee', who.address, group, NO_END, hash(group)), charlie);

// A lease of a unit from now on, for a number of seconds.
export async function leaseOf(api, unit, lessee, { hourly, seconds }) {
  const from = await chainTime(api);
  const document = { hash: hash(0x1ea5e), uri: 'https://lessee.example/contracts/7' };
  return { unit, lessee: lessee.address, hourly, from, until: from + seconds, document };
}

// Offers a lease and accepts it. Returns its id.
export async function lease(api, owner, lessee, unit, terms) {
  const offered = await send(api, api.tx.leases.offer(await leaseOf(api, unit, lessee, terms)), owner);
  const id = eventOf(offered, 'leases', 'Offered').data.lease.toNumber();
  await send(api, api.tx.leases.accept(id), lessee);
  return id;
}
