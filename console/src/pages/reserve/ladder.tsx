// Face values by maturity, as bars. The table below has the same numbers.
import { useLingui } from '@lingui/react/macro';
import { useLocale } from '@/app/locale';
import type { Lot } from '@/chain/reads/reserve';
import { shownAmount, USDC } from '@/format/amount';
import { shownTime } from '@/format/time';

const WIDTH = 600;
const ROW = 22;

export function Ladder({ lots }: { lots: Lot[] }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sorted = [...lots].sort((one, other) => Number(one.matures_at - other.matures_at));
  const most = sorted.reduce((largest, { face }) => (face > largest ? face : largest), 1n);
  if (sorted.length < 2) return null;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${sorted.length * ROW}`}
      className="ladder"
      role="img"
      aria-label={t`Face value of each bill by its maturity`}
    >
      {sorted.map(({ id, face, matures_at }, place) => (
        <g key={id.toString()} transform={`translate(0 ${place * ROW})`}>
          <rect width={Math.max(Number((face * BigInt(WIDTH)) / most), 2)} height={ROW - 4} rx={3} />
          <text
            x={6}
            y={ROW - 8}
          >{`${shownTime(matures_at, locale)} · ${shownAmount(face, USDC, locale)}`}</text>
        </g>
      ))}
    </svg>
  );
}
