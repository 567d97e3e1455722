// Collateral units as the tests describe them.
import assert from 'node:assert/strict';
import { charlie } from './chain.js';

export const hash = (number) => `0x${number.toString(16).padStart(64, '0')}`;

// A server of eight, with these serial numbers.
export const unitOf = (serials, changes = {}) => ({
  class: 'Gpu',
  model: 'H100-SXM5-80GB',
  quantity: 8,
  serials: serials.map(hash),
  custodian: charlie.address,
  facility: 'FRA-3, hall 2, rack 14',
  document: { hash: hash(0xd0c), uri: 'https://custodian.example/receipts/14' },
  inServiceAt: 0,
  grade: 'B',
  ...changes,
});

// For `assert.rejects`: the chain gave this reason.
export const refused = (reason) => (error) => {
  assert.equal(error.reason ?? error.message, reason);
  return true;
};
