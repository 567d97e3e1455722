// The development chain as a person uses it: blocks, prices, a unit registered, appraised and
// passed on.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accepted, expectedValue, feedsOf, fixed, pointFeeds, price, setParams, sourcesOf } from '../lib/appraisal.js';
import * as chain from '../lib/chain.js';
import { MODELS } from '../lib/feed.js';
import { launch } from '../lib/launch.js';
import { Node } from '../lib/node.js';
import { until } from '../lib/process.js';
import { hash, refused, unitOf } from '../lib/units.js';

const { alice, bob, charlie, eve, outcomes, send, sudo, sudoAs, USDAI, USDC, view } = chain;
const H100 = MODELS[0];
const DAY = 86_400;

let feed, node, api, stop;
before(async () => {
  ({ feed, node, api, stop } = await launch(Node.dev, { withFeed: true }));
});
after(() => stop?.());

test('blocks are produced and become final', async () => {
  const heights = await until('two final blocks', async () => {
    const found = await node.heights();
    return found.final >= 2 && found;
  }, { node });
  assert.ok(heights.best >= heights.final);
});

test('wallets get the properties of the chain', async () => {
  assert.deepEqual(await node.rpc('system_properties'), { ss58Format: 42, tokenDecimals: 12, tokenSymbol: 'INFRA' });
  assert.equal(await node.rpc('system_chainType'), 'Development');
  assert.equal(await node.rpc('chainSpec_v1_chainName'), await node.rpc('system_chain'));
  assert.equal(await node.rpc('chainSpec_v1_genesisHash'), api.genesisHash.toHex());
  assert.deepEqual(await node.rpc('chainSpec_v1_properties'), await node.rpc('system_properties'));
  assert.equal(api.consts.system.ss58Prefix.toNumber(), 42);
});

test('metadata of versions 14, 15 and 16 are served', async () => {
  const versions = (await api.call.metadata.metadataVersions()).toJSON();
  for (const version of [14, 15, 16]) assert.ok(versions.includes(version), `${version} of ${versions}`);
});

test('the three assets are named, and the dev accounts hold USDC', async () => {
  const named = async (id) => {
    const { name, symbol, decimals } = await api.query.assets.metadata(id);
    return [name.toUtf8(), symbol.toUtf8(), decimals.toNumber()];
  };
  assert.deepEqual((await named(USDC)).slice(1), ['USDC', 6]);
  assert.deepEqual((await named(USDAI)).slice(1), ['USDai', 18]);
  assert.deepEqual((await named(chain.SUSDAI)).slice(1), ['sUSDai', 18]);
  for (const holder of [alice, bob, charlie, chain.dave, eve, chain.ferdie]) {
    const { balance } = (await api.query.assets.account(USDC, holder.address)).unwrap();
    assert.equal(balance.toBigInt(), 10_000_000n * 10n ** 6n);
  }
});

test('the sources of genesis are those the feed serves by default', async () => {
  for (const [key, pointer] of MODELS.flatMap(feedsOf)) {
    const sources = (await view(api, 'Appraisal', 'sources', [key])).toHuman();
    const expected = ['atlas', 'beacon', 'cobalt'].map((name) => [`http://127.0.0.1:8555/${name}/prices`, pointer]);
    assert.deepEqual(sources.map(({ url, pointer: place }) => [url, place]), expected);
  }
});

test('prices and hourly rates of ten models arrive from HTTP', async () => {
  await setParams(api, { fetchInterval: 1 });
  await sudo(api, ...pointFeeds(api, sourcesOf(feed)));
  for (const model of MODELS) {
    for (const [key, pointer] of feedsOf(model)) {
      const [, middle] = await feed.quotes(model, pointer.split('/').pop());
      // The first values may be those of a feed on the port of the genesis.
      await until(`${pointer} to be ${middle}, the median of the sources`, async () => {
        return (await accepted(api, key))?.value === fixed(middle);
      }, { node });
    }
  }
});

test('the oracle holds what the appraiser fed', async () => {
  const fed = await api.query.oracle.values(price(H100));
  assert.equal(fed.unwrap().value.toBigInt(), (await accepted(api, price(H100))).value);
  const raw = await api.query.oracle.rawValues(chain.appraiserOf('Alice').address, price(H100));
  assert.ok(raw.isSome);
});

let unit, inServiceAt;

