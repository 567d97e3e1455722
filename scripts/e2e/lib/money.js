// Money that has to come through whatever happens to the nodes: a place in the queue of the vault,
// a loan that is proposed, and transfers that are counted.
import assert from 'node:assert/strict';
import { chainTime } from './appraisal.js';
import { account, balanceOf, bob, charlie, ferdie, INFRA, send, sendTogether, SUSDAI, USDAI } from './chain.js';
import { termsOf } from './loans.js';
import { unitOf } from './units.js';

const DOLLAR = 10n ** 18n;
const RECEIVER = account('//Receiver').address;
// They do nothing else, so that no other transaction takes their nonce.
export const SENDERS = ['//Alice//stash', '//Bob//stash'].map(account);

export class Money {
  transfers = 0n;

  static async start(api) {
    const money = new Money();
    const { reserve, vault, collateral, lending, utility } = api.tx;
    const savings = [reserve.mint(3_000n * 10n ** 6n, 0n), vault.deposit(2_000n * DOLLAR, 0n, 0), vault.requestRedeem(100n * DOLLAR, 0)];
    const inServiceAt = (await chainTime(api)) - 60;
    await sendTogether(api, [
      [[utility.batchAll(savings), ferdie], [collateral.apply(unitOf([1], { inServiceAt })), bob]],
      [[collateral.issueReceipt(0), charlie]],
      [[lending.propose(await termsOf(api, 0, 3)), bob]],
    ]);
    await money.transfer(api);
    money.saved = await balanceOf(api, SUSDAI, ferdie);
    money.cash = await balanceOf(api, USDAI, ferdie);
    return money;
  }

  // One more transfer of one INFRA to a new account.
  async transfer(api, sender = SENDERS[0]) {
    this.transfers += 1n;
    await send(api, api.tx.balances.transferKeepAlive(RECEIVER, INFRA), sender);
  }

  // Nothing is lost, and nothing is doubled: `at` is a connection at a block.
  async isWhole(at) {
    const { data } = await at.query.system.account(RECEIVER);
    assert.equal(data.free.toBigInt(), this.transfers * INFRA, 'transfers');
    assert.equal((await at.query.vault.nextRequestId()).toNumber(), 1, 'one request');
    assert.equal((await at.query.vault.requests(0)).unwrap().owner.toString(), ferdie.address);
    assert.equal(await balanceOf(at, SUSDAI, ferdie), this.saved);
    assert.equal(await balanceOf(at, USDAI, ferdie), this.cash);
    assert.equal((await at.query.lending.nextLoanId()).toNumber(), 1, 'one loan');
    assert.equal((await at.query.lending.terms(0)).unwrap().borrower.toString(), bob.address);
    assert.equal((await at.query.collateral.nextUnitId()).toNumber(), 1, 'one unit');
    assert.equal((await at.query.collateral.units(0)).unwrap().state.type, 'Issued');
    const supply = (await at.query.assets.asset(USDAI)).unwrap().supply.toBigInt();
    const sumOf = (entries, amountOf) => entries.reduce((all, [, entry]) => all + amountOf(entry.unwrap()).toBigInt(), 0n);
    const free = sumOf(await at.query.assets.account.entries(USDAI), ({ balance }) => balance);
    const held = sumOf(await at.query.assetsHolder.balancesOnHold.entries(USDAI), (amount) => amount);
    assert.equal(free + held, supply, 'the dollars of all accounts');
  }
}
