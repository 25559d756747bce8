import { VerbButton } from "@/components/forms/verb-button";
import { LinkButton } from "@/components/ui/button";
import type { SheetPage } from "@/lib/filings/sheet/queries";
import {
  correctFilingAction,
  recallFilingAction,
  requestReopeningAction,
  sendBackFilingAction,
  withdrawFilingAction,
} from "../actions";

/** What a unit may do with a sheet besides filling and sending it: take it back, correct it, ask for the period. */
export function UnitVerbs({ page }: { page: SheetPage }) {
  const { filing, window, period, isOwn, mayPrepare } = page;
  if (!isOwn) return null;
  const offered = (verb: string) => page.verbs.find((one) => one.verb === verb);
  const input = filing && { filingId: filing.id, version: filing.version };
  const [recall, sendBack, withdraw] = [offered("recall"), offered("sendBack"), offered("withdraw")];
  const mayCorrect = filing?.status === "CONFIRMED" && mayPrepare && !window.obstacle;
  const mayAsk = window.obstacle === "period-locked" && mayPrepare;

  return (
    <div className="flex flex-wrap items-start gap-3 print:hidden">
      {input && recall && !sendBack && (
        <VerbButton
          label="Rút lại"
          action={recallFilingAction}
          input={input}
          refusal={recall.refusal}
          done="Đã rút lại số liệu."
        />
      )}
      {input && sendBack && (
        <VerbButton
          label="Yêu cầu sửa"
          action={sendBackFilingAction}
          input={{ ...input, reason: "" }}
          refusal={sendBack.refusal}
          done="Đã yêu cầu sửa."
          confirm={{
            title: "Yêu cầu cán bộ nhập liệu sửa số liệu",
            reason: { label: "Nội dung cần sửa" },
          }}
        />
      )}
      {input && withdraw && (
        <VerbButton
          label="Rút lại"
          action={withdrawFilingAction}
          input={input}
          refusal={withdraw.refusal}
          done="Đã rút lại số liệu."
          confirm={{
            title: `Rút lại số liệu ${period.name}`,
            effect: "Số liệu trở về đơn vị để sửa. Trình lại sau hạn sẽ ghi “Trình muộn”.",
          }}
        />
      )}
      {filing && mayCorrect && (
        <VerbButton
          label="Đính chính"
          action={correctFilingAction}
          done="Đã mở bản đính chính."
          input={{ filingId: filing.id, reason: "" }}
          confirm={{
            title: `Đính chính số liệu ${period.name}`,
            effect:
              "Mở một bản mới từ số liệu đã xác nhận. Bản cũ giữ nguyên hiệu lực cho đến khi bản mới được xác nhận.",
            reason: { label: "Lý do đính chính" },
          }}
        />
      )}
      {filing && filing.revision > 1 && (
        <LinkButton
          href={`/lam-viec/phong-trao/${page.campaign.id}/so-lieu/${period.code}/phien-ban`}
          icon="history"
        >
          Các phiên bản
        </LinkButton>
      )}
      {mayAsk && (
        <VerbButton
          label="Đề nghị mở lại kỳ"
          action={requestReopeningAction}
          input={{ periodId: period.id, reason: "" }}
          done="Đã gửi đề nghị mở lại kỳ tới lãnh đạo Sở Nội vụ."
          confirm={{ title: `Đề nghị mở lại ${period.name}`, reason: { label: "Lý do" } }}
        />
      )}
    </div>
  );
}
