// The recent sets with the keys that were in force: evidence of an offence is checked against
// them.
import { Trans, useLingui } from '@lingui/react/macro';
import { type KnownSet, sets } from '@/chain/reads/validators';
import { useReading } from '@/chain/readings';
import { Section, Table } from '@/kit/layout';
import { Count, Hash, Who } from '@/kit/values';

export function Sets() {
  const { t } = useLingui();
  const watched = useReading('sets', sets);
  return (
    <Section
      title={t`Recent sets`}
      about={t`The last eight at most. Evidence of an offence is checked against the keys that were in force.`}
      from={watched}
    >
      {(all) => all.map((one) => <OneSet key={one.session} of={one} />)}
    </Section>
  );
}

function OneSet({ of }: { of: KnownSet }) {
  const { t } = useLingui();
  const name = t`Set ${of.set_id.toString()}, from session ${of.session}`;
  return (
    <details>
      <summary>
        {name}{' '}
        <small>
          <Trans>
            since block <Count of={of.block} />, validators: {of.members.length}
          </Trans>
          {of.is_forced && (
            <>
              {', '}
              <Trans>forced</Trans>
            </>
          )}
        </small>
      </summary>
      <Table
        caption={name}
        rows={of.members}
        keyOf={({ who }) => who}
        columns={[
          { title: t`Validator`, cell: ({ who }) => <Who is={who} /> },
          { title: t`Key of blocks`, cell: ({ aura }) => <Hash is={aura} /> },
          { title: t`Key of votes`, cell: ({ grandpa }) => <Hash is={grandpa} /> },
        ]}
      />
    </details>
  );
}
