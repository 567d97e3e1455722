// All machines of the chain: receipts, custody, policies.
import { Trans, useLingui } from '@lingui/react/macro';
import { hrefOf } from '@/app/route';
import { type AppraisedUnit, appraisedUnits, params } from '@/chain/reads/collateral';
import { useReading } from '@/chain/readings';
import { textOf } from '@/format/bytes';
import { PastOfMachine } from '@/history/machines';
import { Figure, Figures, Section } from '@/kit/layout';
import { Custody, Policy, UnitName, UnitState, UnitValue } from '@/kit/unit';
import { Hash, Span, Time, When, Who } from '@/kit/values';
import { useAccount } from '@/wallet/accounts';
import { AllLeases, OwnLeases } from './leases';

export default function Machines() {
  const { t } = useLingui();
  const watched = useReading('appraised units', appraisedUnits);
  const rules = useReading('collateral params', params);
  const account = useAccount();
  return (
    <>
      <h1>{t`Machines`}</h1>
      <p className="lead">
        <Trans>Each machine in custody has a receipt, an NFT: its owner owns the machine.</Trans>
      </p>
      <Section title={t`Rules of custody`} from={rules}>
        {(now) => (
          <Figures>
            <Figure label={t`A confirmation counts for`}>
              <Span of={now.max_custody_age} />
            </Figure>
            <Figure label={t`An application lapses after`}>
              <Span of={now.max_application_age} />
            </Figure>
          </Figures>
        )}
      </Section>
      <Section title={t`Machines in custody`} from={watched}>
        {(all) =>
          all.length === 0 ? (
            <p className="empty">{t`There is no machine yet.`}</p>
          ) : (
            <ul className="items">
              {all.map((one) => (
                <Machine key={one.unit.id.toString()} of={one} />
              ))}
            </ul>
          )
        }
      </Section>
      {account && <OwnLeases key={account.address} who={account.address} />}
      <AllLeases />
      <PastOfMachine />
    </>
  );
}

function Machine({ of }: { of: AppraisedUnit }) {
  const { t } = useLingui();
  const { unit, value, loan } = of;
  const { unit: about } = unit;
  return (
    <li>
      <h3>
        <Trans>Unit {unit.id.toString()}</Trans>: <UnitName of={unit} /> <UnitState of={unit} />
      </h3>
      <Figures>
        <Figure label={t`Owner`}>
          <Who is={unit.owner} />
        </Figure>
        <Figure label={t`Value now`}>
          <UnitValue of={value} />
        </Figure>
        <Figure label={t`Secures`}>
          {loan === undefined ? '–' : <a href={hrefOf('loans', loan)}>{t`Loan ${loan.toString()}`}</a>}
        </Figure>
        <Figure label={t`Custody`}>
          <Custody of={unit} />
        </Figure>
        <Figure label={t`Last confirmed`}>{unit.confirmed_at ? <When of={unit.confirmed_at} /> : '–'}</Figure>
        <Figure label={t`Custodian`}>
          <Who is={about.custodian} />
        </Figure>
        <Figure label={t`Policy`}>
          <Policy of={unit} />
        </Figure>
        {unit.cover && (
          <Figure label={t`Insurer`}>
            <Who is={unit.cover.insurer} /> {textOf(unit.cover.policy.number)}
          </Figure>
        )}
        <Figure label={t`Place`}>{textOf(about.facility)}</Figure>
        <Figure label={t`Grade`}>{about.grade.type}</Figure>
        <Figure label={t`In service since`}>
          <Time of={about.in_service_at} />
        </Figure>
        <Figure label={t`Document`}>
          <code className="text">{textOf(about.document.uri)}</code> <Hash is={about.document.hash} />
        </Figure>
      </Figures>
    </li>
  );
}
