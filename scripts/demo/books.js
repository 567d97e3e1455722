// Whether the books balance: sums over all accounts and all events, against the figures of the
// chain.
import { balanceOf, SUSDAI, USDAI, USDC } from '../e2e/lib/chain.js';
import { accounts } from './cast.js';
import { beside, eventsOf, sum, total } from './events.js';
import { dollars, usdc } from './format.js';

const SCALE = 10n ** 12n;

// The balances of all accounts in an asset, holds included.
async function inAccounts(at, asset) {
  const [free, held] = await Promise.all([at.query.assets.account.entries(asset), at.query.assetsHolder.balancesOnHold.entries(asset)]);
  return sum(free.map(([, account]) => account.unwrap().balance.toBigInt())) + sum(held.map(([, amount]) => amount.unwrap().toBigInt()));
}

const check = (what, left, right, show) => ({ what, left: show(left), right: show(right), isRight: left === right });

export async function books({ api }, { blocks, loans }) {
  const last = blocks.at(-1);
  const [at, genesis] = await Promise.all([api.at(last.hash), api.at(await api.rpc.chain.getBlockHash(0))]);
  const [{ data: closed }] = eventsOf(blocks, 'lending', 'Closed');
  const repaid = eventsOf(blocks, 'lending', 'Repaid').filter(({ data }) => data.loan === closed.loan);
  const [sale] = eventsOf(blocks, 'lending', 'LotSold');
  const [{ data: divided }] = beside(sale, 'lending', 'ProceedsDivided');
  const lenders = total(beside(sale, 'vault', 'PaymentReceived'), 'amount') + total(beside(sale, 'lending', 'LenderPaid'), 'amount');

  return [
    check('USDai issued are the balances of all accounts', BigInt(last.issued), await inAccounts(at, USDAI), dollars),
    check('the supply of USDC is that of the beginning', await inAccounts(at, USDC), await inAccounts(genesis, USDC), usdc),
    check('cash of the reserve is in its account', BigInt(last.cash), await balanceOf(at, USDC, accounts.reserve), usdc),
    check(
      'cash and bills at cost back every USDai, and income that is not harvested',
      (BigInt(last.cash) + BigInt(last.billsAtCost)) * SCALE,
      BigInt(last.issued) + BigInt(last.realised) * SCALE,
      dollars,
    ),
    check(
      'idle money, the claim pot and fees owed are in the account of the vault',
      BigInt(last.idle) + BigInt(last.claims) + BigInt(last.fees),
      await balanceOf(at, USDAI, accounts.vault),
      dollars,
    ),
    check('shares are the balances of all accounts', BigInt(last.shares), await inAccounts(at, SUSDAI), dollars),
    check(`loan ${closed.loan} was repaid as it was drawn`, total(repaid, 'principal'), BigInt(loans[closed.loan].principal), dollars),
    check(
      `the proceeds of loan ${sale.data.loan} are distributed to the last unit`,
      BigInt(sale.data.price),
      sum([divided.costs, divided.fee, divided.exitFee, divided.surplus]) + lenders,
      dollars,
    ),
  ];
}
