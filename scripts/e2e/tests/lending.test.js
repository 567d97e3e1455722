// A loan on the development chain, from the proposal to the last instalment: Bob borrows against
// eight H100 with Eve's first loss and the savers' money, buys hardware with the dollars, pays
// every ten minutes and has the unit back. The tests build on each other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chainTime, pointFeeds, sourcesOf } from '../lib/appraisal.js';
import * as chain from '../lib/chain.js';
import { launch } from '../lib/launch.js';
import { DOLLAR, fund, insuredUnit, JUNIOR, PRINCIPAL, termsOf, WINDOW } from '../lib/loans.js';
import { Node } from '../lib/node.js';
import { refused } from '../lib/units.js';

const { alice, bob, dave, eve, ferdie, eventOf, send, sudo, view } = chain;
const COUNT = 4;

let feed, node, api, stop, unit, loan;
before(async () => {
  ({ feed, node, api, stop } = await launch(Node.dev, { withFeed: true }));
  await sudo(api, ...pointFeeds(api, sourcesOf(feed)));
});
after(() => stop?.());

const tx = chain.callsOf(() => api);
const { lending } = tx;
const held = (asset, who) => chain.balanceOf(api, asset, who);
const usdai = (who) => held(chain.USDAI, who);
const quote = async (at) => (await api.call.infrafiApi.quote(loan, at ?? (await chainTime(api)))).unwrap();
// The checks that an offer fails, as `Error` or `Error of unit 0`.
const failing = async (offer) =>
  (await api.call.infrafiApi.check(offer)).map(({ error, unit: of }) => (of.isSome ? `${error} of unit ${of}` : error.toString()));
const health = async () => (await api.call.infrafiApi.health(loan)).unwrap();
const totalAssets = async () => {
  const result = await view(api, 'Vault', 'total_assets');
  assert.ok(result.isOk, result.toString());
  return result.asOk.conservative.toBigInt();
};

test('savers have deposited, and eight H100 are received, insured and appraised', async () => {
  await fund(api);
  unit = await insuredUnit(api, node);
});

test('Bob proposes, and his terms are on chain in full', async () => {
  const terms = await termsOf(api, unit, COUNT);
  await assert.rejects(send(api, lending.propose(terms), eve), refused('Lending.NotBorrower'));
  const sent = await send(api, lending.propose(terms), bob);
  loan = eventOf(sent, 'lending', 'Proposed').data.loan.toNumber();
  const info = (await view(api, 'Lending', 'loan', [loan])).unwrap();
  assert.equal(info.terms.principal.toBigInt(), PRINCIPAL);
  assert.equal(info.termsHash.toHex(), eventOf(sent, 'lending', 'Proposed').data.termsHash.toHex());
  assert.equal((await api.call.infrafiApi.schedule(loan)).length, COUNT);
});

test('Eve commits the first loss, which stays in the account and cannot be spent', async () => {
  const before = await usdai(eve);
  await assert.rejects(send(api, lending.commit(loan, 1), dave), refused('Lending.NotLender'));
  await send(api, lending.commit(loan, 1), eve);
  assert.equal(before - (await usdai(eve)), JUNIOR);
  await assert.rejects(send(api, lending.withdrawCommitment(loan, 1), eve), refused('Lending.CommitmentBound'));
});

test('the committee approves what passes every check', async () => {
  assert.deepEqual(await failing(loan), []);
  await assert.rejects(send(api, lending.draw(loan), bob), refused('Lending.NotApproved'));
  for (const who of [alice, bob]) await assert.rejects(send(api, lending.approve(loan), who), refused('Lending.NotCreditCommittee'));
  await chain.asCommittee(api, lending.approve(loan));
  assert.deepEqual(await failing(loan), []);
});

let savings;
test('Bob draws, and redeems USDai for USDC to pay for hardware', async () => {
  savings = await totalAssets();
  const before = await usdai(bob);
  const drawn = await send(api, lending.draw(loan), bob);
  const { paid, originationFee } = eventOf(drawn, 'lending', 'Drawn').data;
  assert.equal(originationFee.toBigInt(), (PRINCIPAL * 75n) / 10_000n);
  assert.equal(paid.toBigInt(), PRINCIPAL - originationFee.toBigInt());
  assert.ok((await usdai(bob)) - before <= paid.toBigInt());
  assert.equal((await view(api, 'Collateral', 'unit', [unit])).unwrap().state.type, 'Pledged');
  await assert.rejects(send(api, tx.nfts.transfer(0, unit, eve.address), bob), refused('Nfts.ItemLocked'));
  await assert.rejects(send(api, tx.nfts.transfer(1, loan * 8 + 1, dave.address), eve), refused('Nfts.ItemLocked'));
  const dollars = await held(chain.USDC, bob);
  await send(api, tx.reserve.redeem(50_000n * DOLLAR, 50_000n * 10n ** 6n), bob);
  assert.equal((await held(chain.USDC, bob)) - dollars, 50_000n * 10n ** 6n);
  // Hardware is paid for, and earns: dollars come back.
  await send(api, tx.reserve.mint(50_100n * 10n ** 6n, 50_100n * DOLLAR), bob);
});

