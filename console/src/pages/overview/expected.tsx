// What should come in next, by the loans' schedules and the bills' maturities.
import { useLingui } from '@lingui/react/macro';
import { hrefOf } from '@/app/route';
import { drawn, paymentsOf } from '@/chain/reads/book';
import { lots } from '@/chain/reads/reserve';
import { useReading } from '@/chain/readings';
import { USDAI, USDC } from '@/format/amount';
import { Section, Table } from '@/kit/layout';
import { Amount, When } from '@/kit/values';

export function Expected() {
  const { t } = useLingui();
  const watched = useReading('expected', async (where) => {
    const [{ loans }, bills] = await Promise.all([drawn(where), lots(where)]);
    const running = bills.filter(({ state }) => state.type !== 'Lost');
    const fromLoans = paymentsOf(loans).map(({ id, at, amount }) => ({
      key: `loan ${id}`,
      loan: id,
      at,
      amount,
      asset: USDAI,
    }));
    const fromBills = running.map((lot) => ({
      key: `lot ${lot.id}`,
      loan: undefined,
      at: lot.matures_at,
      amount: lot.face,
      asset: USDC,
    }));
    return [...fromLoans, ...fromBills].sort((one, other) => Number(one.at - other.at));
  });
  return (
    <Section
      title={t`Expected next`}
      about={t`The next payment of each loan, and the maturity of each bill.`}
      from={watched}
    >
      {(rows) => (
        <Table
          caption={t`Expected next`}
          rows={rows}
          keyOf={({ key }) => key}
          empty={t`No payment is due and no bill runs.`}
          columns={[
            { title: t`When`, cell: ({ at }) => <When of={at} /> },
            {
              title: t`From`,
              cell: ({ loan }) =>
                loan === undefined ? (
                  <a href={hrefOf('reserve')}>{t`Treasury bill`}</a>
                ) : (
                  <a href={hrefOf('loans', loan)}>{t`Loan ${loan.toString()}`}</a>
                ),
            },
            {
              title: t`Amount`,
              cell: ({ amount, asset }) => <Amount of={amount} asset={asset} />,
              isNumber: true,
            },
          ]}
        />
      )}
    </Section>
  );
}
