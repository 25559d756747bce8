"use client";
import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { missingChoicesText } from "@/lib/commendations/sessions/text";

type Props = {
  step: "choose" | "check";
  missing: number;
  total: number;
  pending: boolean;
  message: string | null;
  back: string;
  onCheck: () => void;
  onCast: () => void;
  onEdit: () => void;
};

/** The bar that stays in view: how much is left, and the next verb. */
export function BallotFooter({
  step,
  missing,
  total,
  pending,
  message,
  back,
  onCheck,
  onCast,
  onEdit,
}: Props) {
  return (
    <div className="sticky-verbs">
      {message && (
        <div className="w-full">
          <Notice kind="error" announce>
            {message}
          </Notice>
        </div>
      )}
      <p role="status">
        {missing > 0 ? missingChoicesText(missing) : `Đã chọn ${total}/${total} trường hợp`}
      </p>
      <div className="flex flex-wrap gap-2">
        {step === "choose" ? (
          <>
            <LinkButton href={back}>Quay lại</LinkButton>
            <Button variant="primary" onClick={onCheck}>
              Kiểm tra phiếu
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onEdit}>Quay lại</Button>
            <Button variant="primary" icon="vote" onClick={onCast} aria-disabled={pending || undefined}>
              {pending ? "Đang bỏ phiếu…" : "Bỏ phiếu"}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
