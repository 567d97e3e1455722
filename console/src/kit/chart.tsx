// Lines over time. The table beside has the same numbers.
import { useEffect, useRef } from 'react';
import type uPlot from 'uplot';

export interface Line {
  title: string;
  color: string;
  values: number[];
}

interface Props {
  label: string;
  // Seconds since 1970.
  times: number[];
  lines: Line[];
  format: (value: number) => string;
}

const HEIGHT = 220;

// Lines that hardly move stay visible as such.
function padded(least: number, most: number): [number, number] {
  const pad = Math.max((most - least) / 10, Math.abs(most) / 1_000);
  return [least - pad, most + pad];
}

function optionsOf(lines: Line[], format: Props['format'], width: number, ink: string): uPlot.Options {
  const axis = { stroke: ink, grid: { stroke: `${ink}22` }, ticks: { stroke: `${ink}44` } };
  return {
    width,
    height: HEIGHT,
    legend: { show: false },
    cursor: { show: false },
    scales: { y: { range: (_, least, most) => padded(least, most) } },
    axes: [axis, { ...axis, size: 90, values: (_, splits) => splits.map(format) }],
    series: [
      {},
      ...lines.map(({ title, color }) => ({
        label: title,
        stroke: color,
        width: 2,
        points: { show: true, size: 4 },
      })),
    ],
  };
}

export function LineChart({ label, times, lines, format }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let chart: uPlot | undefined;
    let isWanted = true;
    const ink = getComputedStyle(element).color;
    const hex = `#${(ink.match(/\d+/g) ?? ['0', '0', '0'])
      .slice(0, 3)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`;
    const data = [times, ...lines.map(({ values }) => values)] as uPlot.AlignedData;
    void Promise.all([import('uplot'), import('uplot/dist/uPlot.min.css')]).then(([{ default: Plot }]) => {
      if (isWanted) chart = new Plot(optionsOf(lines, format, element.clientWidth, hex), data, element);
    });
    const resize = () => chart?.setSize({ width: element.clientWidth, height: HEIGHT });
    addEventListener('resize', resize);
    return () => {
      isWanted = false;
      removeEventListener('resize', resize);
      chart?.destroy();
    };
  }, [times, lines, format]);
  return <div className="chart" role="img" aria-label={label} ref={place} />;
}

interface Part {
  label: string;
  value: bigint;
  kind: string;
}

// Parts of a whole as one bar. The figures beside have the same numbers.
export function Bar({ label, parts }: { label: string; parts: Part[] }) {
  const whole = parts.reduce((sum, { value }) => sum + value, 0n);
  if (whole <= 0n) return null;
  const width = (value: bigint) => Number((value * 10_000n) / whole) / 100;
  return (
    <div className="bar" role="img" aria-label={label}>
      {parts.map((part) => (
        <span
          key={part.label}
          className={part.kind}
          style={{ width: `${width(part.value)}%` }}
          title={part.label}
        />
      ))}
    </div>
  );
}
