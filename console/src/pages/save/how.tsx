// For a saver that is here for the first time: the way in, what is earned, what can be lost, the
// way out.
import { Trans, useLingui } from '@lingui/react/macro';
import { hrefOf } from '@/app/route';
import { params } from '@/chain/reads/vault';
import { useReading } from '@/chain/readings';
import { Section } from '@/kit/layout';
import { Share, Span } from '@/kit/values';

export function How() {
  const { t } = useLingui();
  const watched = useReading('vault params', params);
  return (
    <Section title={t`How it works`} from={watched}>
      {(rules) => (
        <>
          <ol>
            <li>
              <Trans>
                Pay in USDC, a dollar that others issue, and receive as many USDai, the dollar of this chain.
                You can turn them back, one for one, out of the cash of the reserve.
              </Trans>
            </li>
            <li>
              <Trans>
                Deposit USDai into the vault, and receive shares of it, sUSDai. The vault lends the money to
                owners of GPUs, and the Treasury bills that back USDai earn for it too. You are paid nothing
                out: the price of your shares rises. The protocol keeps <Share of={rules.fee} /> of the
                interest.
              </Trans>
            </li>
            <li>
              <Trans>
                Ask to leave. Requests are collected in windows of <Span of={rules.window_length} />. After
                the end of its window a request is paid as soon as the vault has cash, at the price of that
                time. If the money is lent, that lasts until borrowers pay. You can offer a part of your
                shares to be paid before others, or sell the request on the market.
              </Trans>
            </li>
            <li>
              <Trans>Claim the USDai of your request, and turn them into USDC.</Trans>
            </li>
          </ol>
          <p>
            <Trans>
              What can be lost: if a borrower does not pay, the machines are sold. If that brings too little,
              the curators of the loan lose first, then the vault, and the price of your shares falls. No
              state insures the deposit.
            </Trans>{' '}
            <a href={hrefOf('loans')}>{t`All loans`}</a>
          </p>
          <p className="note">
            <Trans>Each transaction has a fee, paid in INFRA or in USDai. You see it before you sign.</Trans>
          </p>
        </>
      )}
    </Section>
  );
}
