import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/identity/session";

export const metadata: Metadata = { title: "Không tìm thấy" };

/** An address of the workspace that leads nowhere, inside the workspace's frame. */
export default async function UnknownAddress() {
  await requireActor();
  notFound();
}
