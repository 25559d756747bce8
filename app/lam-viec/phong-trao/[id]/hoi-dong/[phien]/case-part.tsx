import { outcomeLabel, outcomeTone } from "@/components/evaluation/outcome-tag";
import { html, linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Fold } from "@/components/ui/fold";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { caseObstacleText } from "@/lib/commendations/nominations/text";
import type { SessionPage } from "@/lib/commendations/sessions/queries";
import { choiceText, neededText, recusalText } from "@/lib/commendations/sessions/text";

type Case = SessionPage["cases"][number];

/** The cases of a session; counts appear once the vote is closed. */
export function CasePart({ session, here }: { session: SessionPage; here: string }) {
  const { cases, status, members } = session;
  const isCounted = status === "CLOSED" || status === "COMPLETED";
  const nameOf = (memberId: string) => members.find(({ id }) => id === memberId)?.name ?? "";
  const passed = cases.filter((one) => one.passed).length;
  const hasTiers = new Set(cases.map(({ tierName }) => tierName)).size > 1;
  const blocked = cases.filter(({ obstacle }) => obstacle !== null);

  return (
    <Section
      title="Trường hợp đưa ra Hội đồng"
      description={
        isCounted ? `Thông qua ${passed}/${cases.length} trường hợp.` : `${cases.length} trường hợp.`
      }
    >
      {blocked.length > 0 && (
        <div className="mb-3">
          <Notice kind="warning" title={`${blocked.length} trường hợp chưa đưa ra được`}>
            <ul>
              {blocked.map(({ id, subjectName, obstacle }) => (
                <li key={id}>
                  {subjectName}: {obstacle && caseObstacleText[obstacle]}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <HtmlTable
        caption="Trường hợp đưa ra Hội đồng"
        hideCaption
        phone="cards"
        rows={cases}
        columns={[
          { head: "STT", align: "number", wideOnly: true, cell: ({ position }) => position },
          {
            head: "Tập thể, cá nhân",
            rowHead: true,
            cell: (one) =>
              html`<div class="min-w-40">${linkHtml(`${here}/xet/${one.runId}/${one.personId ?? one.unitId}`, one.subjectName)}${
                one.personId &&
                html`<span class="block text-ink-2">${[one.post, one.unitName].filter(Boolean).join(", ")}</span>`
              }${hasTiers && html`<span class="block text-xs text-ink-2">${one.tierName}</span>`}</div>`,
          },
          { head: "Kết quả xét", cell: verdictOf },
          {
            head: "Không tham gia bỏ phiếu",
            cell: ({ recusals }) =>
              recusals.length === 0
                ? "Không có"
                : recusals
                    .map(
                      ({ memberId, reason }) =>
                        `${nameOf(memberId)} (${recusalText(reason).toLocaleLowerCase("vi")})`,
                    )
                    .join("; "),
          },
          ...(isCounted
            ? []
            : [
                {
                  head: "Để thông qua",
                  cell: ({ recusals }: Case) =>
                    neededText({
                      members: members.length,
                      recused: recusals.length,
                      base: session.base,
                      threshold: session.threshold,
                    }),
                },
              ]),
          ...(isCounted
            ? [
                {
                  head: "Đồng ý",
                  align: "number" as const,
                  cell: ({ agree, base }: Case) => `${agree}/${base}`,
                },
                {
                  head: "Không đồng ý",
                  align: "number" as const,
                  cell: ({ disagree }: Case) => disagree ?? 0,
                },
                { head: "Ý kiến khác", align: "number" as const, cell: ({ other }: Case) => other ?? 0 },
                {
                  head: "Kết quả",
                  cell: ({ passed: done }: Case) =>
                    done ? tagHtml("met", "Thông qua") : tagHtml("failed", "Không thông qua"),
                },
              ]
            : []),
        ]}
      />
      {session.openVotes.length > 0 && <OpenVotes session={session} />}
      {session.receipts.length > 0 && <Receipts receipts={session.receipts} />}
    </Section>
  );
}

const verdictOf = ({ verdict, byVerdict, reason, reconsiderReason, earlier }: Case) =>
  html`${tagHtml(outcomeTone[verdict.outcome], outcomeLabel(verdict.outcome, verdict.provisional))}<span class="block text-ink-2"><span class="so">${verdict.conditionsMet}/${verdict.conditionsTotal}</span> điều kiện đạt</span>${
    !byVerdict && html`<span class="block">Do người đưa vào: ${reason}</span>`
  }${
    reconsiderReason &&
    html`<span class="block">Xét lại: ${reconsiderReason} (${earlier
      .map(({ code, agree, base }) => `lần trước ${agree}/${base} đồng ý, phiên ${code}`)
      .join("; ")})</span>`
  }`;

/** Biểu quyết ghi danh: who voted how, once the vote is closed. */
function OpenVotes({ session: { openVotes, cases } }: { session: SessionPage }) {
  return (
    <div className="mt-3">
      <Fold summary="Phiếu ghi danh của từng thành viên" count={openVotes.length}>
        <HtmlTable
          caption="Phiếu ghi danh"
          hideCaption
          phone="cards"
          rows={openVotes}
          columns={[
            {
              head: "Trường hợp",
              rowHead: true,
              cell: ({ caseId }) => cases.find(({ id }) => id === caseId)?.subjectName ?? "",
            },
            { head: "Thành viên", cell: ({ member }) => member.name },
            { head: "Ý kiến", cell: ({ choice }) => choiceText[choice] },
            { head: "Ghi chú", cell: ({ note }) => note || "Không có" },
          ]}
        />
      </Fold>
    </div>
  );
}

/** Bỏ phiếu kín: the receipts of the ballots that were counted, in alphabetical order. */
function Receipts({ receipts }: { receipts: readonly string[] }) {
  return (
    <div className="mt-3">
      <Fold summary="Mã biên nhận của các phiếu kín đã kiểm" count={receipts.length}>
        <p className="mb-2 max-w-reading">
          Mỗi phiếu đã kiểm có một mã, xếp theo thứ tự chữ cái. Mã không gắn với thành viên và không gắn với ý
          kiến; thành viên tìm mã của mình để biết phiếu đã được tính.
        </p>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {receipts.map((code) => (
            <li key={code} className="so">
              {code}
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}
