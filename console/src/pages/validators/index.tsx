// The validators, their offences, and what can be done about these.
import { Trans, useLingui } from '@lingui/react/macro';
import { motions } from '@/chain/reads/governance';
import { mayFail, params, type Validators as Now, validators } from '@/chain/reads/validators';
import { useReading } from '@/chain/readings';
import { PastOffences } from '@/history/offences';
import { OwnValidator } from '@/kit/validator-tasks';
import { Figure, Figures, Notice, Section } from '@/kit/layout';
import { Count, Share, State } from '@/kit/values';
import { useAccount } from '@/wallet/accounts';
import { CouncilCalls } from './council';
import { Offences } from './offences';
import { Sets } from './sets';
import { ValidatorTable } from './table';

export default function Validators() {
  const { t } = useLingui();
  const who = useAccount()?.address;
  const watched = useReading('validators', validators);
  const council = useReading('motions Council', (where) => motions(where, 'Council'));
  const seats = council.reading?.value.members ?? [];
  const members = who && seats.includes(who) ? seats.length : 0;
  return (
    <>
      <h1>{t`Validators`}</h1>
      <p className="lead">
        <Trans>
          Validators make the blocks and vote on their finality. Governance admits and dismisses them. The
          chain itself suspends one that signs two blocks of one slot, or that makes no block for long. It
          takes no money from it.
        </Trans>
      </p>
      <Section title={t`The session now`} from={watched}>
        {(now) => <SessionNow of={now} />}
      </Section>
      {who && <OwnValidator who={who} />}
      <Section title={t`Validators`} from={watched}>
        {({ admitted }) => <ValidatorTable of={admitted} who={who} members={members} />}
      </Section>
      <Section title={t`Suspensions and offences`} from={watched}>
        {(now) => <Offences of={now} members={members} />}
      </Section>
      <CouncilCalls members={members} />
      <Rules />
      <Sets />
      <PastOffences />
    </>
  );
}

function SessionNow({ of }: { of: Now }) {
  const { t } = useLingui();
  const finality = {
    same: <State kind="good">{t`The set votes`}</State>,
    changing: <State kind="plain">{t`A change of the set is under way`}</State>,
    stalled: <State kind="bad">{t`Stalled: a change is forced`}</State>,
    other: <State kind="bad">{t`Others than the set vote`}</State>,
  };
  return (
    <>
      <Figures>
        <Figure label={t`Session`}>
          <Count of={of.session} />
        </Figure>
        <Figure label={t`Blocks left in it`}>
          <Count of={of.blocksLeft} />
        </Figure>
        <Figure label={t`Number of the set`}>
          <Count of={of.setId} />
        </Figure>
        <Figure label={t`Validators in the set`}>
          <Count of={of.inSet} />
        </Figure>
        <Figure label={t`Of them may fail at once`} note={t`Blocks become final with more than two thirds.`}>
          <Count of={mayFail(of.inSet)} />
        </Figure>
        <Figure label={t`Finality`}>{finality[of.finality]}</Figure>
      </Figures>
      {mayFail(of.inSet) === 0 && (
        <Notice kind="plain">
          <Trans>With fewer than four validators the failure of one stops finality.</Trans>
        </Notice>
      )}
    </>
  );
}

function Rules() {
  const { t } = useLingui();
  const watched = useReading('params Validators', params);
  return (
    <Section
      title={t`Rules of the validators`}
      about={t`Departures by own will and by the chain are bound by them. The council is bound by the last validator alone, so that it can repair a chain that has lost its majority.`}
      from={watched}
    >
      {(now) => (
        <Figures>
          <Figure label={t`Blocks of a session`}>
            <Count of={now.session_blocks} />
          </Figure>
          <Figure label={t`Sessions without a block until a suspension`}>
            <Count of={now.offline_sessions} />
          </Figure>
          <Figure label={t`Validators that stay at least`}>
            <Count of={now.minimum} />
          </Figure>
          <Figure label={t`Of a set departs in a session at most`}>
            <Share of={now.max_change} />
          </Figure>
        </Figures>
      )}
    </Section>
  );
}
