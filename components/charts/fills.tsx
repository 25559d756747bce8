/** The three fills of answers, and counts without a verdict. Colour never speaks alone: missing is hatched. */
export type Fill = "met" | "failed" | "missing" | "plain";

/** The hatch of `missing`; drawn once per drawing, because a document may be printed in part. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="hatch-ground" />
        <rect width="2.5" height="6" className="part-missing" />
      </pattern>
    </defs>
  );
}
