// The money that is to come: what the loans of now owe to the vault, and the bills that mature.
import { useLingui } from '@lingui/react/macro';
import { useLocale } from '@/app/locale';
import { comingYear } from '@/chain/reads/flows';
import { useReading } from '@/chain/readings';
import { USDC } from '@/format/amount';
import { isoTime } from '@/format/time';
import { Section, Table } from './layout';
import { Amount } from './values';

export function Coming() {
  const { t } = useLingui();
  const watched = useReading('coming year', comingYear);
  return (
    <Section
      title={t`Money that is to come`}
      about={t`In the next year, if all loans pay as agreed. Requests to leave are paid out of it. Interest is before the fee of the protocol.`}
      from={watched}
    >
      {(months) => (
        <Table
          caption={t`Money that is to come`}
          rows={months}
          keyOf={({ month }) => month}
          empty={t`No loan owes the vault anything, and no bill runs.`}
          columns={[
            { title: t`Month`, cell: ({ month }) => <Month of={month} /> },
            { title: t`Principal`, cell: ({ principal }) => <Amount of={principal} />, isNumber: true },
            { title: t`Interest`, cell: ({ interest }) => <Amount of={interest} />, isNumber: true },
            {
              title: t`Treasury bills`,
              cell: ({ bills }) => <Amount of={bills} asset={USDC} />,
              isNumber: true,
            },
          ]}
        />
      )}
    </Section>
  );
}

function Month({ of }: { of: bigint }) {
  const locale = useLocale();
  const date = new Date(Number(of) * 1_000);
  const format = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return <span data-full={isoTime(of).slice(0, 7)}>{format.format(date)}</span>;
}
