// The figures of the chain after every block of the story, and the events in it. Exact integers, as
// text.
import { SUSDAI, view } from '../e2e/lib/chain.js';
import { month } from './format.js';

const text = (codec) => codec.toString();
const number = (codec) => codec.toNumber();

// Balances and shares after a block.
async function standing(api, hash) {
  const at = await api.at(hash);
  const read = (pallet, name, args = []) => view(api, pallet, name, args, hash);
  const [assets, sharePrice, position, lots, portfolio, supply, queue, ledger] = await Promise.all([
    read('Vault', 'total_assets'),
    at.call.infrafiApi.sharePrice(),
    at.call.infrafiApi.position(),
    read('Reserve', 'lots', [0, 64]),
    read('Lending', 'portfolio'),
    at.query.assets.asset(SUSDAI),
    at.query.vault.queue(),
    at.query.vault.vaultLedger(),
  ]);
  const { conservative, optimistic, idle } = assets.asOk;
  const { deposit, redemption } = sharePrice.asOk;
  const { cashUsdc, billsAtCostUsdc, billsAtBookUsdc, billsAtFaceUsdc, realisedUsdc, supplyUsdai } = position.asOk;
  return {
    conservative: text(conservative),
    optimistic: text(optimistic),
    idle: text(idle),
    claims: text(ledger.money.claims),
    fees: text(ledger.money.fees),
    impairment: text(ledger.receivables.impairment),
    shares: text(supply.unwrap().supply),
    pending: String(queue.asked.toBigInt() - queue.filled.toBigInt()),
    deposit: text(deposit),
    redemption: text(redemption),
    cash: text(cashUsdc),
    billsAtCost: text(billsAtCostUsdc),
    billsAtBook: text(billsAtBookUsdc),
    billsAtFace: text(billsAtFaceUsdc),
    realised: text(realisedUsdc),
    issued: text(supplyUsdai),
    lots: lots.lots.map((lot) => ({ id: number(lot.id), book: text(lot.book) })),
    lentByVault: text(portfolio.vaultPrincipal),
  };
}

// An event by its fields, and the transaction that it is of, if any.
const happened = ({ event: { section, method, data }, phase }) => ({
  section,
  method,
  extrinsic: phase.isApplyExtrinsic ? number(phase.asApplyExtrinsic) : null,
  data: Object.fromEntries((data.names ?? []).map((name, index) => [name, text(data[index])])),
});

const TOLD = new Set(['collateral', 'leases', 'lending', 'reserve', 'vault']);

async function block(api, height) {
  const hash = (await api.rpc.chain.getBlockHash(height)).toHex();
  const at = await api.at(hash);
  const [now, events, stood] = await Promise.all([at.query.timestamp.now(), at.query.system.events(), standing(api, hash)]);
  return {
    height,
    hash,
    at: Number(now.toBigInt() / 1_000n),
    ...stood,
    events: events.filter(({ event }) => TOLD.has(event.section)).map(happened),
  };
}

// The principal that a loan owes after a block.
async function principalAfter(api, loan, hash) {
  const info = await view(api, 'Lending', 'loan', [loan], hash);
  if (info.isSome && info.unwrap().live.isSome) return text(info.unwrap().live.unwrap().debt.principal);
  return '0';
}

// Debt and units of a loan at the end of each month.
async function coverByMonth(api, loan, blocks) {
  const ends = blocks.filter(({ at }, index) => !blocks[index + 1] || month(blocks[index + 1].at) !== month(at));
  const rows = await Promise.all(
    ends.map(async ({ at, hash }) => {
      const health = await (await api.at(hash)).call.infrafiApi.health(loan);
      if (health.isNone) return [];
      const { value, ltv } = health.unwrap();
      const { trailing, account } = (await view(api, 'Lending', 'coverage', [loan], hash)).unwrap();
      return [
        {
          at,
          principal: await principalAfter(api, loan, hash),
          value: text(value),
          ltv: text(ltv.unwrap()),
          dscr: trailing.isSome ? text(trailing.unwrap()) : null,
          account: text(account),
        },
      ];
    }),
  );
  return rows.flat();
}

