// What there is to know of a machine now.
import { useLingui } from '@lingui/react/macro';
import { hrefOf } from '@/app/route';
import type { AppraisedUnit } from '@/chain/reads/collateral';
import { textOf } from '@/format/bytes';
import { Figure, Figures } from '@/kit/layout';
import { Custody, Policy, UnitValue } from '@/kit/unit';
import { Hash, None, Time, When, Who } from '@/kit/values';

export function MachineFigures({ of: { unit, value, loan } }: { of: AppraisedUnit }) {
  const { t } = useLingui();
  const { unit: about } = unit;
  return (
    <Figures>
      <Figure label={t`Owner`}>
        <Who is={unit.owner} />
      </Figure>
      <Figure label={t`Value now`}>
        <UnitValue of={value} />
      </Figure>
      <Figure label={t`Secures`}>
        {loan === undefined ? <None /> : <a href={hrefOf('loans', loan)}>{t`Loan ${loan.toString()}`}</a>}
      </Figure>
      <Figure label={t`Custody`}>
        <Custody of={unit} />
      </Figure>
      <Figure label={t`Last confirmed`}>
        <When of={unit.confirmed_at} />
      </Figure>
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
  );
}
