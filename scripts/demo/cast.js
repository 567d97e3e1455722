// The accounts of the story: development accounts under names of its own.
import * as chain from '../e2e/lib/chain.js';

const player = (name, key, role) => ({ name, role, key, pair: chain.account(key) });

export const cast = {
  ada: player('Ada', '//Alice//stash', 'saver, stays'),
  ben: player('Ben', '//Bob//stash', 'saver, leaves in part and bids to be first'),
  cho: player('Cho', '//Charlie//stash', 'saver, leaves'),
  bob: player('Bob', '//Bob', 'borrower, buys GPU servers and lets them'),
  olga: player('Olga', '//Olga', 'borrower, lets a battery'),
  lena: player('Lena', '//Lena', 'lessee of the B200 servers, pays'),
  max: player('Max', '//Max', 'lessee of the H200 servers, stops paying'),
  nora: player('Nora', '//Nora', 'lessee of the battery, operates a grid'),
  eve: player('Eve', '//Eve', 'curator, lends the first loss'),
  alice: player('Alice', '//Alice', 'credit committee, treasurer, governance'),
  charlie: player('Charlie', '//Charlie', 'custodian of machines and of Treasury bills, registrar'),
  dave: player('Dave', '//Dave', 'insurer'),
  ferdie: player('Ferdie', '//Ferdie', 'attestor of the reserve'),
  gil: player('Gil', '//Dave//stash', 'holds USDai, bids'),
  hana: player('Hana', '//Eve//stash', 'holds USDai, bids'),
  ivo: player('Ivo', '//Ferdie//stash', 'has failed loans seized'),
};

// The protocol's own accounts, by their keyless ids.
export const accounts = {
  reserve: chain.keyless('infr/rsv'),
  vault: chain.keyless('infr/vlt'),
  treasury: chain.keyless('py/trsry'),
};

const names = new Map(Object.values(cast).map(({ name, pair }) => [pair.address, name]));

// Name of an address, as the story knows it.
export const nameOf = (address) => names.get(String(address)) ?? `${String(address).slice(0, 8)}…`;
