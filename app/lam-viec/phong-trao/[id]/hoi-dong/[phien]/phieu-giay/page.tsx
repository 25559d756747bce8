import type { Metadata } from "next";
import { paperObstacleText } from "@/lib/commendations/sessions/text";
import { EntryFrame } from "../entry-frame";
import { PaperForm } from "./paper-form";

export const metadata: Metadata = { title: "Phiếu giấy" };

export default function PaperPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/hoi-dong/[phien]/phieu-giay">) {
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
      {(entry) => <PaperForm {...entry} />}
    </EntryFrame>
  );
}
