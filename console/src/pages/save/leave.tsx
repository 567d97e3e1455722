// A request to leave: the open window with its bids, what a bid buys, and a forecast.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { balances } from '@/chain/reads/accounts';
import { openWindow, price, redeemPreview, totals, type Window, windows } from '@/chain/reads/vault';
import { useReading, useReadingIf } from '@/chain/readings';
import { SUSDAI } from '@/format/amount';
import { bidDiscount } from '@/format/rate';
import { Action } from '@/kit/action';
import { AmountInput, TextInput, useAmount, wholeNumber } from '@/kit/fields';
import { Figure, Figures, Section, Table } from '@/kit/layout';
import { Amount, Count, Share, When } from '@/kit/values';
import { useAccount } from '@/wallet/accounts';
import { filledNow, sharesAhead, sharesAlike } from './forecast';

const MOST_TICKS = 63;

export function LeaveForm() {
  const { t } = useLingui();
  const who = useAccount()?.address;
  const shares = useAmount(SUSDAI);
  const [bidText, setBidText] = useState('0');
  const bid = wholeNumber(bidText);
  const isBid = bid !== undefined && bid <= MOST_TICKS;
  const { value } = shares;
  const has = useReadingIf(who && `balances ${who}`, (where) => balances(where, who ?? '')).reading?.value;
  const queue = useReading('queue', async (where) => {
    const [open, all, prices, assets] = await Promise.all([
      openWindow(where),
      windows(where),
      price(where),
      totals(where),
    ]);
    return { open, all, prices, assets };
  });
  const preview = useReadingIf(value && isBid ? `redeem ${value} ${bid}` : undefined, (where) =>
    redeemPreview(where, value ?? 0n, bid ?? 0),
  );
  const pays = preview.reading?.value;
  const now = queue.reading?.value;
  return (
    <Section
      title={t`Leave`}
      about={t`A request joins the window that is open. After the end of the window all loans are valued, and then it is filled as soon as the vault has cash, the highest bids first.`}
      from={queue}
    >
      {now && <WindowTable open={now.open} all={now.all} />}
      <form onSubmit={(event) => event.preventDefault()}>
        <AmountInput label={t`Shares`} field={shares} max={has?.susdai} />
        <TextInput
          label={t({ message: 'Bid', context: 'of a request to leave' })}
          inputMode="numeric"
          value={bidText}
          onChange={setBidText}
          hint={
            <Trans>
              From 0 to 63 steps of a quarter of a per cent. You give up{' '}
              <Share of={bidDiscount(isBid ? bid : 0)} /> of the shares to those who stay, and are paid before
              those who bid less. With 0 you give up nothing, and wait for your turn.
            </Trans>
          }
          error={isBid ? undefined : t`A bid is a whole number from 0 to 63.`}
        />
        {value && isBid && now && pays ? <Forecast {...{ value, bid, now, pays }} /> : null}
        <Action
          label={t`Request to leave`}
          make={value && isBid ? (api) => api.tx.Vault.request_redeem({ shares: value, bid }) : undefined}
          effects={
            pays && (
              <Trans>
                At the price of now it is paid <Amount of={pays.assets} />. Its window ends{' '}
                <When of={pays.earliest} />. It is paid after the valuation that follows, at the price of its
                fill.
              </Trans>
            )
          }
          onDone={() => shares.setText('')}
        />
      </form>
    </Section>
  );
}

interface Now {
  open: { end: number; openUntil: number };
  all: Window[];
  prices: { redemption: bigint };
  assets: { idle: bigint; is_current: boolean };
}

interface ForecastProps {
  value: bigint;
  bid: number;
  now: Now;
  pays: { assets: bigint; earliest: bigint };
}

function Forecast({ value, bid, now, pays }: ForecastProps) {
  const { t } = useLingui();
  const ahead = sharesAhead(now.all, now.open.end, bid);
  const alike = sharesAlike(now.all, now.open.end, bid);
  const filled = filledNow(now.assets.idle, now.prices.redemption, ahead, alike, value);
  return (
    <Figures>
      <Figure label={t`Paid at the price of now`}>
        <Amount of={pays.assets} />
      </Figure>
      <Figure label={t`Its window ends`} note={t`It is paid after the valuation that follows.`}>
        <When of={pays.earliest} />
      </Figure>
      <Figure label={t`Filled before yours`}>
        <Amount of={ahead} asset={SUSDAI} />
      </Figure>
      <Figure label={t`Alike, in proportion`}>
        <Amount of={alike} asset={SUSDAI} />
      </Figure>
      <Figure
        label={t`The idle money of now would fill`}
        note={t`If no money comes, none goes, and no higher bid joins.`}
      >
        <Amount of={filled} asset={SUSDAI} />
      </Figure>
    </Figures>
  );
}

function WindowTable({ open, all }: { open: Now['open']; all: Window[] }) {
  const { t } = useLingui();
  const own = all.find(({ end }) => Number(end) === open.end);
  const earlier = all
    .filter(({ end }) => Number(end) < open.end)
    .reduce((sum, { pending }) => sum + pending, 0n);
  return (
    <>
      <Figures>
        <Figure label={t`The open window ends`}>
          <When of={open.end} />
        </Figure>
        <Figure label={t`Requests join and change until`}>
          <When of={open.openUntil} />
        </Figure>
        <Figure label={t`Pending from earlier windows`}>
          <Amount of={earlier} asset={SUSDAI} />
        </Figure>
      </Figures>
      <Table
        caption={t`Bids of the open window`}
        rows={own?.buckets ?? []}
        keyOf={({ bid }) => bid}
        empty={t`The open window has no request yet.`}
        columns={[
          {
            title: t({ message: 'Bid', context: 'of a request to leave' }),
            cell: ({ bid }) => <Count of={bid} />,
            isNumber: true,
          },
          { title: t`Gives up`, cell: ({ bid }) => <Share of={bidDiscount(bid)} />, isNumber: true },
          {
            title: t`Shares`,
            cell: ({ pending_shares }) => <Amount of={pending_shares} asset={SUSDAI} />,
            isNumber: true,
          },
        ]}
      />
    </>
  );
}
