"use client";
import { useRouter } from "next/navigation";
import { DateField, ErrorSummary, SubmitBar, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ActionResult } from "@/lib/action-result";
import type { CaseObstacle } from "@/lib/commendations/nominations/rules";
import { caseObstacleText } from "@/lib/commendations/nominations/text";

const sessionChange = () =>
  import("@/lib/commendations/sessions/schema").then((schema) => schema.sessionChange);
const sessionInput = () =>
  import("@/lib/commendations/sessions/schema").then((schema) => schema.sessionInput);

export type SessionChoice = {
  id: string;
  subjectName: string;
  tierName: string;
  obstacle: CaseObstacle | null;
};
type Words = { title: string; heldOn: string; place: string; nominationIds: string[] };
type Target = { roundId: string } | { id: string; version: number };
type Props = {
  target: Target;
  words: Words;
  choices: SessionChoice[];
  action: (input: never) => Promise<ActionResult<{ code: string }>>;
  /** Where sessions live; the new one's code is added. */
  base: string;
  back: string;
};

/** A session in preparation: words, day and the cases to vote on. */
export function SessionForm({ target, words, choices, action, base, back }: Props) {
  const router = useRouter();
  const isNew = "roundId" in target;
  const form = useActionForm(
    (isNew ? sessionInput : sessionChange) as typeof sessionInput,
    action as never,
    { ...target, ...words } as never,
    {
      done: isNew ? "Đã lập phiên họp." : "Đã lưu phiên họp.",
      onDone: (data) => router.push(`${base}/${(data as { code: string }).code.toLowerCase()}`),
    },
  );
  const chosen = (form.form.watch("nominationIds") as string[] | undefined) ?? [];
  const choose = (ids: string[]) => form.form.setValue("nominationIds", ids, { shouldDirty: true });
  const open = choices.filter(({ obstacle }) => obstacle === null);
  const blocked = choices.length - open.length;

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
      <TextField label="Tên phiên họp" {...form.field("title")} />
      <DateField
        label="Ngày họp"
        hint="Hình thức lấy phiếu, tỷ lệ và số tối thiểu lấy theo quy chế của Hội đồng có hiệu lực vào ngày này."
        {...form.field("heldOn")}
      />
      <TextField label="Địa điểm" optional {...form.field("place")} />
      <fieldset className="mb-5">
        <legend className="field-label">
          Trường hợp đưa ra Hội đồng (<span className="so">{chosen.length}</span>/{open.length})
        </legend>
        {blocked > 0 && (
          <Notice kind="warning">{blocked} trường hợp chưa đưa ra được, lý do ghi dưới tên.</Notice>
        )}
        <div className="my-2 flex flex-wrap gap-2">
          <Button size="small" onClick={() => choose(open.map(({ id }) => id))}>
            Chọn tất cả
          </Button>
          <Button size="small" variant="quiet" onClick={() => choose([])}>
            Bỏ chọn
          </Button>
        </div>
        <div className="grid gap-x-6 md:grid-cols-2">
          {choices.map(({ id, subjectName, tierName, obstacle }) => (
            <label key={id} className="choice">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                disabled={obstacle !== null}
                onChange={({ target: { checked } }) =>
                  choose(checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />
              <span>
                {subjectName}
                <span className="field-hint block">{obstacle ? caseObstacleText[obstacle] : tierName}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <SubmitBar label={isNew ? "Lập phiên họp" : "Lưu phiên họp"} {...form.state}>
        <LinkButton href={back}>Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
