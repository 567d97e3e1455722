// Listings of the market: what is for sale, and the form in which an owner lists an item.
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { hrefOf } from '@/app/route';
import { head } from '@/chain/connection';
import { forSale, type Item, type ItemKind, type Listing, params } from '@/chain/reads/market';
import { useReading } from '@/chain/readings';
import { SUSDAI, USDAI } from '@/format/amount';
import { useStore } from '@/store';
import { useAccount } from '@/wallet/accounts';
import { Action } from './action';
import { AmountInput, TimeInput, useAmount, useTime } from './fields';
import { Figure, Figures, Section, Table } from './layout';
import { LossMark } from './unit';
import { Amount, Share, Span, Time, When, Who } from './values';

const DAY = 86_400;

function useItemName() {
  const { t } = useLingui();
  return (item: Item): string => {
    if (item.type === 'Request') return t`Request ${item.value.toString()}`;
    if (item.type === 'Receipt') return t`Unit ${item.value.toString()}`;
    const [loan, tranche] = item.value;
    return t`Loan ${loan.toString()}, tranche ${tranche.toString()}`;
  };
}

// What the buyer receives, as far as the chain states it in figures.
function Facts({ of: { facts } }: { of: Listing }) {
  if (!facts) return null;
  if (facts.type === 'Request') {
    return (
      <Trans>
        <Amount of={facts.value.requested_shares} asset={SUSDAI} /> requested
      </Trans>
    );
  }
  if (facts.type === 'Position') {
    const { principal, interest, late } = facts.value;
    return (
      <Trans>
        Received so far: <Amount of={principal} /> of principal, <Amount of={interest + late} /> of interest
      </Trans>
    );
  }
  const { loss, cover, custodian, lease, rent_paid: rent } = facts.value;
  return (
    <>
      {loss && <LossMark of={loss} />}{' '}
      {cover ? (
        <Trans>
          Insured for <Amount of={cover.policy.coverage} /> until <Time of={cover.policy.expires_at} />.
        </Trans>
      ) : (
        <Trans>Not insured.</Trans>
      )}{' '}
      {lease === undefined ? (
        <Trans>Not leased.</Trans>
      ) : (
        <Trans>
          Leased, <Amount of={rent} /> of rent paid.
        </Trans>
      )}{' '}
      <Trans>
        In the custody of <Who is={custodian} />
      </Trans>
    </>
  );
}

// The listings of one kind, of all accounts.
export function ForSale({ kind, title, empty }: { kind: ItemKind; title: string; empty: string }) {
  const { t } = useLingui();
  const nameOf = useItemName();
  const who = useAccount()?.address;
  const watched = useReading(`for sale ${kind}`, (where) => forSale(where, kind));
  return (
    <Section
      title={title}
      about={t`The owner names the price. If what is for sale is paid or changes before the sale, the sale is refused.`}
      from={watched}
    >
      {(rows) => (
        <Table
          caption={title}
          rows={rows}
          keyOf={({ id }) => id}
          empty={empty}
          columns={[
            {
              title: t`For sale`,
              cell: ({ listing: { item } }) =>
                item.type === 'Receipt' ? (
                  <a href={hrefOf('machines', item.value)}>{nameOf(item)}</a>
                ) : (
                  nameOf(item)
                ),
            },
            { title: t`What it is`, cell: (row) => <Facts of={row} /> },
            { title: t`Price`, cell: ({ listing }) => <Amount of={listing.price} />, isNumber: true },
            { title: t`Expires`, cell: ({ listing }) => <When of={listing.until} /> },
            { title: t`Seller`, cell: ({ listing }) => <Who is={listing.seller} /> },
            {
              title: t`What you can do`,
              isAction: true,
              cell: (row) => <Trade of={row} who={who} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

// What an account can do about a listing that is open.
const Trade = ({ of, who }: { of: Listing; who: string | undefined }) =>
  of.listing.seller === who ? <Withdraw of={of} /> : <Buy of={of} />;

// The listing of one item, on the page of the item.
export function Offered({ of, who }: { of: Listing; who: string | undefined }) {
  const { t } = useLingui();
  const { listing } = of;
  return (
    <>
      <Figures>
        <Figure label={t`Price`}>
          <Amount of={listing.price} />
        </Figure>
        <Figure label={t`Seller`}>
          <Who is={listing.seller} />
        </Figure>
        <Figure label={t`Expires`}>
          <When of={listing.until} />
        </Figure>
      </Figures>
      <p>
        <Facts of={of} />
      </p>
      <Trade of={of} who={who} />
    </>
  );
}

function Buy({ of: { id, listing } }: { of: Listing }) {
  const { t } = useLingui();
  return (
    <Action
      label={t`Buy`}
      make={(api) =>
        api.tx.Market.buy({ listing: id, max_price: listing.price, fingerprint: listing.fingerprint })
      }
      effects={
        <Trans>
          You pay <Amount of={listing.price} /> in USDai, and own it at once. What it could pay before goes to
          the seller.
        </Trans>
      }
    />
  );
}

function Withdraw({ of: { id } }: { of: Listing }) {
  const { t } = useLingui();
  return (
    <Action isQuiet label={t`Withdraw from sale`} make={(api) => api.tx.Market.delist({ listing: id })} />
  );
}

// A listing that can no longer be bought holds the seller's deposit until it is removed.
export function Ended({ of }: { of: Listing }) {
  return (
    <p className="buttons">
      <Trans>
        It was for sale at <Amount of={of.listing.price} />. The time is over, or the item has changed.
      </Trans>
      <Withdraw of={of} />
    </p>
  );
}

interface SellProps {
  title: ReactNode;
  item: Item;
  hint?: ReactNode;
  // The open listing of the item, if it has one.
  listing: Listing | undefined;
}

// The form in which an owner lists an item, or its listing.
export function SellItem({ title, item, hint, listing }: SellProps) {
  const { t } = useLingui();
  const [firstNow] = useState(useStore(head)?.time);
  const price = useAmount(USDAI);
  const until = useTime(firstNow === undefined ? undefined : firstNow + DAY);
  const governed = useReading('market params', params).reading?.value;
  const [amount, end] = [price.value, until.value];
  if (listing) {
    return (
      <p className="buttons">
        <Trans>
          For sale at <Amount of={listing.listing.price} />
        </Trans>
        <Withdraw of={listing} />
      </p>
    );
  }
  return (
    <details>
      <summary>{title}</summary>
      {hint && <p className="about">{hint}</p>}
      <form onSubmit={(event) => event.preventDefault()}>
        <div className="pairs">
          <AmountInput label={t`Price`} field={price} hint={t`What the buyer pays.`} />
          <TimeInput
            label={t`For sale until`}
            field={until}
            hint={
              governed && (
                <Trans>
                  At most <Span of={governed.max_term} /> from now.
                </Trans>
              )
            }
          />
        </div>
        <Action
          isQuiet
          label={t`List for sale`}
          make={
            amount && end !== undefined
              ? (api) => api.tx.Market.list({ item, price: amount, until: BigInt(end) })
              : undefined
          }
          effects={
            <Trans>
              It stays yours until it is sold. The treasury takes <Share of={governed?.fee} /> of the price. A
              deposit in INFRA is held until then.
            </Trans>
          }
          onDone={() => price.setText('')}
        />
      </form>
    </details>
  );
}