test('Bob applies for a unit, and Charlie issues the receipt', async () => {
  inServiceAt = Number((await api.query.timestamp.now()).toBigInt() / 1000n) - 500 * DAY - 12_345;
  const applied = await send(api, api.tx.collateral.apply(unitOf([1, 2, 3, 4, 5, 6, 7, 8], { inServiceAt })), bob);
  unit = chain.eventOf(applied, 'collateral', 'Applied').data.unit.toNumber();
  await assert.rejects(send(api, api.tx.collateral.issueReceipt(unit), alice), refused('Collateral.NotCustodian'));
  const issued = await send(api, api.tx.collateral.issueReceipt(unit), charlie);
  assert.equal(chain.eventOf(issued, 'collateral', 'ReceiptIssued').data.owner.toString(), bob.address);
});

test('the NFT is Bob\'s', async () => {
  const item = (await api.query.nfts.item(0, unit)).unwrap();
  assert.equal(item.owner.toString(), bob.address);
  assert.ok((await api.query.nfts.account(bob.address, 0, unit)).isSome);
  assert.equal((await view(api, 'Collateral', 'unit', [unit])).unwrap().owner.toString(), bob.address);
});

// The appraisal at the best block, which is what the formulas come to there.
async function appraisedAsExpected() {
  const block = (await api.rpc.chain.getBlockHash()).toHex();
  const expected = await expectedValue(api, unit, block);
  const appraised = (await view(api, 'Appraisal', 'appraise', [unit], block)).asOk;
  const difference = expected.value - appraised.value.toBigInt();
  assert.ok(difference >= 0n && difference <= expected.slack, `${appraised.value} is not ${expected.value}`);
  assert.equal(appraised.asOf.toNumber(), expected.asOf);
  return { block, expected, appraised, dollars: Number(appraised.value.toBigInt() / 10n ** 18n) };
}

test('the appraisal equals the formula of cost on the fed price', async () => {
  const { block, expected, appraised, dollars } = await appraisedAsExpected();
  assert.ok(!expected.isByIncome);
  // 8 times 25,000 dollars, 500 days old: neither nothing nor all of it.
  assert.ok(dollars > 40_000 && dollars < 200_000, `${dollars} dollars`);

  const at = await api.at(block);
  const byApi = await at.call.infrafiApi.appraise(unit);
  assert.deepEqual(byApi.toJSON(), appraised.registry.createType('Json', { ok: appraised.toJSON() }).toJSON());
});

test('with little of its life left, it equals the formula of income on the fed rate', async () => {
  const params = (await api.query.appraisal.models(H100)).unwrap().toJSON();
  const setModel = (income) => sudo(api, api.tx.appraisal.setModel(H100, { ...params, income: { ...params.income, ...income } }));
  await setModel({ economicLife: 900 * DAY });
  const { expected, dollars } = await appraisedAsExpected();
  assert.ok(expected.isByIncome);
  assert.ok(dollars > 10_000 && dollars < 100_000, `${dollars} dollars`);
  await setModel({});
  assert.ok(!(await appraisedAsExpected()).expected.isByIncome);
});

test('a jump of the price is held, lent against at the lower of both, and accepted in the end', async () => {
  const value = async (name) => (await view(api, 'Appraisal', name, [unit])).asOk.value.toBigInt();
  const feedNow = async () => (await api.query.appraisal.feeds(price(H100))).unwrap();
  const before = (await accepted(api, price(H100))).value;
  for (const source of ['atlas', 'beacon', 'cobalt']) await feed.fault(source, 'tenfold');
  await until('the jump is held', async () => (await feedNow()).held.isSome, { node });
  assert.equal((await accepted(api, price(H100))).value, before);
  await until('ten times the price is accepted', async () => (await accepted(api, price(H100))).value === before * 10n, { node });

  await setParams(api, { confirmRounds: 100 });
  for (const source of ['atlas', 'beacon', 'cobalt']) await feed.fault(source);
  const all = () => view(api, 'Appraisal', 'feeds', [0, 64]);
  await until('the way back is held', async () => (await all()).every(({ held }) => held.isSome), { node });
  const [shown, entry] = await Promise.all([value('appraise'), value('entry_value')]);
  assert.ok(entry < shown, `${entry} is not below ${shown}`);
  await sudo(api, ...MODELS.flatMap(feedsOf).map(([key]) => api.tx.appraisal.acceptValue(key)));
  assert.equal((await accepted(api, price(H100))).value, before);
  assert.ok((await feedNow()).held.isNone);
  await setParams(api, { confirmRounds: 3 });
});

test('many units are appraised at once, each by itself', async () => {
  const [known, unknown] = await view(api, 'Appraisal', 'appraise_many', [[unit, 4_000_000]]);
  assert.ok(known.isOk);
  assert.equal(unknown.asErr.type, 'UnknownUnit');
});

