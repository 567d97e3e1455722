// What shares earn a year, by source.
import { Trans, useLingui } from '@lingui/react/macro';
import { yields } from '@/chain/reads/vault';
import { useReading } from '@/chain/readings';
import { Figure, Figures, Section } from './layout';
import { Rate, Time } from './values';

const DAY = 86_400;

// The yield of minutes is no yield of a year.
const isShort = (since: bigint, now: number | undefined): boolean => (now ?? 0) - Number(since) < DAY;

export function Yields() {
  const { t } = useLingui();
  const watched = useReading('yields', yields);
  return (
    <Section title={t`What shares earn a year`} from={watched}>
      {(found) => {
        if (!found) {
          return (
            <p className="empty">
              <Trans>Nothing is deposited, so that no yield can be stated.</Trans>
            </p>
          );
        }
        return (
          <>
            <Figures>
              <Figure label={t`At the rates of now`}>
                <Rate of={found.now.total} />
              </Figure>
              <Figure label={t`From loans`}>
                <Rate of={found.now.credit} />
              </Figure>
              <Figure label={t`From Treasury bills`}>
                <Rate of={found.now.base} />
              </Figure>
              <Figure label={t`Expected`} note={t`With the approved offers drawn, and the bills of today.`}>
                <Rate of={found.expected.total} />
              </Figure>
              <Figure label={t`In the last 30 days`}>
                <Rate of={isShort(found.since, watched.reading?.block.time) ? undefined : found.past.total} />
              </Figure>
            </Figures>
            {found.since > 0n && (
              <p className="note">
                <Trans>
                  The past is counted since <Time of={found.since} />, and shown after a day.
                </Trans>
              </p>
            )}
          </>
        );
      }}
    </Section>
  );
}
