import type { Metadata } from "next";
import { opinionObstacleText } from "@/lib/commendations/sessions/text";
import { EntryFrame } from "../entry-frame";
import { OpinionForm } from "./opinion-form";

export const metadata: Metadata = { title: "Ý kiến bằng văn bản" };

export default function OpinionPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/hoi-dong/[phien]/y-kien">) {
  return (
    <EntryFrame
      params={params}
      title="Ý kiến bằng văn bản"
      description="Ý kiến của thành viên vắng mặt được tính như phiếu của thành viên đó."
      obstacle={({ status, paper, base, members }) => {
        if (status !== "VOTING") return opinionObstacleText["not-voting"];
        if (paper) return opinionObstacleText["on-paper"];
        if (base === "present") return opinionObstacleText["not-counted"];
        return members.every(({ hasVoted }) => hasVoted) ? "Mọi thành viên đã bỏ phiếu." : null;
      }}
    >
      {(entry, { members }) => (
        <OpinionForm
          {...entry}
          members={entry.members.filter(({ id }) => members.some((one) => one.id === id && !one.hasVoted))}
        />
      )}
    </EntryFrame>
  );
}
