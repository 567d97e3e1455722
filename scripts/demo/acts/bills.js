// Treasury bills, and what they yield.
import { eventOf } from '../../e2e/lib/chain.js';
import { cast } from '../cast.js';
import { day, dollars, usdc } from '../format.js';
import { buyBills } from '../terms.js';
import { all, big } from './read.js';

export const bought = (list) => ({
  title: 'The treasurer buys bills',
  mark: 'Bills are bought',
  async tell(stage) {
    const sent = await stage.does(cast.alice, ...buyBills(stage.api, list));
    const lot = ({ data }) => `lot ${data.lot}: ${usdc(big(data.face), 0)} on ${day(data.maturesAt)} for ${usdc(big(data.cost))}`;
    return all(sent, 'reserve', 'BillBought').map(lot).join('; ');
  },
});

export const settled = (lots) => ({
  title: 'Bills mature, yield is harvested',
  mark: 'Bills mature',
  async tell(stage) {
    const { reserve } = stage.api.tx;
    const sent = await stage.does(cast.charlie, ...lots.map((lot) => reserve.settleBill(lot)), reserve.harvest());
    const gain = ({ data }) => `lot ${data.lot} pays ${usdc(big(data.face), 0)}, gain ${usdc(big(data.gain))}`;
    const { vault, fee } = eventOf(sent, 'reserve', 'Harvested').data;
    return `${all(sent, 'reserve', 'BillSettled').map(gain).join('; ')}; minted to the vault ${dollars(big(vault))}, to the treasury ${dollars(big(fee))}`;
  },
});
