import { axisTicks, positionOn } from "./scale";

export type CurvePlace = { at: number; count: number };

type StepCurveProps = {
  /** Read aloud in place of the drawing: the takeaway sentence. */
  label: string;
  places: readonly CurvePlace[];
  /** Where the plan stands now. */
  mark: { at: number; label: string };
  /** The most there can be. */
  whole: number;
  format?: (value: number) => string;
};

/** How many remain as a threshold rises: a line from place to place, the present one marked. */
export function StepCurve({ label, places, mark, whole, format = String }: StepCurveProps) {
  const across = axisTicks(
    Math.min(...places.map(({ at }) => at)),
    Math.max(...places.map(({ at }) => at)),
    6,
  );
  const up = axisTicks(0, whole || 1);
  const x = (value: number) => `${positionOn(across, value)}%`;
  const y = (value: number) => `${100 - positionOn(up, value)}%`;
  const anchor =
    positionOn(across, mark.at) > 70 ? "end" : positionOn(across, mark.at) < 15 ? "start" : "middle";
  return (
    <div className="lines step-curve">
      <svg className="lines-plot so" role="img" aria-label={label}>
        {up.map((tick) => (
          <g key={tick}>
            <line className="grid-line" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
            <text className="axis-text" x="0" dx="-0.75em" dy="0.35em" y={y(tick)} textAnchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {across.map((tick) => (
          <text key={tick} className="axis-text" x={x(tick)} y="100%" dy="1.75em" textAnchor="middle">
            {format(tick)}
          </text>
        ))}
        <line className="threshold-line" x1={x(mark.at)} x2={x(mark.at)} y1="0" y2="100%" />
        <text className="threshold-text" x={x(mark.at)} y="0" dy="-0.5em" textAnchor={anchor}>
          {mark.label}
        </text>
        <g className="series-1">
          {places.slice(1).map((place, index) => {
            const before = places[index] as CurvePlace;
            return (
              <line
                key={place.at}
                className="series-line"
                x1={x(before.at)}
                y1={y(before.count)}
                x2={x(place.at)}
                y2={y(place.count)}
              />
            );
          })}
          {places.map(({ at, count }) => (
            <circle key={at} className="series-marker" cx={x(at)} cy={y(count)} r={at === mark.at ? 6 : 4}>
              <title>{`${format(at)}: ${format(count)}`}</title>
            </circle>
          ))}
        </g>
      </svg>
    </div>
  );
}
