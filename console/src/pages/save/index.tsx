// A saver's whole life: dollars in, shares, the queue, dollars out.
import { Trans, useLingui } from '@lingui/react/macro';
import { balances } from '@/chain/reads/accounts';
import { worthOf } from '@/chain/reads/vault';
import { useReading } from '@/chain/readings';
import { INFRA, SUSDAI, USDC } from '@/format/amount';
import { MovementsOf, StatementOf } from '@/history/statement';
import { Figure, Figures, NeedsAccount, Section } from '@/kit/layout';
import { ForSale } from '@/kit/market';
import { LastValuation } from '@/kit/valuation';
import { Amount } from '@/kit/values';
import { useAccount } from '@/wallet/accounts';
import { DepositForm } from './deposit';
import { DollarForms } from './dollars';
import { LeaveForm } from './leave';
import { Prices } from './prices';
import { Requests } from './requests';

export default function Save() {
  const { t } = useLingui();
  const account = useAccount();
  return (
    <>
      <h1>{t`Save`}</h1>
      <p className="lead">
        <Trans>
          Turn USDC into USDai, deposit USDai for shares of the vault, and leave through the queue. Every way
          out stays open at all times.
        </Trans>
      </p>
      {account ? <Holdings who={account.address} /> : <NeedsAccount />}
      <Prices />
      <div className="grid">
        <DollarForms />
        <DepositForm />
      </div>
      <LastValuation />
      <LeaveForm />
      {account && <Requests who={account.address} />}
      <ForSale kind="Request" title={t`Requests for sale`} empty={t`No saver sells a request now.`} />
      {account && <StatementOf key={account.address} who={account.address} />}
      {account && <MovementsOf who={account.address} />}
    </>
  );
}

function Holdings({ who }: { who: string }) {
  const { t } = useLingui();
  const watched = useReading(`holdings ${who}`, async (where) => {
    const has = await balances(where, who);
    return { has, worth: await worthOf(where, has.susdai) };
  });
  return (
    <Section title={t`What you have`} from={watched}>
      {({ has, worth }) => (
        <Figures>
          <Figure label="USDC">
            <Amount of={has.usdc} asset={USDC} />
          </Figure>
          <Figure label="USDai">
            <Amount of={has.usdai} />
          </Figure>
          {has.heldUsdai > 0n && (
            <Figure label={t`Held for offers or bids`}>
              <Amount of={has.heldUsdai} />
            </Figure>
          )}
          <Figure label={t`Shares`}>
            <Amount of={has.susdai} asset={SUSDAI} />
          </Figure>
          <Figure label={t`Worth at the price to leave`}>
            <Amount of={worth} />
          </Figure>
          <Figure label={t`For fees`}>
            <Amount of={has.infra} asset={INFRA} />
          </Figure>
        </Figures>
      )}
    </Section>
  );
}
