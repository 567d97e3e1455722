// The servers, and the reports that prove custody.
import { chainTime } from '../../e2e/lib/appraisal.js';
import { acceptanceOf, offersOf } from '../../e2e/lib/cover.js';
import { until } from '../../e2e/lib/process.js';
import { cast } from '../cast.js';
import { dollars, usdc } from '../format.js';
import { attest, policies, units, owners } from '../terms.js';
import { big } from './read.js';

export const received = {
  title: 'The custodian receives the machines',
  async tell(stage) {
    await stage.does(cast.charlie, ...units.map((_, unit) => stage.api.tx.collateral.issueReceipt(unit)));
    return `Warehouse receipts, as NFTs: ${units.map(({ facility }, unit) => `unit ${unit} in ${facility} for ${owners[unit].name}`).join('; ')}`;
  },
};

export const insured = {
  title: 'The insurer binds policies',
  async tell(stage) {
    const offered = [...policies.entries()];
    await stage.does(cast.dave, ...offersOf(stage.api, offered));
    const accept = ([unit, policy]) => acceptanceOf(stage.api, unit, policy, { insurer: cast.dave.pair });
    const accepted = [...new Set(owners)].map((owner) => stage.does(owner, ...offered.filter(([unit]) => owners[unit] === owner).map(accept)));
    await Promise.all(accepted);
    return policies.map(({ coverage }, unit) => `unit ${unit} for ${dollars(coverage, 0)}`).join(', ');
  },
};

export const appraised = {
  title: 'The units are appraised from the feed',
  async tell({ api, node, props }) {
    const read = async () => {
      const found = await Promise.all(units.map((_, unit) => api.call.infrafiApi.appraise(unit)));
      return found.every((one) => one.isOk) && found.map((one) => big(one.asOk.value));
    };
    props.values = await until('the units are appraised', read, { node });
    return props.values.map((value, unit) => `Unit ${unit}: ${dollars(value)}`).join('; ');
  },
};

// With the reports of this instant; the custodian reports the same servers.
export const proven = {
  title: 'Reserve and custody are confirmed',
  async tell(stage) {
    const { api } = stage;
    const face = big((await api.call.infrafiApi.position()).asOk.billsAtFaceUsdc);
    const { sold = [], added = [] } = stage.props;
    const list = [...units.keys(), ...added].filter((unit) => !sold.includes(unit));
    // Of a second that the next block is not before, and no bill has moved since.
    const asOf = stage.props.dawn ?? (await chainTime(api));
    await Promise.all([
      stage.does(cast.ferdie, attest(api, asOf, face)),
      stage.does(cast.charlie, api.tx.collateral.confirmCustody(list)),
    ]);
    return `Bills of ${usdc(face)} in custody; ${list.length === 1 ? 'unit' : 'units'} ${list.join(' and ')} in place`;
  },
};
