// What the rent of a loan's machines covers, and its cash account.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Details, Terms } from '@/chain/reads/lending';
import { coverageState } from './coverage-state';
import { Figure, Figures, Notice, Table } from './layout';
import { UnitLink } from './unit';
import { Amount, Multiple, Permill } from './values';

type Coverage = NonNullable<Details['coverage']>;
type Cash = NonNullable<Terms['cash']>;

export function CoverageView({ coverage, terms }: { coverage: Coverage; terms: Terms }) {
  const { t } = useLingui();
  const { cash } = terms;
  return (
    <>
      {cash && <CoverageNotice coverage={coverage} cash={cash} />}
      <Figures>
        <Figure label={t`Rent over payments, to come`} note={t`By the rates and leases of now.`}>
          <Multiple of={coverage.projected} />
        </Figure>
        {cash && (
          <>
            <Figure label={t`Rent over payments, so far`} note={t`Over ${cash.lookback} payments.`}>
              <Multiple of={coverage.trailing} />
            </Figure>
            <Figure label={t`Cash account`}>
              <Amount of={coverage.account} />
            </Figure>
            <Figure label={t`Target of the account`}>
              <Amount of={coverage.target} />
            </Figure>
          </>
        )}
      </Figures>
      {coverage.leases.length > 0 && <LeaseRates of={coverage.leases} />}
    </>
  );
}

// A rent far from that of the market is a reason to look at the lessee.
function LeaseRates({ of }: { of: Coverage['leases'] }) {
  const { t } = useLingui();
  return (
    <Table
      caption={t`Leases that count`}
      rows={of}
      keyOf={({ lease }) => lease}
      columns={[
        { title: t`Lease`, cell: ({ lease }) => lease.toString(), isNumber: true },
        { title: t`Unit`, cell: ({ unit }) => <UnitLink id={unit} />, isNumber: true },
        { title: t`Rent an hour`, cell: ({ hourly }) => <Amount of={hourly} />, isNumber: true },
        { title: t`Rent of the market`, cell: ({ market }) => <Amount of={market} />, isNumber: true },
        { title: t`Rent over market`, cell: ({ ratio }) => <Multiple of={ratio} />, isNumber: true },
      ]}
    />
  );
}

function CoverageNotice({ coverage, cash }: { coverage: Coverage; cash: Cash }) {
  const state = coverageState(coverage, cash.floor);
  if (state === 'Building') {
    return (
      <Notice kind="plain">
        <Trans>
          The rent is counted from the second payment on. Nothing is released before {cash.lookback} payments
          are counted.
        </Trans>
      </Notice>
    );
  }
  if (state === 'Trapped') {
    return (
      <Notice>
        <Trans>
          The rent covers less than <Multiple of={cash.lock_up} /> the payments: cash stays in the account.
        </Trans>
      </Notice>
    );
  }
  if (state === 'Swept') {
    return (
      <Notice>
        <Trans>
          The rent covers less than <Multiple of={cash.sweep} /> the payments: cash above the target repays
          principal.
        </Trans>
      </Notice>
    );
  }
  if (state === 'Low') {
    return (
      <Notice kind="bad">
        <Trans>
          The rent covers less than <Multiple of={cash.floor} /> the payments. It is a breach unless the
          account holds its target and the next payment.
        </Trans>
      </Notice>
    );
  }
  return null;
}

// The cash terms of a loan.
export function CashTermsView({ cash }: { cash: Cash }) {
  const { t } = useLingui();
  return (
    <Figures>
      <Figure label={t`Rent left for the operation`}>
        <Permill of={cash.opex} />
      </Figure>
      <Figure label={t`Released from`}>
        <Multiple of={cash.lock_up} />
      </Figure>
      <Figure label={t`Swept below`}>
        <Multiple of={cash.sweep} />
      </Figure>
      <Figure label={t`Breached below`}>
        <Multiple of={cash.floor} />
      </Figure>
      <Figure label={t`Payments counted`}>{cash.lookback}</Figure>
    </Figures>
  );
}
