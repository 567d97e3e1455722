// The way out: requests, windows, claims.
import { eventOf, SUSDAI, view } from '../../e2e/lib/chain.js';
import { DOLLAR } from '../../e2e/lib/loans.js';
import { until } from '../../e2e/lib/process.js';
import { day, dollars, percent, price, ratio, usdc } from '../format.js';
import { exits } from '../terms.js';
import { big } from './read.js';

export const asked = {
  title: 'Two savers ask to leave',
  mark: 'Ben and Cho ask to leave',
  async tell(stage) {
    const { api } = stage;
    const ask = async ({ who, part, bid }) => {
      const shares = big((await api.query.assets.account(SUSDAI, who.pair.address)).unwrap().balance) / part;
      const { request, window } = eventOf(await stage.does(who, api.tx.vault.requestRedeem(shares, bid)), 'vault', 'RedeemRequested').data;
      who.request = request.toNumber();
      stage.props.window = window.toNumber();
      return `${who.name} with ${dollars(shares)} shares at a bid of ${percent((BigInt(bid) * DOLLAR) / 400n)}`;
    };
    const lines = await Promise.all(exits.map(ask));
    return `${lines.join(', ')}; their window closes on ${day(stage.props.window)}`;
  },
};

// The payments of the queue of this day.
export const filled = {
  title: 'The queue is filled',
  mark: 'The queue is filled',
  async tell(stage) {
    const isPass = ({ section, method }) => section === 'vault' && method === 'WindowFilled';
    const look = async () => {
      const found = (await stage.events()).filter(isPass);
      return found.length > 0 && found;
    };
    const passes = await until('the queue is filled', look, { node: stage.node });
    const pass = ({ data: { shares, assets, supply, paid, pending } }) => {
      const at = price(ratio(big(assets), big(supply)));
      return `${dollars(big(shares))} shares at ${at} before bids: ${dollars(big(paid))}; ${dollars(big(pending))} shares wait`;
    };
    return passes.map(pass).join('; ');
  },
};

// Claims of filled requests, changed into USDC at once.
export const claimed = (leavers) => ({
  title: `${leavers.map(({ name }) => name).join(' and ')} ${leavers.length === 1 ? 'is' : 'are'} paid`,
  async tell(stage) {
    const { vault, reserve } = stage.api.tx;
    const claim = async (who) => {
      const request = await view(stage.api, 'Vault', 'request', [who.request]);
      // Acts go at once: a payment may have filled the queue before the last claim, which took all.
      if (request.isNone) return `${who.name} 0 USDC more`;
      const { claimableUsdai: claimable } = request.unwrap();
      const sent = await stage.does(who, vault.claim(who.request), reserve.redeem(big(claimable), 0));
      const { isLast } = eventOf(sent, 'vault', 'Claimed').data;
      return `${who.name} ${usdc(big(eventOf(sent, 'reserve', 'Redeemed').data.usdc))} USDC${isLast.isTrue ? ', all there is' : ''}`;
    };
    return (await Promise.all(leavers.map(claim))).join('; ');
  },
});
