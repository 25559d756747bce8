import Link from "next/link";
import { type Portal, portalName } from "./portal";

/** Mark, province and name of the portal, leading home. */
export function BandName({ portal, href, size }: { portal: Portal; href: string; size: number }) {
  return (
    <Link href={href} className="band-name">
      {/* biome-ignore lint/performance/noImgElement: a small local drawing needs no optimiser. */}
      <img src="/mark.svg" alt="" width={size} height={size} />
      <span>
        {portal.province && <span className="band-province">{portal.province}</span>}
        <span className="band-title">{portalName}</span>
      </span>
    </Link>
  );
}
