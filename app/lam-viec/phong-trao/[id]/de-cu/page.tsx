import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FilterNotice } from "@/components/forms/filter-notice";
import { wordsOf } from "@/components/forms/read-filter";
import { VerbButton } from "@/components/forms/verb-button";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/section";
import { findNominationBoard } from "@/lib/commendations/nominations/queries";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { proposeFromRunAction, publishResultsAction } from "./actions";
import { CandidatePart } from "./candidate-part";
import { HoldPart } from "./hold-part";
import { NominationPart } from "./nomination-part";
import { StructurePart } from "./structure-part";
import { addressOf, type BoardView, boardLabels, readBoard } from "./view";

export const metadata: Metadata = { title: "Danh sách đề nghị khen thưởng" };

export default async function NominationsPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/de-cu">) {
  const { id } = await params;
  const words = wordsOf(await searchParams);
  const actor = await requireActorFor("nomination.read");
  const { asked, part, search, filter } = readBoard(words);
  const listed = part === "list" ? filter : { ...filter, cursor: undefined };
  const board = await findNominationBoard(actor, { campaignId: id, roundId: words.dot }, listed);
  if (!board) notFound();
  const here = `/lam-viec/phong-trao/${id}`;
  const { round } = board;
  const judged = board.rounds.filter(({ id: roundId, runs }) => runs.length > 0 || roundId === round?.id);

  return (
    <>
      <PageHeader
        title="Danh sách đề nghị khen thưởng"
        description={
          round?.run
            ? `${round.title} · lấy từ lần xét ${round.run.number} đã công nhận. Mọi trường hợp thêm hoặc bỏ đều phải có lý do.`
            : (round?.title ?? undefined)
        }
        actions={
          round?.run && (
            <>
              {reach(actor, "nomination.decide") && (
                <VerbButton
                  label="Lấy từ kết quả xét"
                  variant="primary"
                  action={proposeFromRunAction}
                  input={{ roundId: round.id }}
                  confirm={{
                    title: "Lấy danh sách từ kết quả xét",
                    effect:
                      "Đưa vào danh sách mọi trường hợp đủ điều kiện, trong số lượng và chưa từng đề cử. Trường hợp đã bỏ không tự quay lại.",
                  }}
                  done="Đã cập nhật danh sách đề nghị."
                />
              )}
              {reach(actor, "run.recognise") && (
                <VerbButton
                  label="Công bố kết quả"
                  variant="secondary"
                  action={publishResultsAction}
                  input={{ roundId: round.id }}
                  confirm={{
                    title: `Công bố kết quả: ${round.title}`,
                    effect:
                      "Trang công khai nêu từng tập thể với các điều kiện đã đạt; cá nhân chỉ nêu số lượng, không nêu tên.",
                  }}
                  done="Đã công bố kết quả."
                />
              )}
              <LinkButton href={`${here}/de-cu/tom-tat?dot=${round.id}`} icon="file" prefetch={false}>
                Danh sách tóm tắt
              </LinkButton>
              <LinkButton href={`${here}/ho-so?dot=${round.id}`} icon="list">
                Hồ sơ
              </LinkButton>
              {reach(actor, "council.prepare") && (
                <LinkButton href={`${here}/hoi-dong/moi?dot=${round.id}`} icon="council">
                  Lập phiên họp
                </LinkButton>
              )}
            </>
          )
        }
      />
      {judged.length > 1 && (
        <div className="mb-4 print:hidden">
          <LinkTabs
            label="Các đợt"
            tabs={judged.map((one) => ({
              label: one.title,
              href: `${here}/de-cu?dot=${one.id}`,
              current: one.id === round?.id,
            }))}
          />
        </div>
      )}
      <FilterNotice {...asked} labels={boardLabels} />
      {!round?.run ? (
        <EmptyState
          icon="scale"
          title="Chưa có kết quả xét được công nhận"
          action={<LinkButton href={`${here}/xet`}>Đến phần xét khen thưởng</LinkButton>}
        >
          Danh sách đề nghị lấy từ lần xét chính thức đã được công nhận của đợt.
        </EmptyState>
      ) : (
        <BoardParts
          view={{
            actor,
            board,
            round: { ...round, run: round.run },
            here,
            filter,
            part,
            search,
          }}
        />
      )}
    </>
  );
}

function BoardParts({ view }: { view: BoardView }) {
  const { actor, part, board } = view;
  const total = board.counts.reduce((sum, { count }) => sum + count, 0);
  const tabs = [
    {
      label: "Đã đưa vào danh sách",
      href: addressOf(view, { part: "list" }),
      current: part === "list",
      count: total,
    },
    { label: "Chưa đưa vào", href: addressOf(view, { part: "candidates" }), current: part === "candidates" },
    {
      label: "Cơ cấu danh sách",
      href: addressOf(view, { part: "structure" }),
      current: part === "structure",
    },
    ...(reach(actor, "hold.read")
      ? [{ label: "Tạm dừng xét", href: addressOf(view, { part: "holds" }), current: part === "holds" }]
      : []),
  ];
  return (
    <>
      <div className="mb-4 print:hidden">
        <LinkTabs label="Phần của danh sách" tabs={tabs} />
      </div>
      {part === "list" && <NominationPart view={view} />}
      {part === "candidates" && <CandidatePart view={view} />}
      {part === "structure" && <StructurePart view={view} />}
      {part === "holds" && <HoldPart view={view} />}
    </>
  );
}
