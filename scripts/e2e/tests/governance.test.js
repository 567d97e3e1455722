// The development chain without sudo: the work of its council, from a motion to its execution by
// the scheduler.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as chain from '../lib/chain.js';
import { carry, execute, GOVERN, schedule, SEATS, timelocked, UPGRADE } from '../lib/council.js';
import { launch } from '../lib/launch.js';
import { Node } from '../lib/node.js';
import { until } from '../lib/process.js';
import { refused } from '../lib/units.js';

const { alice, bob, dave, eve, eventOf, send } = chain;
const DOLLAR = 10n ** 6n;
const NAMES = { collateral: 'Collateral', appraisal: 'Appraisal', reserve: 'Reserve', vault: 'Vault', lending: 'Lending' };

let node, api, stop;
before(async () => {
  ({ node, api, stop } = await launch(Node.council));
});
after(() => stop?.());

const best = async () => (await api.rpc.chain.getHeader()).number.toNumber();
const changed = async (pallet, changes) => ({ ...(await api.query[pallet].params()).toJSON(), ...changes });
const mint = () => send(api, api.tx.reserve.mint(DOLLAR, 0), bob);

test('there is no sudo, and a council of six', async () => {
  assert.ok((await api.query.sudo.key()).isNone);
  const members = (await api.query.council.members()).map(String);
  assert.deepEqual(members.sort(), SEATS.map(({ address }) => address).sort());
  const set = api.tx.vault.setParams(await changed('vault', {}));
  await assert.rejects(send(api, api.tx.sudo.sudo(set), alice), refused('Sudo.RequireSudo'));
});

test('one member does nothing alone', async () => {
  const set = api.tx.vault.setParams(await changed('vault', { windowLength: 120 }));
  await assert.rejects(send(api, set, alice), refused('Vault.NotGovernance'));
  // A motion of one is executed at once, for what one of six may do.
  const sent = await send(api, api.tx.council.propose(1, set, set.method.encodedLength), alice);
  const { result } = eventOf(sent, 'council', 'Executed').data;
  assert.equal(chain.reasonOf(api, result.asErr), 'Vault.NotGovernance');
  await assert.rejects(carry(api, set, 3), refused('Vault.NotGovernance'));
});

// Of each pallet a change that tightens, and one that does not.
const TIGHTER = {
  collateral: { maxCustodyAge: 1_800 },
  appraisal: { confirmRounds: 4 },
  reserve: { supplyCap: `${50_000_000n * DOLLAR}` },
  vault: { buffer: 100_000_000 },
  lending: { minFirstLoss: 200_000_000 },
};
const LOOSER = {
  collateral: { maxCustodyAge: 7_200 },
  appraisal: { confirmRounds: 2 },
  reserve: { supplyCap: `${60_000_000n * DOLLAR}` },
  vault: { windowLength: 120 },
  lending: { cureInstalments: 5 },
};
const setting = (changes) =>
  Promise.all(Object.entries(changes).map(async ([pallet, values]) => api.tx[pallet].setParams(await changed(pallet, values))));
async function assertSet(changes) {
  for (const [pallet, values] of Object.entries(changes)) {
    const params = await api.query[pallet].params();
    for (const [name, value] of Object.entries(values)) assert.equal(params[name].toString(), String(value), `${pallet}.${name}`);
  }
}

test('a motion of four is executed by the scheduler, and tightens the values of all five pallets', async () => {
  const when = (await best()) + 20;
  await carry(api, api.tx.scheduler.schedule(when, null, 0, api.tx.utility.batchAll(await setting(TIGHTER))));
  assert.equal((await api.query.appraisal.params()).confirmRounds.toNumber(), 3, 'not before its time');
  await until('its block', async () => (await best()) >= when, { node });
  const events = await (await api.at(await api.rpc.chain.getBlockHash(when))).query.system.events();
  const done = events.map(({ event }) => event).find(({ section, method }) => section === 'scheduler' && method === 'Dispatched');
  assert.ok(done.data.result.isOk, done.toString());
  await assertSet(TIGHTER);
});

test('what does not only tighten waits, and so do models and sources', async () => {
  const sets = await setting(LOOSER);
  for (const set of sets) await assert.rejects(carry(api, set), refused(`${NAMES[set.method.section]}.ChangeHasToWait`));
  await timelocked(api, node, api.tx.utility.batchAll(sets));
  await assertSet(LOOSER);
  const [[key, params]] = await api.query.appraisal.models.entries();
  await assert.rejects(carry(api, api.tx.appraisal.setModel(key.args[0], params.unwrap())), refused('Appraisal.NotGovernance'));
});

