// A saver's whole life: dollars in, shares, the queue, dollars out.
import { Trans, useLingui } from '@lingui/react/macro';
import { MovementsOf, StatementOf } from '@/history/statement';
import { Balances } from '@/kit/balances';
import { NeedsAccount } from '@/kit/layout';
import { Coming } from '@/kit/coming';
import { ForSale } from '@/kit/market';
import { LastValuation } from '@/kit/valuation';
import { Yields } from '@/kit/yields';
import { useAccount } from '@/wallet/accounts';
import { DepositForm } from './deposit';
import { DollarForms } from './dollars';
import { How } from './how';
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
      {account ? <Balances who={account.address} title={t`What you have`} isOwn /> : <NeedsAccount />}
      <How />
      <div className="grid">
        <Prices />
        <Yields />
      </div>
      <div className="grid">
        <DollarForms />
        <DepositForm />
      </div>
      <LeaveForm />
      {account && <Requests who={account.address} />}
      <LastValuation />
      <Coming />
      <ForSale kind="Request" title={t`Requests for sale`} empty={t`No saver sells a request now.`} />
      {account && <StatementOf key={account.address} who={account.address} />}
      {account && <MovementsOf who={account.address} />}
    </>
  );
}
