import { axisTicks, positionOn, spread } from "./scale";

/** `null` is a period without a value: the line has a gap there, never a zero. */
export type LineSeries = { name: string; values: readonly (number | null)[] };

type LinesProps = {
  /** Read aloud in place of the drawing: the takeaway sentence. */
  label: string;
  periods: readonly string[];
  /** Four at most; more belong into several charts. */
  series: readonly LineSeries[];
  threshold?: { value: number; label: string };
  /** What the axis must reach, beside the values. */
  include?: readonly number[];
  format?: (value: number) => string;
};

const markers = [
  "M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0",
  "M-4,-4h8v8h-8z",
  "M0,-5.5L5,4H-5Z",
  "M0,-5.5L5.5,0L0,5.5L-5.5,0Z",
];

/** Lines over periods, each with its own colour, dash and marker, named at their ends. */
export function Lines({ label, periods, series, threshold, include = [], format = String }: LinesProps) {
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const reach = [...known, ...include, ...(threshold ? [threshold.value] : [])];
  const ticks = axisTicks(Math.min(...reach), Math.max(...reach));
  const x = (index: number) => `${periods.length < 2 ? 50 : (index / (periods.length - 1)) * 100}%`;
  const y = (value: number) => 100 - positionOn(ticks, value);
  const ends = series.map(({ values }) => values.findLast((value) => value !== null) ?? null);
  const endPlaces = spread(
    ends.map((value) => (value === null ? 100 : y(value))),
    9,
  );

  return (
    <div className="lines">
      <svg className="lines-plot so" role="img" aria-label={label}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className="grid-line" x1="0" x2="100%" y1={`${y(tick)}%`} y2={`${y(tick)}%`} />
            <text className="axis-text" x="0" dx="-0.75em" dy="0.35em" y={`${y(tick)}%`} textAnchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {periods.map((period, index) => (
          <text key={period} className="axis-text" x={x(index)} y="100%" dy="1.75em" textAnchor="middle">
            {period}
          </text>
        ))}
        {threshold && (
          <g>
            <line
              className="threshold-line"
              x1="0"
              x2="100%"
              y1={`${y(threshold.value)}%`}
              y2={`${y(threshold.value)}%`}
            />
            <text className="threshold-text" x="0" dx="0.5em" y={`${y(threshold.value)}%`} dy="-0.5em">
              {threshold.label}
            </text>
          </g>
        )}
        {series.map(({ name, values }, index) => (
          <g key={name} className={`series-${index + 1}`}>
            {values.map((value, at) => {
              const next = values[at + 1];
              if (value === null || next === null || next === undefined) return null;
              return (
                <line
                  key={periods[at]}
                  className="series-line"
                  x1={x(at)}
                  y1={`${y(value)}%`}
                  x2={x(at + 1)}
                  y2={`${y(next)}%`}
                />
              );
            })}
            {values.map((value, at) =>
              value === null ? null : (
                <svg key={periods[at]} x={x(at)} y={`${y(value)}%`} overflow="visible" aria-hidden="true">
                  <path className="series-marker" d={markers[index]} />
                  <title>{`${name}, ${periods[at]}: ${format(value)}`}</title>
                </svg>
              ),
            )}
            {ends[index] !== null && ends[index] !== undefined && (
              <text className="series-name" x="100%" dx="0.875em" y={`${endPlaces[index]}%`} dy="0.35em">
                {`${name} ${format(ends[index])}`}
              </text>
            )}
          </g>
        ))}
      </svg>
      <ul className="chart-legend lines-legend">
        {series.map(({ name }, index) => (
          <li key={name}>
            <svg className={`chart-swatch series-${index + 1}`} aria-hidden="true">
              <line className="series-line" x1="0" x2="100%" y1="50%" y2="50%" />
              <svg x="50%" y="50%" overflow="visible" aria-hidden="true">
                <path className="series-marker" d={markers[index]} />
              </svg>
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
