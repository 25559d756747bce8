"use client";
import { useRouter } from "next/navigation";
import { ErrorSummary, FileField, NumberField, SubmitBar } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { LinkButton } from "@/components/ui/button";
import type { PaperCount } from "@/lib/commendations/sessions/onpaper/queries";
import { enterPaperCountAction } from "../../actions";
import type { Entry } from "../entry-frame";

const paperInput = () => import("@/lib/commendations/sessions/schema").then((schema) => schema.paperInput);

const answers = [
  ["agree", "Đồng ý"],
  ["disagree", "Không đồng ý"],
  ["other", "Ý kiến khác"],
  ["invalid", "Không hợp lệ"],
] as const;

/** The totals of a vote taken on paper, per case, with who did not take part and the scan. */
export function PaperForm({
  sessionId,
  back,
  members,
  cases,
  entered,
}: Entry & { entered: PaperCount | null }) {
  const router = useRouter();
  const tallyOf = (id: string) => entered?.tallies.find(({ caseId }) => caseId === id) ?? { caseId: id };
  const tallies = cases.map(({ id }) => tallyOf(id)) as never;
  const form = useActionForm(
    paperInput,
    enterPaperCountAction,
    { sessionId, absentIds: entered?.absentIds ?? [], tallies },
    { done: "Đã lưu kết quả phiếu giấy.", onDone: () => router.push(back) },
  );
  const absent = (form.form.watch("absentIds") as string[] | undefined) ?? [];
  const mark = (id: string, isAbsent: boolean) =>
    form.form.setValue("absentIds", isAbsent ? [...absent, id] : absent.filter((one) => one !== id), {
      shouldDirty: true,
    });
  const mayVote = ({ recused }: Entry["cases"][number]) =>
    members.filter(({ id }) => !absent.includes(id) && !recused.includes(id)).length;

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
      <FileField
        label={entered ? "Bản quét biên bản kiểm phiếu đã sửa" : "Bản quét biên bản kiểm phiếu"}
        purpose="minutes"
        {...form.field("fileId")}
      />
      <fieldset className="mb-5">
        <legend className="field-label">
          Thành viên vắng mặt (<span className="so">{absent.length}</span>/{members.length})
        </legend>
        <div className="grid gap-x-6 md:grid-cols-2">
          {members.map(({ id, name }) => (
            <label key={id} className="choice">
              <input
                type="checkbox"
                checked={absent.includes(id)}
                onChange={({ target }) => mark(id, target.checked)}
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {cases.map((one, at) => (
        <fieldset key={one.id} className="case-card mb-4">
          <legend className="font-medium">{one.name}</legend>
          <p className="mb-2 text-sm text-ink-2">
            Tối đa <span className="so">{mayVote(one)}</span> phiếu
          </p>
          <div className="grid grid-cols-2 gap-x-4 md:grid-cols-4">
            {answers.map(([key, label]) => (
              <NumberField key={key} label={label} {...form.field(`tallies.${at}.${key}`)} />
            ))}
          </div>
        </fieldset>
      ))}
      <SubmitBar label="Lưu phiếu giấy" {...form.state}>
        <LinkButton href={back}>Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
