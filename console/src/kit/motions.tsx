// Motions as lists: what they would change, who has voted, what the account can do.
import { Trans, useLingui } from '@lingui/react/macro';
import { head } from '@/chain/connection';
import { closeOf, standingOf } from '@/chain/motions';
import type { Collective, Motion } from '@/chain/reads/governance';
import { useReading } from '@/chain/readings';
import { useStore } from '@/store';
import { Action } from './action';
import { Figure, Figures, Items } from './layout';
import { CallView } from './call-view';
import { Count, None, Span, State, Who } from './values';

interface Props {
  collective: Collective;
  motions: Motion[];
  members: string[];
  who: string | undefined;
}

export function MotionList({ collective, motions, members, who }: Props) {
  const { t } = useLingui();
  return (
    <Items
      caption={collective === 'Council' ? t`Motions of the council` : t`Motions of the credit committee`}
      name={t`Motion`}
      rows={motions}
      keyOf={({ hash }) => hash}
      empty={t`No motion is open.`}
    >
      {(motion) => <MotionItem {...{ collective, motion, members, who }} />}
    </Items>
  );
}

function MotionItem({ collective, motion, members, who }: Omit<Props, 'motions'> & { motion: Motion }) {
  const { t } = useLingui();
  const block = useStore(head)?.number ?? 0;
  const { votes, hash, call } = motion;
  const standing = standingOf(votes, members.length, block);
  const marks = {
    open: <State kind="plain">{t`Open`}</State>,
    passed: <State kind="good">{t`Passed: to be closed`}</State>,
    failed: <State kind="bad">{t`Failed: to be closed`}</State>,
  };
  return (
    <>
      <h3>
        {t`Motion ${votes.index}`} {marks[standing]}
      </h3>
      <CallView call={call} />
      <Figures>
        <Figure label={t`Votes that it needs`}>{votes.threshold}</Figure>
        <Figure label={t`For`}>
          <Voters of={votes.ayes} />
        </Figure>
        <Figure label={t`Against`}>
          <Voters of={votes.nays} />
        </Figure>
        <Figure label={t`Time to vote`} note={<TimeOf blocks={votes.end - block} />}>
          <Trans>
            <Count of={Math.max(votes.end - block, 0)} /> blocks
          </Trans>
        </Figure>
      </Figures>
      {who && members.includes(who) && (
        <div className="buttons">
          {!votes.ayes.includes(who) && (
            <Action
              label={t`Vote for motion ${votes.index}`}
              make={(api) => api.tx[collective].vote({ proposal: hash, index: votes.index, approve: true })}
            />
          )}
          {!votes.nays.includes(who) && (
            <Action
              isQuiet
              label={t`Vote against motion ${votes.index}`}
              make={(api) => api.tx[collective].vote({ proposal: hash, index: votes.index, approve: false })}
            />
          )}
          {standing !== 'open' && (
            <Action label={t`Close motion ${votes.index}`} make={(api) => closeOf(api, collective, motion)} />
          )}
        </div>
      )}
    </>
  );
}

function Voters({ of }: { of: string[] }) {
  if (of.length === 0) return <None />;
  return (
    <>
      {of.length}:{' '}
      {of.map((one) => (
        <span key={one}>
          <Who is={one} />{' '}
        </span>
      ))}
    </>
  );
}

// How long blocks take by consensus.
function TimeOf({ blocks }: { blocks: number }) {
  const slot = useReading('slot', ({ api }) => api.constants.Aura.SlotDuration()).reading?.value;
  if (slot === undefined || blocks <= 0) return null;
  return (
    <Trans>
      about <Span of={(BigInt(blocks) * slot) / 1_000n} />, one in each slot
    </Trans>
  );
}
