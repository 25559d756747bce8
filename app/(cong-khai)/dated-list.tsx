import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-names";
import type { Day } from "@/lib/calendar";

export type DatedItem = { key: string; day: Day; title: string; href: string; about: string };

/** What happened or will happen on which day, one link each. */
export function DatedList({
  items,
  icon,
  empty,
}: {
  items: readonly DatedItem[];
  icon: IconName;
  empty: string;
}) {
  if (items.length === 0)
    return (
      <p className="dated-empty">
        <Icon name={icon} /> {empty}
      </p>
    );
  return (
    <ul className="dated">
      {items.map(({ key, day, title, href, about }) => (
        <li key={key}>
          <time dateTime={day}>
            <b className="so">{day.slice(8)}</b>
            <span className="sr-only">/</span>
            <span className="so">{`${day.slice(5, 7)}/${day.slice(0, 4)}`}</span>
          </time>
          <div>
            <Link href={href}>{title}</Link>
            <p>{about}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
