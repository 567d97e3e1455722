// The requests of the account: their places in the queue, and what can be done with each.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Listing, listingsOf, openListing } from '@/chain/reads/market';
import { type Request, requestsOf } from '@/chain/reads/vault';
import { useReading } from '@/chain/readings';
import { SUSDAI } from '@/format/amount';
import { bidDiscount } from '@/format/rate';
import { ForecastOf } from '@/history/forecast';
import { Action } from '@/kit/action';
import { Figure, Figures, Items, Section } from '@/kit/layout';
import { SellItem } from '@/kit/market';
import { GiveTo } from '@/kit/transfer';
import { Amount, Share, When } from '@/kit/values';

export function Requests({ who }: { who: string }) {
  const { t } = useLingui();
  const watched = useReading(`requests ${who}`, async (where) => {
    const [requests, own] = await Promise.all([requestsOf(where, who), listingsOf(where, who)]);
    return { requests, own };
  });
  return (
    <Section title={t`Your requests`} from={watched}>
      {({ requests, own }) => (
        <Items
          caption={t`Your requests`}
          name={t`Request`}
          rows={requests}
          keyOf={({ request }) => request.id}
          empty={t`You have no request in the queue.`}
        >
          {(one) => <RequestItem of={one} own={own} />}
        </Items>
      )}
    </Section>
  );
}

function RequestItem({ of: { request, place }, own }: { of: Request; own: Listing[] }) {
  const { t } = useLingui();
  const { id } = request;
  const item = { type: 'Request' as const, value: id };
  return (
    <>
      <h3>{t`Request ${id.toString()}`}</h3>
      <Figures>
        <Figure label={t`Shares`}>
          <Amount of={request.shares} asset={SUSDAI} />
        </Figure>
        <Figure label={t`Pending`}>
          <Amount of={request.pending_shares} asset={SUSDAI} />
        </Figure>
        <Figure label={t({ message: 'Bid', context: 'of a request to leave' })}>
          {request.bid} (<Share of={bidDiscount(request.bid)} />)
        </Figure>
        {place && request.pending_shares > 0n && (
          <>
            <Figure label={t`Filled before yours`}>
              <Amount of={place.ahead} asset={SUSDAI} />
            </Figure>
            <Figure label={t`At your bid, yours included`}>
              <Amount of={place.at_same_bid} asset={SUSDAI} />
            </Figure>
            <Figure label={t`Its window ends`} note={t`It is paid after the valuation that follows.`}>
              <When of={place.closes_at} />
            </Figure>
          </>
        )}
        <Figure label={t`Can be claimed`}>
          <Amount of={request.claimable_usdai} />
        </Figure>
        <Figure label={t`Claimed`}>
          <Amount of={request.claimed_usdai} />
        </Figure>
      </Figures>
      <div className="buttons">
        {request.claimable_usdai > 0n && (
          <Action
            label={t`Claim`}
            make={(api) => api.tx.Vault.claim({ request: id })}
            effects={
              <Trans>
                <Amount of={request.claimable_usdai} /> in USDai go to the owner of the request.
              </Trans>
            }
          />
        )}
        {request.is_cancellable && (
          <Action
            isQuiet
            label={t`Take it back`}
            make={(api) => api.tx.Vault.cancel_request({ request: id })}
          />
        )}
      </div>
      {request.pending_shares > 0n && <ForecastOf request={id} />}
      {request.pending_shares > 0n && (
        <SellItem title={t`Sell the request`} item={item} listing={openListing(own, item)} />
      )}
      <GiveTo
        title={t`Give the request to another account`}
        hint={t`Its place in the queue and all that it is paid go along. The chain moves no price for it.`}
      >
        {(to) => (
          <Action
            isQuiet
            label={t`Give away`}
            make={to === undefined ? undefined : (api) => api.tx.Vault.transfer_request({ request: id, to })}
          />
        )}
      </GiveTo>
    </>
  );
}
