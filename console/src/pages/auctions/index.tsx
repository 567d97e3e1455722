// The machines of failed loans, and what can be bid for them.
import { Trans, useLingui } from '@lingui/react/macro';
import { hrefOf } from '@/app/route';
import { type Seized, seized } from '@/chain/reads/lending';
import { useReading } from '@/chain/readings';
import { USDAI } from '@/format/amount';
import { PastAuctions } from '@/history/auctions';
import { Action } from '@/kit/action';
import { AmountInput, useAmount } from '@/kit/fields';
import { Figure, Figures, Notice, Section } from '@/kit/layout';
import { UnitLinks } from '@/kit/unit';
import { Amount, When, Who } from '@/kit/values';

export default function Auctions() {
  const { t } = useLingui();
  const watched = useReading('seized', seized);
  const found = watched.reading?.value ?? [];
  return (
    <>
      <h1>{t`Auctions`}</h1>
      <p className="lead">
        <Trans>
          The price of a lot falls step by step until the first bid, which starts a countdown. A later bid
          leaves time for another one. The clock stands still while minting of USDai is closed.
        </Trans>
      </p>
      <Section title={t`Seized loans`} from={watched}>
        {(all) => all.length === 0 && <p className="empty">{t`No loan is seized now.`}</p>}
      </Section>
      {found.map((one) => (
        <Section key={one.id.toString()} title={t`Loan ${one.id.toString()}`} from={watched}>
          {one.auction ? <Lot id={one.id} of={one.auction} /> : <p>{t`No lot is on sale now.`}</p>}
          <Rest of={one} />
        </Section>
      ))}
      <PastAuctions />
    </>
  );
}

function Lot({ id, of }: { id: bigint; of: NonNullable<Seized['auction']> }) {
  const { t } = useLingui();
  return (
    <>
      {of.is_halted && (
        <Notice>
          <Trans>The clock of this lot stands still, because minting of USDai is closed.</Trans>
        </Notice>
      )}
      <Figures>
        <Figure label={t`Lot`}>{of.lot}</Figure>
        <Figure label={t`Units in it`}>
          <UnitLinks ids={of.units} />
        </Figure>
        <Figure label={t`Least bid now`}>
          <Amount of={of.least_bid} />
        </Figure>
        <Figure label={t`Highest bid`}>
          <Amount of={of.highest_bid} />
        </Figure>
        <Figure label={t`Bidder`}>
          <Who is={of.bidder} />
        </Figure>
        <Figure label={t`The price falls`}>
          <When of={of.falls_at} />
        </Figure>
        <Figure label={t`Ends`}>
          <When of={of.ends_at} />
        </Figure>
        <Figure label={t`First and last price`}>
          <Amount of={of.opening} /> – <Amount of={of.floor} />
        </Figure>
      </Figures>
      {of.least_bid === undefined ? (
        <Settle id={id} />
      ) : (
        <BidForm id={id} lot={of.lot} least={of.least_bid} />
      )}
    </>
  );
}

function BidForm({ id, lot, least }: { id: bigint; lot: number; least: bigint }) {
  const { t } = useLingui();
  const amount = useAmount(USDAI);
  const { value } = amount;
  const isLow = value !== undefined && value < least;
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <AmountInput
        label={t`Your bid`}
        field={amount}
        error={isLow ? t`This is below the least bid.` : undefined}
        hint={t`A deposit of it is held; the rest is due when you win.`}
      />
      <div className="buttons">
        <Action
          label={t`Bid`}
          make={value && !isLow ? (api) => api.tx.Lending.bid({ loan: id, lot, amount: value }) : undefined}
          onDone={() => amount.setText('')}
        />
        <Settle id={id} />
      </div>
    </form>
  );
}

function Settle({ id }: { id: bigint }) {
  const { t } = useLingui();
  return (
    <Action
      isQuiet
      label={t`End the auction`}
      make={(api) => api.tx.Lending.settle_auction({ loan: id })}
      effects={
        <Trans>
          Any account may do this once the time is over. The proceeds are divided among the lenders.
        </Trans>
      }
    />
  );
}

function Rest({ of }: { of: Seized }) {
  const { t } = useLingui();
  const { recovery } = of;
  if (!recovery) return null;
  return (
    <>
      <Figures>
        <Figure label={t`Owed at the seizure`}>
          <Amount of={recovery.debt} />
        </Figure>
        <Figure label={t`Paid since`}>
          <Amount of={recovery.recovered} />
        </Figure>
        <Figure label={t`Borrower`}>
          <Who is={of.borrower} />
        </Figure>
        <Figure label={t`Units without a bid`}>
          <UnitLinks ids={recovery.unsold} />
        </Figure>
        <Figure label={t`Open claims on policies`}>{recovery.open_claims}</Figure>
      </Figures>
      <div className="buttons">
        {recovery.unsold.map((unit) => (
          <Action
            key={unit.toString()}
            isQuiet
            label={t`Claim on the policy of unit ${unit.toString()}`}
            make={(api) => api.tx.Lending.file_claim({ loan: of.id, unit })}
          />
        ))}
        {recovery.unsold.length > 0 && (
          <Action
            isQuiet
            label={t`Offer the unsold lot again`}
            make={(api) => api.tx.Lending.reoffer({ loan: of.id })}
          />
        )}
      </div>
      <p>
        <a href={hrefOf('loans', of.id)}>{t`All about loan ${of.id.toString()}`}</a>
      </p>
    </>
  );
}