test('what is out of bounds fails when it is executed, and changes nothing', async () => {
  const set = api.tx.vault.setParams(await changed('vault', { fee: 1_000_000_000 }));
  await assert.rejects(timelocked(api, node, set), refused('Vault.FeeTooHigh'));
});

test('four of six call off what was scheduled', async () => {
  const when = (await best()) + 100;
  await carry(api, api.tx.scheduler.schedule(when, null, 0, api.tx.safeMode.forceEnter()), UPGRADE);
  await carry(api, api.tx.scheduler.cancel(when, 0));
  assert.equal((await api.query.scheduler.agenda(when)).length, 0);
});

test('the council admits to a role after the delay, and revokes at once', async () => {
  const isAdmitted = async () => (await chain.view(api, 'Roles', 'admission', ['HardwareCustodian', eve.address])).isSome;
  const admit = api.tx.roles.admit('HardwareCustodian', eve.address, 99, null, `0x${'00'.repeat(32)}`);
  await assert.rejects(carry(api, admit), refused('Roles.NotGovernance'));
  const { id } = await schedule(api, admit);
  await assert.rejects(execute(api, id), refused('Timelock.CallNotReady'));
  await timelocked(api, node, admit);
  assert.ok(await isAdmitted());
  await carry(api, api.tx.roles.revoke('HardwareCustodian', eve.address));
  assert.ok(!(await isAdmitted()));
});

test('one third of the council cancels, and so does a guardian', async () => {
  const call = api.tx.councilMembers.addMember(bob.address);
  const [first, second] = [await schedule(api, call), await schedule(api, call)];
  await carry(api, api.tx.timelock.cancel(first.id), 2);
  await assert.rejects(send(api, api.tx.timelock.cancel(second.id), alice), refused('Timelock.NotGuardian'));
  await send(api, api.tx.timelock.cancel(second.id), dave);
  for (const { id } of [first, second]) await assert.rejects(execute(api, id), refused('Timelock.UnknownCall'));
});

test('the council enters and leaves safe mode, and a guardian enters it', async () => {
  await mint();
  await carry(api, api.tx.safeMode.forceEnter());
  await assert.rejects(mint(), refused('System.CallFiltered'));
  await send(api, api.tx.reserve.redeem(DOLLAR * 10n ** 12n, 0), bob);
  await carry(api, api.tx.safeMode.forceExit());
  await mint();
  await send(api, api.tx.timelock.brake(), eve);
  await assert.rejects(mint(), refused('System.CallFiltered'));
  await carry(api, api.tx.safeMode.forceExit());
});

test('only five have Root do something, after the delay', async () => {
  const codeHash = `0x${'42'.repeat(32)}`;
  const authorize = api.tx.system.authorizeUpgrade(codeHash);
  await assert.rejects(schedule(api, authorize, 'Root'), refused('Timelock.NotGovernance'));
  await assert.rejects(carry(api, authorize, UPGRADE), refused('BadOrigin'));
  await timelocked(api, node, authorize, 'Root', UPGRADE);
  assert.equal((await api.query.system.authorizedUpgrade()).unwrap().codeHash.toHex(), codeHash);
});

test('a member that lost its key is replaced, and the others decide meanwhile', async () => {
  const { councilMembers } = api.tx;
  const seats = async () => (await api.query.council.members()).map(String);
  const [lost] = SEATS.slice(-1);
  const heir = chain.account('//Heir');
  const remove = councilMembers.removeMember(lost.address);
  await assert.rejects(carry(api, remove, UPGRADE - 1), refused('BadOrigin'));
  await carry(api, remove, UPGRADE);
  assert.equal((await seats()).length, SEATS.length - 1);
  await timelocked(api, node, councilMembers.addMember(heir.address));
  assert.ok((await seats()).includes(heir.address));
  assert.ok(!(await seats()).includes(lost.address));
  await send(api, api.tx.balances.transferKeepAlive(heir.address, 10n ** 13n), alice);
  const remark = api.tx.system.remark('0x');
  await send(api, api.tx.council.propose(GOVERN, remark, remark.method.encodedLength), heir);
});
