// Motions as lists: what they would change, who has voted, what the account can do.
import { Trans, useLingui } from '@lingui/react/macro';
import { head } from '@/chain/connection';
import { closeOf, standingOf } from '@/chain/motions';
import type { Collective, Motion } from '@/chain/reads/governance';
import { useStore } from '@/store';
import { Action } from './action';
import { CallView } from './call-view';
import { Count, State, Who } from './values';

interface Props {
  collective: Collective;
  motions: Motion[];
  members: string[];
  who: string | undefined;
}

export function MotionList({ collective, motions, members, who }: Props) {
  const { t } = useLingui();
  if (motions.length === 0) return <p className="empty">{t`No motion is open.`}</p>;
  return (
    <ul className="items">
      {motions.map((motion) => (
        <MotionItem key={motion.hash} {...{ collective, motion, members, who }} />
      ))}
    </ul>
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
    <li>
      <h3>
        {t`Motion ${votes.index}`} {marks[standing]}
      </h3>
      <CallView call={call} />
      <p>
        <Trans>
          {votes.ayes.length} of {votes.threshold} votes that it needs; {votes.nays.length} against.
        </Trans>{' '}
        {votes.end > block && (
          <Trans>
            <Count of={votes.end - block} /> blocks are left.
          </Trans>
        )}
      </p>
      <p className="voters">
        {votes.ayes.map((one) => (
          <span key={one}>
            ✓ <Who is={one} />{' '}
          </span>
        ))}
        {votes.nays.map((one) => (
          <span key={one}>
            ✗ <Who is={one} />{' '}
          </span>
        ))}
      </p>
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
    </li>
  );
}
