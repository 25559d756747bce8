"use client";
import { type FormEvent, useState, useTransition } from "react";
import { PlainSelect, PlainTextArea } from "@/components/forms/plain-fields";
import { unanswered } from "@/components/forms/unanswered";
import { useRefusal } from "@/components/forms/use-refusal";
import { Button } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { toast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/action-result";
import type { Load } from "@/lib/filings/custody/rules";
import type { HandingOut } from "@/lib/filings/custody/schema";
import { formatInstant } from "@/lib/vietnamese";

type Row = { filingId: string; version: number; name: string; verifier: string | null };
type WorkloadProps = {
  loads: readonly Load[];
  rows: readonly Row[];
  handOut: (input: HandingOut) => Promise<ActionResult>;
};

/** Who has how many filings in hand, and handing out what is listed below. */
export function Workload({ loads, rows, handOut }: WorkloadProps) {
  return (
    <div className="mb-4 grid gap-2">
      <ul className="workload" aria-label="Việc đang giữ của từng người">
        {loads.map(({ userId, name, assigned, inReview, oldest }) => (
          <li key={userId}>
            <strong>{name}</strong>: {inReview} đang thẩm định, {assigned} chờ tiếp nhận
            {oldest && <span className="text-ink-2"> · giữ lâu nhất từ {formatInstant(oldest)}</span>}
          </li>
        ))}
      </ul>
      {rows.length > 0 && loads.length > 0 && (
        <Fold summary="Giao việc thẩm định">
          <HandOutForm {...{ loads, rows, handOut }} />
        </Fold>
      )}
    </div>
  );
}

function HandOutForm({ loads, rows, handOut }: WorkloadProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const told = useRefusal();
  const [pending, startTransition] = useTransition();
  const isMoved = rows.some(({ filingId, verifier }) => verifier && chosen.includes(filingId));

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    told.say(null);
    const filings = rows
      .filter(({ filingId }) => chosen.includes(filingId))
      .map(({ filingId, version }) => ({ filingId, version }));
    const reviewerId = String(fields.get("reviewerId") ?? "");
    const reason = String(fields.get("reason") ?? "").trim() || null;
    startTransition(async () => {
      const result = await handOut({ filings, reviewerId, reason }).catch(
        unanswered("Chưa giao được. Kiểm tra kết nối rồi thử lại."),
      );
      if (!result.ok) return told.refuse(form, result);
      setChosen([]);
      toast(`Đã giao ${filings.length} đơn vị.`);
    });
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <fieldset className="grid gap-1">
        <legend className="field-label">Đơn vị</legend>
        <label className="choice">
          <input
            type="checkbox"
            checked={chosen.length === rows.length}
            onChange={(event) => setChosen(event.target.checked ? rows.map(({ filingId }) => filingId) : [])}
          />
          <span>Tất cả {rows.length} đơn vị</span>
        </label>
        <div className="evidence-others">
          {rows.map(({ filingId, name, verifier }) => (
            <label key={filingId} className="choice">
              <input
                type="checkbox"
                checked={chosen.includes(filingId)}
                onChange={(event) =>
                  setChosen((now) =>
                    event.target.checked ? [...now, filingId] : now.filter((id) => id !== filingId),
                  )
                }
              />
              <span>
                {name}
                {verifier && <span className="text-ink-2"> · {verifier} đang giữ</span>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <PlainSelect
        name="reviewerId"
        label="Giao cho"
        required
        choices={loads.map(({ userId, name, assigned, inReview }) => ({
          value: userId,
          label: `${name} (đang giữ ${assigned + inReview})`,
        }))}
      />
      {isMoved && <PlainTextArea name="reason" label="Lý do chuyển" rows={2} required />}
      {told.beside}
      {told.message && (
        <p role="alert" className="figures-error">
          {told.message}
        </p>
      )}
      <div>
        <Button type="submit" variant="primary" aria-disabled={pending || chosen.length === 0 || undefined}>
          Giao {chosen.length} đơn vị
        </Button>
      </div>
    </form>
  );
}
