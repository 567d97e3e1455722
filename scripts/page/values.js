// Governed values: forms that open with the values which the chain has now, so that only what
// changes is typed.
import { accounts, motionOf } from '../e2e/lib/steps.js';

const nameOf = (address) => Object.entries(accounts).find(([, pair]) => pair.address === address)?.[0] ?? address;

// Of these no change is stricter than another, so that each waits in the timelock.
const ALWAYS_WAIT = ['fees', 'timelock', 'validators'];

// Pallets whose values are replaced by one call, and the models of appraisal, each by a key.
export async function governed(api) {
  const pallets = Object.keys(api.tx).filter((name) => api.tx[name].setParams && api.query[name]?.params);
  const values = pallets.sort().map(async (name) => {
    const params = await api.query[name].params();
    const waits = ALWAYS_WAIT.includes(name);
    return { key: name, title: `${name}.setParams`, waits, shown: params, call: () => api.tx[name].setParams(params) };
  });
  const models = (await api.query.appraisal.models.entries()).map(([{ args: [model] }, params]) => ({
    key: model.toUtf8(),
    title: `appraisal.setModel, ${model.toUtf8()}`,
    waits: true,
    shown: params.unwrap(),
    call: () => api.tx.appraisal.setModel(model, params.unwrap()),
  }));
  return [...(await Promise.all(values)), ...models.sort((one, other) => one.key.localeCompare(other.key))];
}

// The ways to have governance make a call, each with the account that begins it. The values of the
// timelock change after its delay.
export async function ways(api) {
  const found = [];
  const key = await api.query.sudo?.key();
  if (key?.isSome) found.push({ key: 'sudo', account: nameOf(key.unwrap().toString()), title: 'by sudo', wrap: (call) => api.tx.sudo.sudo(call) });
  const members = ((await api.query.council?.members()) ?? []).map(String);
  if (members.length) {
    const threshold = Math.ceil((members.length * 2) / 3);
    const account = members.map(nameOf).sort()[0];
    const motion = (call) => motionOf(api, threshold, call);
    const votes = `by a motion of ${threshold} votes`;
    found.push({ key: 'motion', account, title: `${votes}, at once if it only tightens`, wrap: motion });
    const wait = (call) => motion(api.tx.timelock.schedule(call, 'Council'));
    found.push({ key: 'timelock', account, title: `${votes}, after the delay`, wrap: wait });
  }
  return found;
}
