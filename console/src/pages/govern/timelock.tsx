// Calls that wait: what they change, how long they wait, and who can stop them.
import { Trans, useLingui } from '@lingui/react/macro';
import { head } from '@/chain/connection';
import { type Pending, pending } from '@/chain/reads/governance';
import { useReading } from '@/chain/readings';
import { Action } from '@/kit/action';
import { CallView } from '@/kit/call-view';
import { Figure, Figures, Items, Section } from '@/kit/layout';
import { Hash, State, When } from '@/kit/values';
import { useStore } from '@/store';

export function Timelock({ isCouncil }: { isCouncil: boolean }) {
  const { t } = useLingui();
  const watched = useReading('pending', pending);
  return (
    <Section title={t`Timelock`} from={watched}>
      {(calls) => (
        <Items
          caption={t`Timelock`}
          name={t`Call`}
          rows={calls}
          keyOf={({ id }) => id}
          empty={t`No call waits.`}
        >
          {(one) => <PendingItem of={one} isCouncil={isCouncil} />}
        </Items>
      )}
    </Section>
  );
}

function PendingItem({ of, isCouncil }: { of: Pending; isCouncil: boolean }) {
  const { t } = useLingui();
  const now = useStore(head)?.time ?? 0;
  const { id, decoded, weight } = of;
  const isReady = now >= Number(of.ready_at);
  const isOver = now >= Number(of.expires_at);
  const weightBound = weight ?? { ref_time: 0n, proof_size: 0n };
  return (
    <>
      <h3>
        {t`Call ${id.toString()}`}{' '}
        {isOver ? (
          <State kind="bad">{t`Lapsed`}</State>
        ) : isReady ? (
          <State kind="good">{t`Ready`}</State>
        ) : (
          <State kind="plain">{t`Waits`}</State>
        )}
      </h3>
      {decoded ? <CallView call={decoded} /> : <p>{t`The bytes of this call are not on the chain.`}</p>}
      <Figures>
        <Figure label={t`Made as`}>{of.class.type}</Figure>
        <Figure label={t`Can be executed`}>
          <When of={of.ready_at} />
        </Figure>
        <Figure label={t`Lapses`}>
          <When of={of.expires_at} />
        </Figure>
        <Figure label={t`Objections`}>{of.objections.length}</Figure>
        <Figure label={t`Hash of the call`}>
          <Hash is={of.hash} />
        </Figure>
      </Figures>
      <div className="buttons">
        {isReady && !isOver && (
          <Action
            label={t`Execute call ${id.toString()}`}
            make={(api) => api.tx.Timelock.execute({ id, weight_bound: weightBound })}
            effects={
              <Trans>Any account may do this. If the call fails, it stays and can be tried again.</Trans>
            }
          />
        )}
        {isCouncil && (
          <Action
            isQuiet
            label={t`Object to call ${id.toString()}`}
            make={(api) => api.tx.Timelock.object({ id })}
          />
        )}
        <Action
          isQuiet
          label={t`Cancel call ${id.toString()}`}
          make={(api) => api.tx.Timelock.cancel({ id })}
          effects={
            <Trans>A guardian may do this once in the interval, any account after the call has lapsed.</Trans>
          }
        />
      </div>
    </>
  );
}
