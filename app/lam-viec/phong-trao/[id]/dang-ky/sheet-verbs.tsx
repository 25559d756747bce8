import { VerbButton } from "@/components/forms/verb-button";
import { LinkButton } from "@/components/ui/button";
import type { RegistrationSheet } from "@/lib/registrations/sheet/queries";
import { recallAction, withdrawAction } from "./actions";

/** What the unit can still do with a sheet it has passed on. */
export function SheetVerbs({ sheet, href }: { sheet: RegistrationSheet; href: string }) {
  const { item, refusals, round } = sheet;
  if (!item) return null;
  const input = { registrationId: item.id, version: item.version };
  const isWaiting = item.status === "AWAITING_HEAD";
  return (
    <div className="mb-6 flex flex-wrap gap-2 empty:hidden print:hidden">
      {isWaiting && refusals.submit?.reason !== "role-may-not" && (
        <LinkButton variant="primary" href={`${href}/kiem-tra?dot=${round.code}`}>
          Kiểm tra và trình
        </LinkButton>
      )}
      {!refusals.recall && (
        <VerbButton label="Rút lại để sửa" action={recallAction} input={input} done="Đã rút lại phiếu." />
      )}
      {!refusals.withdraw && (
        <VerbButton
          label="Rút lại"
          action={withdrawAction}
          input={input}
          confirm={{
            title: "Rút lại phiếu đăng ký",
            effect: "Phiếu trở về bản nháp. Trình lại sau khi hết hạn thì phiếu ghi “Trình muộn”.",
          }}
          done="Đã rút lại phiếu."
        />
      )}
    </div>
  );
}