test('any account pays what is due, and never more than is owed', async () => {
  const { due, payoff } = await quote();
  assert.ok(due.toBigInt() > 0n && payoff.toBigInt() > PRINCIPAL);
  await assert.rejects(send(api, lending.repayDue(loan, 1n), ferdie), refused('Lending.DueAboveMax'));
  await send(api, lending.repay(loan, 10n * DOLLAR), ferdie);
  await sudo(api, api.tx.txPause.pause(['Lending', 'draw']));
  await assert.rejects(sudo(api, api.tx.txPause.pause(['Lending', 'repay'])), refused('TxPause.Unpausable'));
  await sudo(api, api.tx.txPause.unpause(['Lending', 'draw']));
});

test('Bob pays every instalment, and has the unit back', async () => {
  let paid = 0;
  const isLive = async () => (await view(api, 'Lending', 'health', [loan])).isSome;
  while (await isLive()) {
    const { nextDue, due } = await health();
    if (due.toBigInt() === 0n) {
      // The running window is paid: the next one opens at its deadline.
      await node.travelTo(nextDue.unwrap().toNumber() - WINDOW + 1);
      continue;
    }
    const sent = await send(api, lending.repayDue(loan, 2n * PRINCIPAL), bob);
    assert.ok(eventOf(sent, 'lending', 'LenderPaid'));
    paid += 1;
    assert.ok(paid <= COUNT + 1);
  }
  assert.ok(paid > 0);
  assert.equal((await view(api, 'Lending', 'portfolio')).drawn.toBigInt(), 0n);
  const { state, owner } = (await view(api, 'Collateral', 'unit', [unit])).unwrap();
  assert.deepEqual([state.type, owner.toString()], ['Issued', bob.address]);
  assert.ok((await api.query.nfts.item(1, loan * 8 + 1)).isNone);
  await send(api, tx.nfts.transfer(0, unit, eve.address), bob);
});

test('the savers have the interest less the fee, and nothing else', async () => {
  const gained = (await totalAssets()) - savings;
  assert.ok(gained > 0n);
  // A blended 10 % on 51,000 for an hour at most, less the fee: cents.
  const most = (51_000n * DOLLAR * 10n * BigInt((COUNT + 2) * WINDOW)) / 100n / 31_536_000n;
  assert.ok(gained <= most, `${gained} of at most ${most}`);
  const eveHas = await usdai(eve);
  assert.ok(eveHas > 50_000n * DOLLAR, 'Eve has her first loss back, with interest');
});

test('an offer that nobody approves expires, and the commitment comes back', async () => {
  const before = await usdai(eve);
  const terms = { ...(await termsOf(api, unit, COUNT)), expiresAt: (await chainTime(api)) + 60 };
  // The unit is Eve's by now: such an offer is not approved.
  const sent = await send(api, lending.propose(terms), bob);
  const offer = eventOf(sent, 'lending', 'Proposed').data.loan.toNumber();
  await send(api, lending.commit(offer, 1), eve);
  assert.ok((await failing(offer)).includes(`NotUnitOwner of unit ${unit}`));
  const [first] = await api.call.infrafiApi.check(offer);
  assert.equal(first.reason.toString(), 'A unit does not belong to the borrower.');
  assert.equal((await api.call.infrafiApi.unit(unit)).unwrap().owner.toString(), eve.address);
  assert.equal((await api.call.infrafiApi.loan(offer)).unwrap().offer.unwrap().stage.type, 'Proposed');
  await assert.rejects(chain.asCommittee(api, lending.approve(offer)), refused('Lending.NotUnitOwner'));
  await node.travelTo(terms.expiresAt);
  await send(api, lending.withdrawCommitment(offer, 1), eve);
  assert.equal(await usdai(eve), before);
  assert.ok((await view(api, 'Lending', 'loan', [offer])).isNone);
});
