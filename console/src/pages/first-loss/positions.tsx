import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { hrefOf } from '@/app/route';
import { details, POSITIONS, positionsOf } from '@/chain/reads/lending';
import { listingsOf, openListing } from '@/chain/reads/market';
import { useReading } from '@/chain/readings';
import { Action } from '@/kit/action';
import { Section, Table } from '@/kit/layout';
import { StageMark } from '@/kit/loan';
import { SellItem } from '@/kit/market';
import { TransferItems } from '@/kit/transfer';
import { Amount, Rate, When } from '@/kit/values';

export function Positions({ who }: { who: string }) {
  const { t } = useLingui();
  const watched = useReading(`positions ${who}`, async (where) => {
    const [found, own] = await Promise.all([positionsOf(where, who), listingsOf(where, who)]);
    return Promise.all(
      found.map(async ({ loan, tranche, item }) => {
        const sold = { type: 'Position' as const, value: [loan, tranche] as [bigint, number] };
        const info = await details(where, loan);
        return { loan, tranche, item, sold, listing: openListing(own, sold), info };
      }),
    );
  });
  return (
    <Section title={t`Your positions`} from={watched}>
      {(rows) => (
        <>
          <Table
            caption={t`Your positions`}
            rows={rows}
            keyOf={({ item }) => item}
            empty={t`You have no position.`}
            columns={[
              {
                title: t`Loan`,
                cell: ({ loan }) => <a href={hrefOf('loans', loan)}>{t`Loan ${loan.toString()}`}</a>,
              },
              { title: t`Tranche`, cell: ({ tranche }) => tranche },
              { title: t`State`, cell: ({ info }) => info && <StageMark of={info} /> },
              {
                title: t`Lent`,
                cell: ({ info, tranche }) => <Amount of={info?.loan.terms.tranches[tranche]?.amount} />,
                isNumber: true,
              },
              {
                title: t`Rate a year`,
                cell: ({ info, tranche }) => <Rate of={info?.loan.terms.tranches[tranche]?.apr} />,
                isNumber: true,
              },
              { title: t`Next deadline`, cell: ({ info }) => <When of={info?.health?.next_due} /> },
              {
                title: t`What you can do`,
                isAction: true,
                cell: ({ loan, info }) =>
                  info?.stage === 'seized' && (
                    <Action
                      isQuiet
                      label={t`Buy the unsold lot`}
                      make={(api) => api.tx.Lending.accept_unsold({ loan })}
                    />
                  ),
              },
            ]}
          />
          {rows.map(({ item, loan, tranche, sold, listing }) => (
            <SellItem
              key={item.toString()}
              title={t`Sell tranche ${tranche.toString()} of loan ${loan.toString()}`}
              item={sold}
              hint={t`A position that counts as first loss cannot be sold while its loan is live.`}
              listing={listing}
            />
          ))}
          {rows.length > 0 && (
            <TransferItems
              title={t`Transfer a position`}
              hint={t`A position that counts as first loss does not move while its loan is live.`}
              collection={POSITIONS}
              items={rows.map(({ item }) => item)}
              labelOf={(item) => t`Transfer position ${item}`}
            />
          )}
          {rows.length > 0 && <Consent />}
        </>
      )}
    </Section>
  );
}

// A lender of a loan that is to be replaced agrees to the new terms by their hash.
function Consent() {
  const { t } = useLingui();
  const [loan, setLoan] = useState('');
  const [hash, setHash] = useState('');
  const isReady = /^\d+$/.test(loan) && /^0x[0-9a-f]{64}$/i.test(hash);
  return (
    <details>
      <summary>
        <Trans>Consent to new terms of a loan</Trans>
      </summary>
      <div className="pairs">
        <label className="field">
          {t`Loan`}
          <span className="input">
            <input value={loan} onChange={(event) => setLoan(event.target.value)} inputMode="numeric" />
          </span>
        </label>
        <label className="field">
          {t`Hash of the new terms`}
          <span className="input">
            <input value={hash} onChange={(event) => setHash(event.target.value.trim())} />
          </span>
        </label>
      </div>
      <div className="buttons">
        <Action
          isQuiet
          label={t`Consent`}
          make={
            isReady ? (api) => api.tx.Lending.consent({ loan: BigInt(loan), terms_hash: hash }) : undefined
          }
        />
        <Action
          isQuiet
          label={t`Revoke a consent`}
          make={
            /^\d+$/.test(loan) ? (api) => api.tx.Lending.revoke_consent({ loan: BigInt(loan) }) : undefined
          }
        />
      </div>
    </details>
  );
}
