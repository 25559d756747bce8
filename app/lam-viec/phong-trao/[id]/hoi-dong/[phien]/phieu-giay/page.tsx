import type { Metadata } from "next";
import { findPaperCount } from "@/lib/commendations/sessions/onpaper/queries";
import { paperObstacleText } from "@/lib/commendations/sessions/text";
import { requireActorFor } from "@/lib/identity/session";
import { EntryFrame } from "../entry-frame";
import { PaperForm } from "./paper-form";

export const metadata: Metadata = { title: "Phiếu giấy" };

export default async function PaperPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/hoi-dong/[phien]/phieu-giay">) {
  const { phien } = await params;
  const entered = await findPaperCount(await requireActorFor("council.prepare"), phien);
  return (
    <EntryFrame
      params={params}
      title="Phiếu giấy"
      description="Nhập tổng số phiếu đã kiểm của từng trường hợp, kèm bản quét biên bản kiểm phiếu có chữ ký."
      obstacle={({ status, paper, members }) => {
        if (status !== "VOTING") return paperObstacleText["not-voting"];
        const hasVotes = !paper && members.some(({ hasVoted }) => hasVoted);
        return hasVotes ? paperObstacleText["votes-cast"] : null;
      }}
    >
      {(entry) => <PaperForm {...entry} entered={entered} />}
    </EntryFrame>
  );
}
