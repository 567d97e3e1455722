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

const ofLoan = (blocks, loan, ...methods) => eventsOf(blocks, 'lending', ...methods).filter(({ data }) => data.loan === String(loan.id));

// All rent of the unit of a loan goes to the operation or to the loan.
function rentOf(blocks, loan) {
  const paid = eventsOf(blocks, 'leases', 'RentPaid').filter(({ data }) => loan.units.includes(Number(data.unit)));
  const received = ofLoan(blocks, loan, 'RentReceived');
  return check(`the rent for loan ${loan.id} is for the operation and for the loan`, total(paid, 'amount'), total(received, 'opex') + total(received, 'retained'), dollars);
}

// What came into the cash account of a loan is what it paid, released, swept and held before the
// loan ended.
function cashOf(blocks, loan) {
  const before = blocks.filter(({ height }) => height <= loan.held.height);
  const came = BigInt(loan.reserve) + total(ofLoan(before, loan, 'RentReceived'), 'retained');
  const went = ['ReserveDrawn', 'CashReleased', 'CashSwept'].map((method) => total(ofLoan(before, loan, method), 'amount'));
  return check(`the cash account of loan ${loan.id} paid, released, swept and held what came in`, came, sum([...went, loan.held.amount]), dollars);
}

export async function books({ api }, { blocks, loans }) {
  const last = blocks.at(-1);
  const [at, genesis] = await Promise.all([api.at(last.hash), api.at(await api.rpc.chain.getBlockHash(0))]);
  const [sale] = eventsOf(blocks, 'lending', 'LotSold');
  const [{ data: divided }] = beside(sale, 'lending', 'ProceedsDivided');
  const seized = loans.find(({ id }) => String(id) === sale.data.loan);
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
    ...loans.flatMap((loan) => [rentOf(blocks, loan), cashOf(blocks, loan)]),
    check(`the proceeds of loan ${sale.data.loan} are its price and its cash account`, BigInt(divided.proceeds), BigInt(sale.data.price) + BigInt(seized.held.amount), dollars),
    check(
      `the proceeds of loan ${sale.data.loan} are distributed to the last unit`,
      BigInt(divided.proceeds),
      sum([divided.costs, divided.fee, divided.exitFee, divided.surplus]) + lenders,
      dollars,
    ),
  ];
}
