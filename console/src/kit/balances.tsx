// The balances of an account.
import { Trans, useLingui } from '@lingui/react/macro';
import { balances } from '@/chain/reads/accounts';
import { worthOf } from '@/chain/reads/vault';
import { useReading } from '@/chain/readings';
import { INFRA, SUSDAI, USDC } from '@/format/amount';
import { Figure, Figures, Notice, Section } from './layout';
import { Amount } from './values';

interface Props {
  who: string;
  title: string;
  // Whether the visitor acts with it.
  isOwn?: boolean;
}

export function Balances({ who, title, isOwn = false }: Props) {
  const { t } = useLingui();
  const watched = useReading(`holdings ${who}`, async (where) => {
    const has = await balances(where, who);
    return { has, worth: await worthOf(where, has.susdai) };
  });
  return (
    <Section title={title} from={watched}>
      {({ has, worth }) => (
        <>
          {isOwn && has.infra + has.usdai === 0n && (
            <Notice>
              <Trans>
                This account can pay no fee: it has neither INFRA nor USDai. Have some sent to it first.
              </Trans>
            </Notice>
          )}
          <Figures>
            <Figure label="USDC" note={t`A dollar that others issue.`}>
              <Amount of={has.usdc} asset={USDC} />
            </Figure>
            <Figure label="USDai" note={t`The dollar of this chain.`}>
              <Amount of={has.usdai} />
            </Figure>
            {has.heldUsdai > 0n && (
              <Figure label={t`Held for offers or bids`}>
                <Amount of={has.heldUsdai} />
              </Figure>
            )}
            <Figure label={t`Shares of the vault`}>
              <Amount of={has.susdai} asset={SUSDAI} />
            </Figure>
            <Figure label={t`What they are worth`} note={t`At the price to leave.`}>
              <Amount of={worth} />
            </Figure>
            <Figure label={t`For fees`}>
              <Amount of={has.infra} asset={INFRA} />
            </Figure>
          </Figures>
        </>
      )}
    </Section>
  );
}
