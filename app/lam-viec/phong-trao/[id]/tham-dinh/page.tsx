import { redirect } from "next/navigation";
import { requireActorFor } from "@/lib/identity/session";

/** The list of the period that is worked on now; where that is, the overview of figures knows. */
export default async function VerificationIndexPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/tham-dinh">) {
  await requireActorFor("filing.verify");
  redirect(`/lam-viec/phong-trao/${(await params).id}/so-lieu/tong-hop`);
}
