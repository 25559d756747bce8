import { notFound, redirect } from "next/navigation";
import { findCalendar } from "@/lib/filings/calendar/queries";
import { requireActorFor } from "@/lib/identity/session";

/** Leads to the period that is worked on now: the newest that has opened, or the first there will be. */
export default async function OverviewIndexPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/so-lieu/tong-hop">) {
  const { id } = await params;
  const actor = await requireActorFor("filing.read");
  const calendar = await findCalendar(actor, id);
  if (!calendar) notFound();
  const here = `/lam-viec/phong-trao/${id}/so-lieu`;
  const inOrder = calendar.periods.toSorted((a, b) => (a.opensOn < b.opensOn ? -1 : 1));
  const period = inOrder.findLast(({ obstacle }) => obstacle !== "too-early") ?? inOrder[0];
  redirect(period ? `${here}/tong-hop/${period.code}` : here);
}
