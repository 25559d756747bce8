import Link from "next/link";
import { useId } from "react";
import { type Fill, Hatch } from "./fills";
import { shares } from "./scale";

export type BarPart = { label: string; fill: Fill; value: number; href?: string };
export type Bar = { label: string; href?: string; parts: readonly BarPart[]; note?: string };

type StackedBarsProps = {
  bars: readonly Bar[];
  /** The value of a whole bar; without it each bar fills the width with its own sum. */
  whole?: number;
  format?: (value: number) => string;
};

/** Horizontal bars from 0, with their figures written out; each part may lead to what is behind it. */
export function StackedBars({ bars, whole, format = String }: StackedBarsProps) {
  const hatch = useId();
  const legend = new Map(bars.flatMap(({ parts }) => parts.map(({ label, fill }) => [label, fill] as const)));
  return (
    <div>
      <svg width="0" height="0" aria-hidden="true" className="absolute">
        <Hatch id={hatch} />
      </svg>
      {legend.size > 1 && (
        <ul className="chart-legend">
          {[...legend].map(([label, fill]) => (
            <li key={label}>
              <svg className="chart-swatch" aria-hidden="true">
                <BarRect fill={fill} hatch={hatch} x={0} width={100} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
      <ul className="bars">
        {bars.map((bar) => (
          <li key={bar.label}>
            <span className="bar-label">
              {bar.href ? <Link href={bar.href}>{bar.label}</Link> : bar.label}
            </span>
            <BarDrawing bar={bar} whole={whole} hatch={hatch} />
            <span className="bar-figures so">
              {bar.parts.map((part) => (
                <Figure key={part.label} part={part} format={format} />
              ))}
              {bar.note && <span className="text-ink-2">{bar.note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Figure({ part, format }: { part: BarPart; format: (value: number) => string }) {
  const text = (
    <>
      {format(part.value)}
      <span className="sr-only"> {part.label}</span>
    </>
  );
  return part.href ? (
    <Link href={part.href} className={`figure-${part.fill}`}>
      {text}
    </Link>
  ) : (
    <span className={`figure-${part.fill}`}>{text}</span>
  );
}

function BarDrawing({ bar, whole, hatch }: { bar: Bar; whole: number | undefined; hatch: string }) {
  const values = bar.parts.map((part) => part.value);
  const widths = whole ? values.map((value) => (value / whole) * 100) : shares(values);
  let x = 0;
  return (
    <svg className="bar-drawing" aria-hidden="true">
      {bar.parts.map((part, index) => {
        const width = widths[index] ?? 0;
        const from = x;
        x += width;
        return <BarRect key={part.label} fill={part.fill} hatch={hatch} x={from} width={width} />;
      })}
    </svg>
  );
}

function BarRect({ fill, hatch, x, width }: { fill: Fill; hatch: string; x: number; width: number }) {
  if (width === 0) return null;
  return (
    <rect
      x={`${x}%`}
      width={`${width}%`}
      height="100%"
      className={`bar-part part-${fill}`}
      fill={fill === "missing" ? `url(#${hatch})` : undefined}
    />
  );
}
