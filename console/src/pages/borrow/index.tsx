// A borrower's whole life: units, offers, payments.
import { Trans, useLingui } from '@lingui/react/macro';
import { NeedsAccount } from '@/kit/layout';
import { useAccount } from '@/wallet/accounts';
import { ApplyForm } from './apply';
import { OwnLoans } from './loans';
import { ProposeForm } from './propose';
import { OfferedPolicies } from './policies';
import { OwnUnits } from './units';

export default function Borrow() {
  const { t } = useLingui();
  const account = useAccount();
  return (
    <>
      <h1>{t`Borrow`}</h1>
      <p className="lead">
        <Trans>
          Apply for the receipt of a machine, have it received, insured and appraised, propose terms, draw the
          loan, and pay it back.
        </Trans>
      </p>
      {account ? (
        <>
          <OwnLoans who={account.address} />
          <OwnUnits who={account.address} />
          <OfferedPolicies who={account.address} />
          <ApplyForm />
          <ProposeForm key={account.address} who={account.address} />
        </>
      ) : (
        <NeedsAccount />
      )}
    </>
  );
}
