// What any account may do about a live loan, and what the credit committee decides.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Api } from '@/chain/connection';
import { majorityOf, motionFor } from '@/chain/motions';
import { motions } from '@/chain/reads/governance';
import type { Details } from '@/chain/reads/lending';
import { useReading } from '@/chain/readings';
import type { AnyTransaction } from '@/chain/transaction';
import { useLocale } from '@/app/locale';
import { parseAmount } from '@/format/amount';
import { Action } from '@/kit/action';
import { type BreachKind, useBreachNames } from '@/kit/breach';
import { Choice, TextInput } from '@/kit/fields';
import { EndCall } from '@/kit/margin';
import { useAccount } from '@/wallet/accounts';

export function LoanActions({ of }: { of: Details }) {
  if (of.stage !== 'live') return null;
  return (
    <>
      <AnyonesActions of={of} />
      <DeclareBreach of={of} />
      <CommitteeActions of={of} />
    </>
  );
}

function AnyonesActions({ of }: { of: Details }) {
  const { t } = useLingui();
  const { id } = of.loan;
  const others = of.breaches.filter(({ reason }) => !['ValueShort', 'Covenant'].includes(reason.type));
  return (
    <div className="buttons">
      <Action isQuiet label={t`Bring it up to now`} make={(api) => api.tx.Lending.classify({ loan: id })} />
      {of.isCalled && <EndCall loan={id} />}
      {!of.isCalled && others.length > 0 && (
        <Action
          isQuiet
          label={t`Clear breaches that are remedied`}
          make={(api) => api.tx.Lending.cure({ loan: id })}
        />
      )}
      {((of.health?.past_due ?? 0n) > 0n || of.breaches.length > 0) && (
        <Action
          isQuiet
          label={t`Seize the machines`}
          make={(api) => api.tx.Lending.liquidate({ loan: id })}
          effects={
            <Trans>
              The machines go on sale. You are paid the costs out of the first proceeds. The chain refuses
              while the grace or the time to cure a breach runs.
            </Trans>
          }
        />
      )}
    </div>
  );
}

// The kinds that any account declares; the chain verifies them.
const VERIFIED = ['PolicyLapsed', 'CustodyStale', 'LossReported'] as const satisfies BreachKind[];
type Verified = (typeof VERIFIED)[number];

function DeclareBreach({ of }: { of: Details }) {
  const { t } = useLingui();
  const names = useBreachNames();
  const [kind, setKind] = useState<Verified>('PolicyLapsed');
  return (
    <details>
      <summary>
        <Trans>Declare a breach</Trans>
      </summary>
      <p className="about">
        <Trans>
          Any account may. The chain verifies it, and the time to cure it begins: after that the machines can
          be seized.
        </Trans>
      </p>
      <form onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={t`Breach`}
          value={kind}
          onChange={setKind}
          options={VERIFIED.map((one) => ({ value: one, text: names[one] }))}
        />
        <Action
          isQuiet
          label={t`Declare it`}
          make={(api) =>
            api.tx.Lending.declare_breach({ loan: of.loan.id, reason: { type: kind, value: undefined } })
          }
        />
      </form>
    </details>
  );
}

// A per cent in a field, in billionths.
const SHARE_DIGITS = 7;
const WHOLE = 1_000_000_000n;

function CommitteeActions({ of }: { of: Details }) {
  const { t } = useLingui();
  const locale = useLocale();
  const who = useAccount()?.address;
  const [text, setText] = useState('');
  const { members = [] } =
    useReading('motions CreditCommittee', (where) => motions(where, 'CreditCommittee')).reading?.value ?? {};
  if (!who || !members.includes(who)) return null;
  const loan = of.loan.id;
  const threshold = majorityOf(members.length);
  const propose = (make: (api: Api) => AnyTransaction) => (api: Api) =>
    motionFor(api, 'CreditCommittee', threshold, make(api));
  const effects = (
    <Trans>
      A motion that needs {threshold} of {members.length} votes. With one member it is decided at once.
    </Trans>
  );
  const hasCovenant = of.breaches.some(({ reason }) => reason.type === 'Covenant');
  const typed = parseAmount(text, SHARE_DIGITS, locale);
  const share = typed !== undefined && typed <= WHOLE ? Number(typed) : undefined;
  return (
    <details>
      <summary>
        <Trans>For the credit committee</Trans>
      </summary>
      <div className="buttons">
        {hasCovenant ? (
          <Action
            isQuiet
            label={t`Clear the breach of the covenant`}
            make={propose((api) => api.tx.Lending.cure({ loan }))}
            effects={effects}
          />
        ) : (
          <Action
            isQuiet
            label={t`Declare the breach of a covenant`}
            make={propose((api) =>
              api.tx.Lending.declare_breach({ loan, reason: { type: 'Covenant', value: undefined } }),
            )}
            effects={effects}
          />
        )}
      </div>
      <form onSubmit={(event) => event.preventDefault()}>
        <TextInput
          label={t`Counted as lost at least, % of what the vault has lent`}
          inputMode="decimal"
          value={text}
          onChange={setText}
          hint={t`0 ends it. It lowers the price to leave at once, and holds for a time that governance has set.`}
          error={text && share === undefined ? t`This is no share.` : undefined}
        />
        <Action
          isQuiet
          label={t`Count it as lost`}
          make={share === undefined ? undefined : propose((api) => api.tx.Lending.impair({ loan, share }))}
          effects={effects}
          onDone={() => setText('')}
        />
      </form>
    </details>
  );
}
