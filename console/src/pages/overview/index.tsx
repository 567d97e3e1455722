// For a reader that does not know the protocol: what it is worth, what backs it, what it earns.
import { Trans, useLingui } from '@lingui/react/macro';
import { portfolio } from '@/chain/reads/lending';
import { position } from '@/chain/reads/reserve';
import { price, totals } from '@/chain/reads/vault';
import { useReading } from '@/chain/readings';
import { USDC } from '@/format/amount';
import { shareOf } from '@/format/rate';
import { Bar } from '@/kit/chart';
import { Figure, Figures, Notice, Section } from '@/kit/layout';
import { Yields } from '@/kit/yields';
import { Coming } from '@/kit/coming';
import { StaleProof } from '@/kit/stale-proof';
import { LastValuation } from '@/kit/valuation';
import { Amount, Price, Rate, Share, When } from '@/kit/values';
import { Borrowers } from './borrowers';
import { Expected } from './expected';
import { NavHistory } from './nav-history';
import { PriceHistory } from './price-history';
import { YieldHistory } from './yield-history';

export default function Overview() {
  const { t } = useLingui();
  return (
    <>
      <h1>{t`Overview`}</h1>
      <p className="lead">
        <Trans>
          Owners of GPUs borrow dollars against their machines. Holders of dollars earn the interest. USDai is
          the dollar: minted for USDC, one for one, and backed by USDC and Treasury bills. sUSDai is a share
          of the vault that lends.
        </Trans>
      </p>
      <div className="grid">
        <Prices />
        <Yields />
        <NetAssets />
        <Backing />
      </div>
      <PriceHistory />
      <NavHistory />
      <YieldHistory />
      <Borrowers />
      <LastValuation />
      <Expected />
      <Coming />
    </>
  );
}

function Prices() {
  const { t } = useLingui();
  const watched = useReading('price', price);
  return (
    <Section title={t`Price of a share`} from={watched}>
      {({ deposit, redemption }) => (
        <Figures>
          <Figure label={t`To enter`} note={t`A deposit is charged at this price.`}>
            <Price of={deposit} />
          </Figure>
          <Figure
            label={t`To leave`}
            note={t`Requests to leave are paid at this price, as it is when they are filled.`}
          >
            <Price of={redemption} />
          </Figure>
        </Figures>
      )}
    </Section>
  );
}

function NetAssets() {
  const { t } = useLingui();
  const watched = useReading('assets', async (where) => ({
    total: await totals(where),
    loans: await portfolio(where),
  }));
  return (
    <Section title={t`Net assets of the vault`} from={watched}>
      {({ total, loans }) => {
        const lent = loans.vault_principal - loans.impairment;
        return (
          <>
            <Bar
              label={t`Idle money and lent money`}
              parts={[
                { label: t`Idle`, value: total.idle, kind: 'one' },
                { label: t`Lent`, value: lent, kind: 'two' },
              ]}
            />
            <Figures>
              <Figure label={t`Deposits are priced on`}>
                <Amount of={total.optimistic} />
              </Figure>
              <Figure label={t`Leavers are paid from`}>
                <Amount of={total.conservative} />
              </Figure>
              <Figure label={<Key kind="one">{t`Idle`}</Key>}>
                <Amount of={total.idle} />
              </Figure>
              <Figure label={<Key kind="two">{t`Lent, net of impairment`}</Key>}>
                <Amount of={lent} />
              </Figure>
              <Figure label={t`Impairment`}>
                <Amount of={loans.impairment} />
              </Figure>
              <Figure label={t`Not yet released to leavers`}>
                <Amount of={total.locked} />
              </Figure>
            </Figures>
          </>
        );
      }}
    </Section>
  );
}

const Key = ({ kind, children }: { kind: string; children: string }) => (
  <>
    <i className={`key ${kind}`} aria-hidden="true" /> {children}
  </>
);

function Backing() {
  const { t } = useLingui();
  const watched = useReading('position', position);
  return (
    <Section title={t`What backs USDai`} from={watched}>
      {(now) => (
        <>
          <Bar
            label={t`Cash and Treasury bills`}
            parts={[
              { label: t`Cash`, value: now.cash_usdc, kind: 'one' },
              { label: t`Treasury bills at cost`, value: now.bills_at_cost_usdc, kind: 'two' },
            ]}
          />
          <Figures>
            <Figure label={t`USDai in existence`}>
              <Amount of={now.supply_usdai} />
            </Figure>
            <Figure label={t`Backed`}>
              <Rate of={now.backing_ratio18} />
            </Figure>
            <Figure label={<Key kind="one">{t`Cash`}</Key>}>
              <Amount of={now.cash_usdc} asset={USDC} />{' '}
              <small>
                <Share of={shareOf(now.cash_usdc, now.cash_usdc + now.bills_at_cost_usdc)} />
              </small>
            </Figure>
            <Figure label={<Key kind="two">{t`Treasury bills at cost`}</Key>}>
              <Amount of={now.bills_at_cost_usdc} asset={USDC} />
            </Figure>
            <Figure label={t`Can be redeemed now`}>
              <Amount of={now.redeemable} />
            </Figure>
            <Figure label={t`Next maturity`}>
              <When of={now.next_maturity} />
            </Figure>
          </Figures>
          <StaleProof is_attested={now.is_attested} />
          {now.deficit_usdai + now.shortage_usdai > 0n && (
            <Notice kind="bad">
              <Trans>
                Backing of <Amount of={now.deficit_usdai + now.shortage_usdai} /> is missing.
              </Trans>
            </Notice>
          )}
        </>
      )}
    </Section>
  );
}
