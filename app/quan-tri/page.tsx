import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/lib/identity/session";
import { navigationFor } from "../lam-viec/navigation";

/** Administration has no page of its own: it leads to the first part that this role may open. */
export default async function AdministrationHome() {
  const administration = navigationFor(await requireActor()).at(1);
  const first = administration?.items[0];
  if (!first) notFound();
  redirect(first.href);
}