export async function chronicle(api) {
  const best = number((await api.rpc.chain.getHeader()).number);
  const blocks = await Promise.all([...Array(best).keys()].map((index) => block(api, index + 1)));
  return { blocks, lots: await boughtLots(api, blocks), loans: await drawnLoans(api, blocks), claims: await claimsAtSeizure(api, blocks) };
}

// What the cash account of a loan held before the block that ended the loan, or holds at last.
async function heldAtLast(api, loan, blocks) {
  const isEnd = ({ section, method, data }) => section === 'lending' && ['Closed', 'Liquidated'].includes(method) && data.loan === loan;
  const end = blocks.findIndex(({ events }) => events.some(isEnd));
  const block = blocks[end < 0 ? blocks.length - 1 : end - 1];
  const { account } = (await view(api, 'Lending', 'coverage', [loan], block.hash)).unwrap();
  return { height: block.height, amount: text(account) };
}

const eventsOf = (blocks, section, method) =>
  blocks.flatMap((block) => block.events.filter((event) => event.section === section && event.method === method).map((event) => ({ block, ...event })));

// Every lot there was, as it was bought.
const boughtLots = (api, blocks) =>
  Promise.all(
    eventsOf(blocks, 'reserve', 'BillBought').map(async ({ block, data }) => {
      const lot = (await view(api, 'Reserve', 'lot', [data.lot], block.hash)).unwrap();
      return {
        id: Number(data.lot),
        cusip: Buffer.from(lot.cusip.toU8a()).toString(),
        face: data.face,
        cost: data.cost,
        boughtAt: block.at,
        maturesAt: Number(data.maturesAt),
        yield: text(lot.bondEquivalentYield.unwrap()),
      };
    }),
  );

// Every loan that was drawn, by its id, with its terms, and its debt after each block with an event
// of it.
const drawnLoans = async (api, blocks) =>
  (await Promise.all(drawsOf(api, blocks))).toSorted((one, other) => one.id - other.id);

const drawsOf = (api, blocks) =>
  eventsOf(blocks, 'lending', 'Drawn').map(async ({ block, data }) => {
    const { terms } = (await view(api, 'Lending', 'loan', [data.loan], block.hash)).unwrap();
    const ofLoan = blocks.filter(({ events }) => events.some((event) => event.section === 'lending' && event.data.loan === data.loan));
    const owed = await Promise.all(ofLoan.map(async ({ height, hash }) => [height, await principalAfter(api, data.loan, hash)]));
    return {
      id: Number(data.loan),
      borrower: data.borrower,
      units: terms.units.map(number),
      principal: text(terms.principal),
      tranches: terms.tranches.map(({ lender, amount, apr }) => ({
        lender: lender.isVault ? 'Vault' : text(lender.asAccount),
        amount: text(amount),
        apr: text(apr),
      })),
      maturity: Number(data.maturity),
      owed: Object.fromEntries(owed),
      opex: number(terms.cash.unwrap().opex),
      reserve: String(terms.principal.toBigInt() - BigInt(data.paid) - BigInt(data.originationFee)),
      held: await heldAtLast(api, data.loan, blocks),
      cover: await coverByMonth(api, data.loan, blocks),
    };
  });

// The outstanding claim of each tranche of a seized loan at its seizure.
const claimsAtSeizure = (api, blocks) =>
  Promise.all(
    eventsOf(blocks, 'lending', 'Liquidated').map(async ({ block, data }) => {
      const { claims } = (await view(api, 'Lending', 'seizure', [data.loan], block.hash)).unwrap();
      return {
        loan: Number(data.loan),
        tranches: claims.map(({ principal, interest, late }) => ({ principal: text(principal), interest: text(interest), late: text(late) })),
      };
    }),
  );
