import { axisTicks, median, positionOn } from "./scale";

export type Dot = { name: string; value: number; own?: boolean };

type DotStripProps = {
  /** Read aloud in place of the drawing: the takeaway sentence. */
  label: string;
  dots: readonly Dot[];
  threshold?: { value: number; label: string };
  /** Marks the middle value of the group. */
  showMedian?: boolean;
  include?: readonly number[];
  format?: (value: number) => string;
};

/** Units of one group on one axis: the own unit named, the median and the threshold as labelled lines. */
export function DotStrip({
  label,
  dots,
  threshold,
  showMedian,
  include = [],
  format = String,
}: DotStripProps) {
  const values = dots.map((dot) => dot.value);
  const middle = showMedian ? median(values) : null;
  const reach = [...values, ...include, ...(threshold ? [threshold.value] : [])];
  const ticks = axisTicks(Math.min(...reach), Math.max(...reach));
  const x = (value: number) => `${positionOn(ticks, value)}%`;
  const anchor = (value: number) =>
    positionOn(ticks, value) > 75 ? "end" : positionOn(ticks, value) < 25 ? "start" : "middle";
  return (
    <svg className="dot-strip so" role="img" aria-label={label}>
      <line className="grid-line" x1="0" x2="100%" y1="60%" y2="60%" />
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="grid-line" x1={x(tick)} x2={x(tick)} y1="54%" y2="66%" />
          <text className="axis-text" x={x(tick)} y="92%" textAnchor={anchor(tick)}>
            {format(tick)}
          </text>
        </g>
      ))}
      {middle !== null && (
        <g>
          <line className="median-line" x1={x(middle)} x2={x(middle)} y1="36%" y2="76%" />
          <text className="axis-text" x={x(middle)} y="30%" textAnchor={anchor(middle)}>
            {`Trung vị ${format(middle)}`}
          </text>
        </g>
      )}
      {threshold && (
        <g>
          <line
            className="threshold-line"
            x1={x(threshold.value)}
            x2={x(threshold.value)}
            y1="14%"
            y2="76%"
          />
          <text
            className="threshold-text"
            x={x(threshold.value)}
            y="10%"
            textAnchor={anchor(threshold.value)}
          >
            {threshold.label}
          </text>
        </g>
      )}
      {[...dots]
        .sort((one, other) => Number(one.own ?? false) - Number(other.own ?? false))
        .map(({ name, value, own }) => (
          <g key={name}>
            <circle className={own ? "dot dot-own" : "dot"} cx={x(value)} cy="60%" r={own ? 7 : 5}>
              <title>{`${name}: ${format(value)}`}</title>
            </circle>
            {own && (
              <text className="own-text" x={x(value)} y="46%" textAnchor={anchor(value)}>
                {`${name} ${format(value)}`}
              </text>
            )}
          </g>
        ))}
    </svg>
  );
}