test('a unit of a model that nobody registered has no value', async () => {
  const apply = (changes) => send(api, api.tx.collateral.apply(unitOf([100], { model: 'ABACUS-10', quantity: 1, ...changes })), bob);
  await assert.rejects(apply({ class: 'Gpu' }), refused('Collateral.UnknownModel'));
  await assert.rejects(apply({ serials: [hash(0)] }), refused('Collateral.SerialIsZero'));
  const applied = await apply({ class: 'Storage' });
  const other = chain.eventOf(applied, 'collateral', 'Applied').data.unit.toNumber();
  assert.equal((await view(api, 'Appraisal', 'appraise', [other])).asErr.type, 'UnknownModel');
  await send(api, api.tx.collateral.withdrawApplication(other), bob);
  assert.equal((await view(api, 'Appraisal', 'appraise', [other])).asErr.type, 'UnknownUnit');
});

test('a serial number is pledged once only', async () => {
  const again = api.tx.collateral.apply(unitOf([8, 9]));
  await Promise.all([bob, eve].map((owner) => assert.rejects(send(api, again, owner), refused('Collateral.SerialTaken'))));
});

test('a declined application frees its deposit and its serial numbers', async () => {
  const held = async () => (await api.query.balances.holds(bob.address)).reduce((sum, { amount }) => sum + amount.toBigInt(), 0n);
  const before = await held();
  const applied = await send(api, api.tx.collateral.apply(unitOf([20, 21])), bob);
  assert.ok((await held()) > before);
  await send(api, api.tx.collateral.decline(chain.eventOf(applied, 'collateral', 'Applied').data.unit), charlie);
  assert.equal(await held(), before);
  assert.ok((await view(api, 'Collateral', 'serial', [hash(20)])).isNone);
});

test('nothing but a transfer is open in pallet-nfts', async () => {
  const { nfts } = api.tx;
  const closed = [
    nfts.burn(0, unit),
    nfts.approveTransfer(0, unit, eve.address, null),
    nfts.lockItemTransfer(0, unit),
    nfts.setMetadata(0, unit, '0x00'),
    nfts.setPrice(0, unit, 1, null),
    nfts.setAttribute(0, unit, 'ItemOwner', '0x00', '0x00'),
    nfts.create(bob.address, { settings: 0, mintSettings: { mintType: 'Issuer', defaultItemSettings: 0 } }),
  ];
  assert.deepEqual(await outcomes(api, closed, bob), closed.map(() => 'System.CallFiltered'));
});

test('the receipt can be transferred', async () => {
  await send(api, api.tx.nfts.transfer(0, unit, eve.address), bob);
  assert.equal((await view(api, 'Collateral', 'unit', [unit])).unwrap().owner.toString(), eve.address);
  await assert.rejects(send(api, api.tx.nfts.transfer(0, unit, bob.address), bob), refused('Nfts.NoPermission'));
});

test('users cannot mint, burn or freeze the dollars', async () => {
  const { assets } = api.tx;
  const closed = [
    assets.mint(USDAI, bob.address, 1),
    assets.burn(USDAI, bob.address, 1),
    assets.forceTransfer(USDAI, eve.address, bob.address, 1),
    assets.freezeAsset(USDAI),
    assets.startDestroy(chain.SUSDAI),
    assets.transferOwnership(chain.SUSDAI, bob.address),
    assets.mint(USDC, bob.address, 1),
    assets.transferOwnership(USDC, bob.address),
    assets.create(77, bob.address, 1),
    assets.touch(USDC),
    assets.refund(USDC, false),
  ];
  assert.deepEqual(await outcomes(api, closed, bob), closed.map(() => 'System.CallFiltered'));
});

test('a fee is paid in USDai, and in no other token', async () => {
  const { issuer } = (await api.query.assets.asset(USDAI)).unwrap();
  await sudoAs(api, issuer.toString(), api.tx.assets.mint(USDAI, bob.address, 1_000n * 10n ** 18n));
  const dollars = async () => (await api.query.assets.account(USDAI, bob.address)).unwrap().balance.toBigInt();
  const native = async () => (await api.query.system.account(bob.address)).data.free.toBigInt();
  const before = [await dollars(), await native()];
  const paid = await send(api, api.tx.system.remark('0x00'), bob, { assetId: USDAI });
  const fee = before[0] - (await dollars());
  assert.ok(fee > 0n && fee < 10n * 10n ** 18n, `${fee}`);
  assert.equal(await native(), before[1]);
  assert.ok(chain.eventOf(paid, 'assetTxPayment', 'AssetTxFeePaid'));

  for (const assetId of [USDC, chain.SUSDAI]) {
    await assert.rejects(send(api, api.tx.system.remark('0x00'), bob, { assetId }), /[Pp]ayment|pay some fees|1010/);
  }
});
