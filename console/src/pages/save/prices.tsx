// The two prices, and the reason why they differ.
import { Trans, useLingui } from '@lingui/react/macro';
import { portfolio } from '@/chain/reads/lending';
import { price, totals } from '@/chain/reads/vault';
import { useReading } from '@/chain/readings';
import { shareOf } from '@/format/rate';
import { Figure, Figures, Section } from '@/kit/layout';
import { Amount, Price, Share } from '@/kit/values';

export function Prices() {
  const { t } = useLingui();
  const watched = useReading('both prices', async (where) => {
    const [prices, assets, loans] = await Promise.all([price(where), totals(where), portfolio(where)]);
    return { prices, assets, loans };
  });
  return (
    <Section title={t`The two prices of a share`} from={watched}>
      {({ prices, assets, loans }) => {
        const spread = prices.deposit - prices.redemption;
        const unpaid = assets.optimistic - assets.conservative - loans.impairment - assets.locked;
        return (
          <>
            <Figures>
              <Figure label={t`To enter`}>
                <Price of={prices.deposit} />
              </Figure>
              <Figure label={t`To leave`}>
                <Price of={prices.redemption} />
              </Figure>
              <Figure label={t`Difference`}>
                <Share of={shareOf(spread, prices.deposit)} />
              </Figure>
            </Figures>
            <p>
              {spread === 0n ? (
                <Trans>
                  Both are the same now. They differ while borrowers owe interest that is not due yet, while a
                  loan is doubtful, and for some time after money came in that no price had counted.
                </Trans>
              ) : (
                <Trans>
                  Who enters pays for all that the vault owns. Who leaves is paid only what is certain.
                  Between the two are doubtful loans of <Amount of={loans.impairment} />, money of{' '}
                  <Amount of={assets.locked} /> that is released second by second, and{' '}
                  <Amount of={unpaid > 0n ? unpaid : 0n} /> of interest that is not paid yet.
                </Trans>
              )}
            </p>
          </>
        );
      }}
    </Section>
  );
}
