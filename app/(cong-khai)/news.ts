import { dayOf } from "@/lib/calendar";
import { countedOutcome } from "@/lib/evaluation/text";
import type { PublicationItem } from "@/lib/publication/queries";
import { publicationHref } from "@/lib/publication/text";
import { documentCount } from "@/lib/vietnamese";
import type { DatedItem } from "./dated-list";

/** The next limits of the running campaigns, nearest first. */
export const milestonesAhead = (plans: readonly PublicationItem<"PLAN">[], today: string): DatedItem[] =>
  plans
    .flatMap(({ slug, title, card }) =>
      card.milestones.map(({ label, lastDay }) => ({
        key: `${slug}-${label}-${lastDay}`,
        day: lastDay,
        title: `${label}: hết ngày`,
        href: `${publicationHref("PLAN", slug)}#moc-thoi-gian`,
        about: title,
      })),
    )
    .filter(({ day }) => day >= today)
    .sort((one, other) => (one.day < other.day ? -1 : 1))
    .slice(0, 5);

/** Published results of a round: when, whose, and how many met the conditions. */
export function resultNews({
  id,
  slug,
  title,
  publishedAt,
  provinceName,
  card,
}: PublicationItem<"RESULTS">): DatedItem {
  const met = card.counts.find(({ outcome }) => outcome === "MET")?.count ?? 0;
  return {
    key: id,
    day: dayOf(publishedAt),
    title,
    href: publicationHref("RESULTS", slug),
    about: `${provinceName} · ${countedOutcome("MET", documentCount(met))}`,
  };
}

/** A published decision: number, place and how many it names. */
export function decisionNews({
  id,
  slug,
  title,
  card,
  provinceName,
}: PublicationItem<"DECISION">): DatedItem {
  const named = [
    card.collectives > 0 && `${documentCount(card.collectives)} tập thể`,
    card.individuals > 0 && `${documentCount(card.individuals)} cá nhân`,
  ].filter(Boolean);
  return {
    key: id,
    day: card.signedOn,
    title,
    href: publicationHref("DECISION", slug),
    about: [`Số ${card.number}`, provinceName, named.join(", ")].filter(Boolean).join(" · "),
  };
}
